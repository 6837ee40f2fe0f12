import { seesDirectory, STAFF } from '@assistance/domain/access';
import type { Day } from '@assistance/domain/calendar';
import { isMember } from '@assistance/domain/establishment';
import type { OpenTicket } from '@assistance/domain/ticket';
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
import { isUuid } from '../platform/text/index.js';
import { EstablishmentEntity, PersonEntity, type Person } from './correspondent.entity.js';

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
 *
 * @param today day in Europe/Paris
 */
export async function productsOf(em: EntityManager, viewer: Viewer, today: Day): Promise<string[]> {
  if (viewer.establishmentId === null) return [];
  const rows = await em.execute<{ productId: string }[]>(
    `select distinct s.product_id as "productId" from current_seat s
      where s.person_id = ? and s.establishment_id = ?
        and exists (select from deployment d
                     where d.establishment_id = s.establishment_id and d.product_id = s.product_id and ${RUNS_ON_DAY})`,
    [viewer.personId, viewer.establishmentId, today, today],
  );
  return rows.map(({ productId }) => productId);
}

/** C1.1: of a deployment `d`, with the day twice; see `isRunning` of the domain. */
const RUNS_ON_DAY = `(d.started_on is null or d.started_on <= ?) and (d.ended_on is null or d.ended_on >= ?)`;

/**
 * C2.1, C4.1.1: what a decision needs to know about one person, one product and their establishment.
 *
 * @param day in Europe/Paris
 */
export async function seatFacts(
  em: EntityManager,
  { personId, establishmentId, productId }: { personId: string; establishmentId: string; productId: string },
  day: Day,
): Promise<OpenTicket['facts']> {
  const establishment = await em.findOne(EstablishmentEntity, { id: establishmentId });
  const { memberSince: since = null, memberUntil: until = null } = establishment ?? {};
  const member = establishment !== null && isMember({ since, until }, day);
  if (!isUuid(productId)) return { holdsSeat: false, deployed: false, member };
  const [row] = await em.execute<{ seat: boolean; deployed: boolean }[]>(
    `select exists (select from current_seat
                     where person_id = ? and establishment_id = ? and product_id = ?) as seat,
            exists (select from deployment d
                     where d.establishment_id = ? and d.product_id = ? and ${RUNS_ON_DAY}) as deployed`,
    [personId, establishmentId, productId, establishmentId, productId, day, day],
  );
  return { holdsSeat: row?.seat === true, deployed: row?.deployed === true, member };
}

/** An active person; `null` for an unknown or withdrawn one. */
export async function findPerson(em: EntityManager, id: string): Promise<Person | null> {
  return isUuid(id) ? em.findOne(PersonEntity, { id, active: true }) : null;
}
