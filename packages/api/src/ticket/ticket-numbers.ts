import type { Instant } from '@assistance/domain/shared';
import { formatTicketNumber, ticketYear } from '@assistance/domain/ticket';
import type { UnitOfWork } from '../ticket-log/index.js';

/**
 * The next number of the year (`2026-000123`), and the time at which it was taken. Whoever takes one keeps the others
 * waiting until the transaction ends: no gap when it fails, no collision when two open at once, and numbers follow the
 * times of the openings.
 */
export async function takeTicketNumber(
  unit: UnitOfWork,
): Promise<{ readonly number: string; readonly at: Instant }> {
  const { em } = unit;
  // Not the counter's row: which year's it is depends on the time, which is read after the wait.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('ticket_number', 42))`);
  const at = unit.now();
  const year = ticketYear(at);
  const [row] = await em.execute<{ last: number }[]>(
    `insert into ticket_number as n (year, last) values (?, 1)
     on conflict (year) do update set last = n.last + 1 returning last`,
    [year],
  );
  return { number: formatTicketNumber(year, row?.last ?? 1), at };
}
