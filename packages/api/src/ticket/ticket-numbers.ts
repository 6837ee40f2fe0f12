import type { Instant } from '@assistance/domain/shared';
import {
  formatArticleNumber,
  formatMalfunctionNumber,
  formatTicketNumber,
  ticketYear,
} from '@assistance/domain/ticket';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';

/**
 * The next number of the year (`2026-000123`), and the time at which it was taken. Whoever takes one keeps the others
 * waiting until the transaction ends: no gap when it fails, no collision when two open at once, and numbers follow the
 * times of the openings.
 */
export async function takeTicketNumber(
  em: EntityManager,
  when: When,
): Promise<{ readonly number: string; readonly at: Instant }> {
  // Not the counter's row: which year's it is depends on the time, which is read after the wait.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('ticket_number', 42))`);
  const at = timeOf(when);
  const year = ticketYear(at);
  const [row] = await em.execute<{ last: number }[]>(
    `insert into ticket_number as n (year, last) values (?, 1)
     on conflict (year) do update set last = n.last + 1 returning last`,
    [year],
  );
  return { number: formatTicketNumber(year, row?.last ?? 1), at };
}

/** The next permanent number of an article, in the same way. */
export async function takeArticleNumber(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into article_number as n (last) values (1)
     on conflict (id) do update set last = n.last + 1 returning last`,
  );
  return formatArticleNumber(row?.last ?? 1);
}

/** The next permanent number of a malfunction, in the same way. */
export async function takeMalfunctionNumber(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into malfunction_number as n (last) values (1)
     on conflict (id) do update set last = n.last + 1 returning last`,
  );
  return formatMalfunctionNumber(row?.last ?? 1);
}
