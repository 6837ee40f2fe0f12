import type { Instant } from '@assistance/domain/shared';
import {
  formatArticleNumber,
  formatMalfunctionNumber,
  formatTicketNumber,
  ticketYear,
} from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';

/**
 * The next number of the year (`2026-000123`). The counter's row stays locked until the transaction ends: no gap when
 * it fails, no collision when two open at once.
 */
export async function takeTicketNumber(em: EntityManager, at: Instant): Promise<string> {
  const year = ticketYear(at);
  const [row] = await em.execute<{ last: number }[]>(
    `insert into ticket_number as n (year, last) values (?, 1)
     on conflict (year) do update set last = n.last + 1 returning last`,
    [year],
  );
  return formatTicketNumber(year, row?.last ?? 1);
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
