import { PARIS_ZONE } from '@assistance/domain/calendar';
import { SEAT_KINDS } from '@assistance/domain/correspondent';
import { DEPLOYMENT_MODES, REGIONS } from '@assistance/domain/establishment';
import { ROLES } from '@assistance/domain/ticket';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Town of an establishment that is none: it stands for those of another desk, and its names tell of nobody. */
export const NOWHERE = '—';

export const EstablishmentEntity = defineEntity({
  name: 'Establishment',
  tableName: 'establishment',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    shortName: p.text(),
    town: p.text(),
    region: p.enum(REGIONS).nullable(),
    /** IANA name. */
    timeZone: p.text().default(PARIS_ZONE),
    /** C2.1: first and last day as a member; none where it is not known. */
    memberSince: p.date().nullable(),
    memberUntil: p.date().nullable(),
    /** C3.3.1: other names by which people know it. */
    alsoKnownAs: p.array().default([]),
    /** Folded names, those of before and the others, and town. */
    searchable: p.text(),
  },
});
export type Establishment = InferEntity<typeof EstablishmentEntity>;

/** C1.1: how one establishment runs one product. */
export const DeploymentEntity = defineEntity({
  name: 'Deployment',
  tableName: 'deployment',
  properties: {
    establishmentId: p.uuid().primary(),
    productId: p.uuid().primary(),
    mode: p.enum(DEPLOYMENT_MODES),
    host: p.text().nullable(),
    /** First and last day; none where it is not known. */
    startedOn: p.date().nullable(),
    endedOn: p.date().nullable(),
  },
});
export type Deployment = InferEntity<typeof DeploymentEntity>;

export const PersonEntity = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    login: p.text(),
    passwordHash: p.text(),
    firstName: p.text(),
    lastName: p.text(),
    email: p.text().nullable(),
    role: p.enum(ROLES),
    establishmentId: p.uuid().nullable(),
    team: p.text().nullable(),
    language: p.enum(['fr', 'en'] as const),
    active: p.boolean(),
    confidentialityAcceptedAt: p.datetime(3).nullable(),
  },
});
export type Person = InferEntity<typeof PersonEntity>;

/** C4.1.1: a seat that is held, or was: one that ended stays as a row. The view `current_seat` is of those held now. */
export const SeatEntity = defineEntity({
  name: 'Seat',
  tableName: 'seat',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    establishmentId: p.uuid(),
    productId: p.uuid(),
    kind: p.enum(SEAT_KINDS),
    /** 1 or 2. */
    slot: p.smallint(),
    /** `null` for those on record before their days were kept. */
    grantedAt: p.datetime(3).nullable(),
    grantedBy: p.uuid().nullable(),
    endedAt: p.datetime(3).nullable(),
    endedBy: p.uuid().nullable(),
    /** Who replaced the holder. */
    successorId: p.uuid().nullable(),
  },
});
export type SeatRow = InferEntity<typeof SeatEntity>;
