import { SEAT_KINDS } from '@assistance/domain/correspondent';
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
    /** Folded name, short name and town. */
    searchable: p.text(),
  },
});
export type Establishment = InferEntity<typeof EstablishmentEntity>;

export const DEPLOYMENT_MODES = ['classic', 'hosted', 'tele-service'] as const;

/** C1.1: how one establishment runs one product. */
export const DeploymentEntity = defineEntity({
  name: 'Deployment',
  tableName: 'deployment',
  properties: {
    establishmentId: p.uuid().primary(),
    productId: p.uuid().primary(),
    mode: p.enum(DEPLOYMENT_MODES),
    host: p.text().nullable(),
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
