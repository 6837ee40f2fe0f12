import type { EntityManager } from '../platform/database/index.js';
import {
  decodeCursor,
  pageOf,
  pageSize,
  refuseWith,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { containsAll } from '../platform/text/index.js';
import { isUuid } from '../platform/text/index.js';
import {
  DeploymentEntity,
  EstablishmentEntity,
  PersonEntity,
  SeatEntity,
  type Establishment,
  type Person,
} from './correspondent.entity.js';

/** Establishments by name, all of them or those that hold every word of `search`. */
export async function listEstablishments(
  em: EntityManager,
  { first, after, search }: { first: number; after: string | null; search: string | null },
): Promise<Page<Establishment>> {
  const size = pageSize(first);
  const found = { $and: containsAll(search ?? '').map((pattern) => ({ searchable: { $like: pattern } })) };
  const [name, id] = after === null ? [null, null] : (decodeCursor(after, 2) as [string, string]);
  const beyond = name === null ? {} : { $or: [{ name: { $gt: name } }, { name, id: { $gt: id } }] };
  const rows = await em.find(
    EstablishmentEntity,
    { $and: [found, beyond] },
    { orderBy: [{ name: 'asc' }, { id: 'asc' }], limit: size + 1 },
  );
  const total = await em.count(EstablishmentEntity, found);
  return pageOf(rows, size, total, (row) => [row.name, row.id]);
}

/** The correspondents of one establishment: a correspondent sees but its own (C3.3.1, C3.4.3). */
export async function listCorrespondents(
  em: EntityManager,
  viewer: Viewer,
  { establishmentId, first, after }: { establishmentId: string; first: number; after: string | null },
): Promise<Page<Person>> {
  const size = pageSize(first);
  const foreign = viewer.role === 'correspondent' && viewer.establishmentId !== establishmentId;
  if (foreign || !isUuid(establishmentId)) refuseWith('NOT_FOUND', 'establishmentId');
  if ((await em.count(EstablishmentEntity, { id: establishmentId })) === 0)
    refuseWith('NOT_FOUND', 'establishmentId');
  const theirs = { establishmentId, active: true };
  const [lastName, firstName, id] =
    after === null ? [null, null, null] : (decodeCursor(after, 3) as [string, string, string]);
  const beyond =
    lastName === null
      ? {}
      : {
          $or: [
            { lastName: { $gt: lastName } },
            { lastName, firstName: { $gt: firstName } },
            { lastName, firstName, id: { $gt: id } },
          ],
        };
  const rows = await em.find(
    PersonEntity,
    { $and: [theirs, beyond] },
    { orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }], limit: size + 1 },
  );
  const total = await em.count(PersonEntity, theirs);
  return pageOf(rows, size, total, (row) => [row.lastName, row.firstName, row.id]);
}

/** Those who may be in charge of a ticket, by name. */
export const listAgents = (em: EntityManager): Promise<Person[]> =>
  em.find(
    PersonEntity,
    { role: { $in: ['agent', 'provider', 'admin'] }, active: true },
    { orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }] },
  );

/** Products that a correspondent may write a ticket for: deployed at home, and a seat (C2.1, C4.1.1). */
export async function productsOf(em: EntityManager, viewer: Viewer): Promise<string[]> {
  if (viewer.establishmentId === null) return [];
  const [seats, deployments] = await Promise.all([
    em.find(SeatEntity, { personId: viewer.personId }),
    em.find(DeploymentEntity, { establishmentId: viewer.establishmentId }),
  ]);
  const deployed = new Set(deployments.map(({ productId }) => productId));
  return [...new Set(seats.map(({ productId }) => productId))].filter((id) => deployed.has(id));
}

/** C2.1 and C4.1.1, for one person and one product. */
export async function seatFacts(
  em: EntityManager,
  { personId, establishmentId, productId }: { personId: string; establishmentId: string; productId: string },
): Promise<{ holdsSeat: boolean; deployed: boolean }> {
  if (!isUuid(productId)) return { holdsSeat: false, deployed: false };
  const [row] = await em.execute<{ seat: boolean; deployed: boolean }[]>(
    `select exists (select from seat where person_id = ? and product_id = ?) as seat,
            exists (select from deployment where establishment_id = ? and product_id = ?) as deployed`,
    [personId, productId, establishmentId, productId],
  );
  return { holdsSeat: row?.seat === true, deployed: row?.deployed === true };
}

/** An active person, or `null`. */
export async function findPerson(em: EntityManager, id: string): Promise<Person | null> {
  return isUuid(id) ? em.findOne(PersonEntity, { id, active: true }) : null;
}
