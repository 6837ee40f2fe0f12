import { seesDirectory, STAFF } from '@assistance/domain/access';
import type { EntityManager } from '../platform/database/index.js';
import {
  beyondKey,
  type Page,
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type Viewer,
} from '../platform/graphql/index.js';
import { containsAll, isUuid } from '../platform/text/index.js';
import {
  DeploymentEntity,
  EstablishmentEntity,
  PersonEntity,
  SeatEntity,
  type Establishment,
  type Person,
} from './correspondent.entity.js';

/** Establishments by name: all, or those that contain every word of `search`. */
export async function listEstablishments(
  em: EntityManager,
  { first, after, search }: { first: number; after: string | null; search: string | null },
): Promise<Page<Establishment>> {
  const size = pageSize(first);
  const found = { $and: containsAll(search ?? '').map((pattern) => ({ searchable: { $like: pattern } })) };
  const beyond = after === null ? {} : establishmentsAfter(after);
  const rows = await em.find(
    EstablishmentEntity,
    { $and: [found, beyond] },
    { orderBy: [{ name: 'asc' }, { id: 'asc' }], limit: size + 1 },
  );
  const total = await em.count(EstablishmentEntity, found);
  return pageOf(rows, size, total, (row) => [row.name, row.id]);
}

function establishmentsAfter(cursor: string) {
  const [name, id] = readCursor(cursor, ['text', 'id']);
  return beyondKey(['name', 'asc', name], ['id', 'asc', id]);
}

/** The correspondents of one establishment; a correspondent only sees their own (C3.3.1, C3.4.3). */
export async function listCorrespondents(
  em: EntityManager,
  viewer: Viewer,
  { establishmentId, first, after }: { establishmentId: string; first: number; after: string | null },
): Promise<Page<Person>> {
  const size = pageSize(first);
  if (!seesDirectory(viewer, establishmentId) || !isUuid(establishmentId))
    refuseWith('NOT_FOUND', 'establishmentId');
  if ((await em.count(EstablishmentEntity, { id: establishmentId })) === 0)
    refuseWith('NOT_FOUND', 'establishmentId');
  const theirs = { establishmentId, active: true };
  const beyond = after === null ? {} : peopleAfter(after);
  const rows = await em.find(
    PersonEntity,
    { $and: [theirs, beyond] },
    { orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }], limit: size + 1 },
  );
  const total = await em.count(PersonEntity, theirs);
  return pageOf(rows, size, total, (row) => [row.lastName, row.firstName, row.id]);
}

function peopleAfter(cursor: string) {
  const [lastName, firstName, id] = readCursor(cursor, ['text', 'text', 'id']);
  return beyondKey(['lastName', 'asc', lastName], ['firstName', 'asc', firstName], ['id', 'asc', id]);
}

/** The people who may be in charge of a ticket, by name. */
export const listAgents = (em: EntityManager): Promise<Person[]> =>
  em.find(
    PersonEntity,
    { role: { $in: STAFF }, active: true },
    { orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }] },
  );

/**
 * The products for which a correspondent may open a ticket: deployed at their establishment, and with a seat (C2.1,
 * C4.1.1).
 */
export async function productsOf(em: EntityManager, viewer: Viewer): Promise<string[]> {
  if (viewer.establishmentId === null) return [];
  const [seats, deployments] = await Promise.all([
    em.find(SeatEntity, {
      personId: viewer.personId,
      establishmentId: viewer.establishmentId,
      endedAt: null,
    }),
    em.find(DeploymentEntity, { establishmentId: viewer.establishmentId }),
  ]);
  const deployed = new Set(deployments.map(({ productId }) => productId));
  return [...new Set(seats.map(({ productId }) => productId))].filter((id) => deployed.has(id));
}

/** C2.1, C4.1.1: what a decision needs to know about one person and one product. */
export async function seatFacts(
  em: EntityManager,
  { personId, establishmentId, productId }: { personId: string; establishmentId: string; productId: string },
): Promise<{ holdsSeat: boolean; deployed: boolean }> {
  if (!isUuid(productId)) return { holdsSeat: false, deployed: false };
  const [row] = await em.execute<{ seat: boolean; deployed: boolean }[]>(
    `select exists (select from current_seat
                     where person_id = ? and establishment_id = ? and product_id = ?) as seat,
            exists (select from deployment where establishment_id = ? and product_id = ?) as deployed`,
    [personId, establishmentId, productId, establishmentId, productId],
  );
  return { holdsSeat: row?.seat === true, deployed: row?.deployed === true };
}

/** An active person; `null` for an unknown or withdrawn one. */
export async function findPerson(em: EntityManager, id: string): Promise<Person | null> {
  return isUuid(id) ? em.findOne(PersonEntity, { id, active: true }) : null;
}
