import { isStaff } from '@assistance/domain/access';
import DataLoader from 'dataloader';
import type { EntityManager } from '../platform/database/index.js';
import { groupedBy, refuseWith, type LoaderFactory, type Viewer } from '../platform/graphql/index.js';

/** C4.1.1: ids of the products for which the viewer holds a seat. Only correspondents hold any. */
export async function seatsOf(em: EntityManager, { role, personId }: Viewer): Promise<readonly string[]> {
  return isStaff(role) ? [] : ((await readSeats(em, [personId]))[0] ?? []);
}

/** As {@link seatsOf}, for many people in one statement. */
export const seatsOfPerson: LoaderFactory<string, readonly string[]> = ({ em }) =>
  new DataLoader((ids) => readSeats(em, ids));

async function readSeats(em: EntityManager, ids: readonly string[]): Promise<string[][]> {
  const rows = await em.execute<{ person_id: string; product_id: string }[]>(
    `select distinct person_id, product_id from current_seat where person_id in (?)`,
    [[...ids]],
  );
  return groupedBy(ids, rows, (row) => row.person_id).map((own) => own.map((row) => row.product_id));
}

/**
 * C3.1.1: whether the person may write anything. A correspondent who holds no seat and opened no ticket can only
 * read.
 */
export async function hasStanding(
  em: EntityManager,
  { role, personId, establishmentId }: Pick<Viewer, 'role' | 'personId' | 'establishmentId'>,
): Promise<boolean> {
  if (isStaff(role)) return true;
  const [row] = await em.execute<{ stands: boolean }[]>(
    `select exists (select from current_seat where person_id = ?)
            or exists (select from ticket where establishment_id = ? and correspondent_id = ?) as stands`,
    [personId, establishmentId, personId],
  );
  return row?.stands === true;
}

/** C3.1.1: refuses what {@link hasStanding} denies. Refusal: NO_SEAT. */
export async function requireStanding(em: EntityManager, viewer: Viewer): Promise<void> {
  if (!(await hasStanding(em, viewer))) refuseWith('NO_SEAT');
}
