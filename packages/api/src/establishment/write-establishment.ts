import { randomUUID } from 'node:crypto';
import { PARIS_ZONE, parisDay, type Day } from '@assistance/domain/calendar';
import {
  checkFacts,
  checkMembership,
  checkNames,
  checkRenaming,
  type EstablishmentFacts,
  type EstablishmentNames,
  type Membership,
} from '@assistance/domain/establishment';
import type { Instant } from '@assistance/domain/shared';
import { ForeignKeyConstraintViolationException } from '@mikro-orm/core';
import { EstablishmentEntity, type Establishment } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { foldText, isUuid } from '../platform/text/index.js';
import { FormerNameEntity, type FormerNameRow } from './establishment.entity.js';

/** What is on record of an establishment, its names and its membership included. */
export type EstablishmentRecord = EstablishmentNames &
  EstablishmentFacts & { readonly membership: Membership };

/**
 * Enters an establishment (C2.1). Gives its id. Refusals: those of `checkNames`, `checkFacts`, `checkMembership`.
 *
 * @param em in a transaction
 * @param given left out: no region, the time zone of Paris, no other names, a member without dates
 */
export async function addEstablishment(
  em: EntityManager,
  {
    id = randomUUID(),
    membership = { since: null, until: null },
    region = null,
    timeZone = PARIS_ZONE,
    alsoKnownAs = [],
    ...given
  }: Pick<EstablishmentRecord, 'name' | 'shortName' | 'town'> &
    Partial<EstablishmentRecord> & { readonly id?: string },
): Promise<string> {
  const names = valueOf(checkNames(given, await namesBut(em, id)));
  const facts = valueOf(checkFacts({ town: given.town, region, timeZone, alsoKnownAs }));
  await em.insert(EstablishmentEntity, {
    id,
    ...names,
    ...factColumns(facts),
    ...membershipColumns(membership),
    searchable: searchableOf({ ...names, ...facts }, []),
  });
  return id;
}

/**
 * Corrects what is on record; a slip in a name is corrected, a new name is a renaming. Refusals: NOT_FOUND, and those of
 * `addEstablishment`.
 */
export async function changeEstablishment(
  em: EntityManager,
  id: string,
  { membership, ...wanted }: EstablishmentRecord,
): Promise<void> {
  await lockEstablishment(em, id);
  const names = valueOf(checkNames(wanted, await namesBut(em, id)));
  const facts = valueOf(checkFacts(wanted));
  await em.nativeUpdate(
    EstablishmentEntity,
    { id },
    {
      ...names,
      ...factColumns(facts),
      ...membershipColumns(membership),
      searchable: searchableOf({ ...names, ...facts }, await formerNames(em, id)),
    },
  );
}

interface Renaming extends EstablishmentNames {
  readonly establishmentId: string;
  /** First day of the new name, in Europe/Paris. */
  readonly on: Day;
}

/**
 * Gives an establishment new names; what happened before keeps the former ones. Refusals: NOT_FOUND, those of
 * `checkRenaming`.
 *
 * @param by who records it; `null` for a program
 * @param now the present, which says the last day that a renaming may have
 */
export async function renameEstablishment(
  em: EntityManager,
  { establishmentId: id, on, ...wanted }: Renaming,
  by: string | null,
  now: Instant,
): Promise<void> {
  const current = await lockEstablishment(em, id);
  const former = await formerNames(em, id);
  const others = await namesBut(em, id);
  const names = valueOf(checkRenaming(wanted, { current, former, others }, on, parisDay(now)));
  const { name, shortName } = current;
  const replaced = {
    id: randomUUID(),
    establishmentId: id,
    name,
    shortName,
    replacedOn: on,
    recordedAt: new Date(now),
    recordedBy: by,
  };
  await em.insert(FormerNameEntity, replaced);
  await em.nativeUpdate(
    EstablishmentEntity,
    { id },
    {
      ...names,
      searchable: searchableOf({ ...current, ...names }, [...former, replaced]),
    },
  );
}

/** Takes back the last renaming: the establishment has its former names again. Refusals: NOT_FOUND, NOTHING_TO_UNDO. */
export async function undoRenaming(em: EntityManager, id: string): Promise<void> {
  const current = await lockEstablishment(em, id);
  const [last, ...former] = await formerNames(em, id);
  if (!last) refuseWith('NOTHING_TO_UNDO', 'establishmentId');
  const names = valueOf(checkNames(last, await namesBut(em, id)));
  await em.nativeDelete(FormerNameEntity, { id: last.id });
  await em.nativeUpdate(
    EstablishmentEntity,
    { id },
    {
      ...names,
      searchable: searchableOf({ ...current, ...names }, former),
    },
  );
}

/** Takes back an establishment to which nobody and nothing belongs. Refusals: NOT_FOUND, ESTABLISHMENT_IN_USE. */
export async function removeEstablishment(em: EntityManager, id: string): Promise<void> {
  await lockEstablishment(em, id);
  try {
    await em.transactional((own) => own.nativeDelete(EstablishmentEntity, { id }));
  } catch (error) {
    if (error instanceof ForeignKeyConstraintViolationException) refuseWith('ESTABLISHMENT_IN_USE');
    throw error;
  }
}

/** As they stand, and without a trace: what is written next is not what a later read would find in memory. */
const FRESH = { disableIdentityMap: true } as const;

/** One at a time. Refusal: NOT_FOUND. */
export async function lockEstablishment(em: EntityManager, id: string): Promise<Establishment> {
  if (!isUuid(id)) refuseWith('NOT_FOUND', 'establishmentId');
  await em.execute(`select 1 from establishment where id = ? for update`, [id]);
  const found = await em.findOne(EstablishmentEntity, { id }, FRESH);
  return found ?? refuseWith('NOT_FOUND', 'establishmentId');
}

/** The newest first. */
const formerNames = (em: EntityManager, establishmentId: string): Promise<FormerNameRow[]> =>
  em.find(
    FormerNameEntity,
    { establishmentId },
    { ...FRESH, orderBy: [{ replacedOn: 'desc' }, { recordedAt: 'desc' }, { id: 'asc' }] },
  );

/** One at a time: two who enter the same name at once would both find it free. */
async function namesBut(em: EntityManager, id: string): Promise<string[]> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('names of establishments', 0))`);
  const rows = await em.execute<{ name: string }[]>(`select name from establishment where id <> ?`, [id]);
  return rows.map(({ name }) => name);
}

const factColumns = ({ town, region, timeZone, alsoKnownAs }: EstablishmentFacts) => ({
  town,
  region,
  timeZone,
  alsoKnownAs: [...alsoKnownAs],
});

function membershipColumns(membership: Membership) {
  const { since, until } = valueOf(checkMembership(membership));
  return { memberSince: since, memberUntil: until };
}

/** Every name under which somebody may look for it. */
const searchableOf = (
  {
    name,
    shortName,
    town,
    alsoKnownAs,
  }: EstablishmentNames & Pick<EstablishmentFacts, 'town' | 'alsoKnownAs'>,
  former: readonly EstablishmentNames[],
): string =>
  foldText(
    [name, shortName, town, ...alsoKnownAs, ...former.flatMap((each) => [each.name, each.shortName])].join(
      '\n',
    ),
  );
