import type { Instant } from '@assistance/domain/shared';
import {
  addToMonth,
  beforeOf,
  endOfMonth,
  type Month,
  monthOf,
  MONTHS_BEFORE,
  publicationDueAt,
  hasEqualFigures,
} from '@assistance/domain/statistics';
import { readClosures } from '../calendar/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { formatCursor, type Cursor } from '../platform/event-log/index.js';
import { attempt, refuseWith } from '../platform/graphql/index.js';
import { computeMonth } from './compute-month.js';
import { STATISTICS_READER } from './feed-statistics.js';
import { areDefinitionsCounted } from './refresh-definitions.js';
import {
  lastPublished,
  readPublished,
  readPublishedBefore,
  readVersions,
  writePublished,
} from './published-months.js';
import { lockStatistics } from './write-facts.js';

/** A desk that takes up publishing with years behind it publishes so many months of them, and compares from there. */
const LOOKING_BACK = 24;

interface Occasion {
  readonly now: When;
  /** Of a correction: who answers for it, and why. */
  readonly correction?: { readonly personId: string; readonly reason: string };
}

/**
 * Publishes a month that is over, or its correction, from one state of the tables that has counted the whole log; gives
 * its version. Refusals: MONTH_NOT_OVER, MONTH_NOT_PUBLISHED, STATISTICS_BEHIND, CORRECTION_CHANGES_NOTHING.
 */
export async function publishMonth(
  em: EntityManager,
  month: Month,
  { now: when, correction }: Occasion,
): Promise<{ readonly version: number }> {
  if (Date.parse(endOfMonth(month)) > Date.parse(timeOf(when))) refuseWith('MONTH_NOT_OVER', 'month');
  return em.fork().transactional(async (locked) => {
    // Whoever counts takes this lock: from here on the tables stand still, and each statement sees the same.
    await lockStatistics(locked);
    const now = timeOf(when);
    const counted = (await areDefinitionsCounted(locked)) ? await countedUpTo(locked) : null;
    if (!counted) refuseWith('STATISTICS_BEHIND');
    const version = (await readVersions(locked, month)).length + 1;
    if (correction && version === 1) refuseWith('MONTH_NOT_PUBLISHED', 'month');
    if (!correction && version > 1) return { version: version - 1 };
    const computed = await computeMonth(locked, month, now);
    const published = correction && (await readPublished(locked, month));
    if (published && hasEqualFigures(published.content, computed)) {
      refuseWith('CORRECTION_CHANGES_NOTHING', 'month', { version: version - 1 });
    }
    const before = await readPublishedBefore(locked, month, MONTHS_BEFORE);
    const content = {
      month,
      version,
      reason: correction?.reason ?? null,
      computedAt: now,
      position: formatCursor(counted),
      ...computed,
      before: before.map((earlier) => beforeOf(earlier.content)),
    };
    await writePublished(locked, content, { ...counted, personId: correction?.personId ?? null });
    return { version };
  });
}

/** Where the log was read to, when nothing was written beyond; `null` when something was. */
async function countedUpTo(em: EntityManager): Promise<Cursor | null> {
  const [row] = await em.execute<{ tx_order: string; position: string; behind: boolean }[]>(
    `select r.tx_order::text, r.position::text,
            exists (select from ticket_event e where (e.tx_order, e.position) > (r.tx_order, r.position))
              as behind
       from event_reader r where r.name = ?`,
    [STATISTICS_READER],
  );
  return row && !row.behind ? { order: row.tx_order, position: row.position } : null;
}

/** The months that are due by now and were not published, oldest first. */
export async function dueMonths(em: EntityManager, now: Instant): Promise<Month[]> {
  const fork = em.fork();
  const last = await lastPublished(fork);
  const first = last === null ? await firstMonth(fork, now) : addToMonth(last, 1);
  if (first === null || first >= monthOf(now)) return [];
  const closures = await readClosures(fork);
  const due: Month[] = [];
  for (let month = first; month < monthOf(now); month = addToMonth(month, 1)) {
    if (Date.parse(publicationDueAt(month, closures)) <= Date.parse(now)) due.push(month);
  }
  return due;
}

/** What is published, what should be by now, and what comes next. */
export interface PublicationState {
  readonly lastMonth: Month | null;
  /** Due, and not published yet. */
  readonly waiting: readonly Month[];
  readonly nextMonth: Month;
  readonly nextDueAt: Instant;
}

/** Where the publication stands. */
export async function publicationState(em: EntityManager, now: Instant): Promise<PublicationState> {
  const fork = em.fork();
  const [lastMonth, waiting] = [await lastPublished(fork), await dueMonths(fork, now)];
  const reached = waiting.at(-1) ?? lastMonth;
  const nextMonth = reached === null ? monthOf(now) : addToMonth(reached, 1);
  const nextDueAt = publicationDueAt(nextMonth, await readClosures(fork));
  return { lastMonth, waiting, nextMonth, nextDueAt };
}

/** The month of the first ticket, or so many months back; `null` while there is no ticket. */
async function firstMonth(em: EntityManager, now: Instant): Promise<Month | null> {
  const [row] = await em.execute<{ at: string | null }[]>(
    `select to_json(min(opened_at)) #>> '{}' as at from ticket`,
  );
  if (!row?.at) return null;
  const [opened, back] = [monthOf(new Date(row.at).toISOString()), addToMonth(monthOf(now), -LOOKING_BACK)];
  return opened > back ? opened : back;
}

/**
 * C3.5.1: publishes every month that is due, oldest first: one each, whatever the downtime and however many servers look.
 * Stops at the first that cannot be computed yet: the next look goes on. Gives those published.
 */
export async function publishDueMonths(em: EntityManager, now: Instant): Promise<Month[]> {
  const published: Month[] = [];
  for (const month of await dueMonths(em, now)) {
    const { ok } = await attempt(() => publishMonth(em, month, { now }));
    if (!ok) break;
    published.push(month);
  }
  return published;
}
