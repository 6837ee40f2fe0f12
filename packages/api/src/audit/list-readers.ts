import { seesNow } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';

/** Somebody of the Amue, or a provider, who opened a ticket. */
export interface TicketReader {
  readonly personId: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Quarters of an hour in which they did. */
  readonly times: number;
}

/**
 * C3.3.1, C3.3.3: who of the Amue, and which providers, opened a ticket that the viewer sees, or a file of it; the last one
 * first. What people of the establishment itself read is their own business. Refusal: NOT_FOUND.
 */
export async function listReaders(
  em: EntityManager,
  viewer: Viewer,
  ticketId: string,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Page<TicketReader>> {
  const size = pageSize(first);
  if (!isUuid(ticketId) || !(await seesNow(em, viewer, ticketId))) refuseWith('NOT_FOUND', 'ticketId');
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'id']);
  const rows = await em.execute<
    { personId: string; firstAt: string; lastAt: string; times: number; total: number }[]
  >(
    `with reader as (
       select person_id, min(at) as first_at, max(at) as last_at, count(distinct slot)::int as times
         from audit_entry
        where objects @> array[?]::text[] and kind = 'read' and role <> 'correspondent'
        group by person_id)
     select person_id as "personId", first_at as "firstAt", last_at as "lastAt", times,
            (select count(*) from reader)::int as total
       from reader where ?::timestamptz is null or (last_at, person_id) < (?::timestamptz, ?::uuid)
      order by last_at desc, person_id desc limit ?`,
    [`ticket:${ticketId.toLowerCase()}`, at, at, id, size + 1],
  );
  const readers = rows.map(({ personId, firstAt, lastAt, times }) => ({
    personId,
    firstAt: new Date(firstAt),
    lastAt: new Date(lastAt),
    times,
  }));
  return pageOf(readers, size, rows[0]?.total ?? 0, (row) => [row.lastAt.toISOString(), row.personId]);
}
