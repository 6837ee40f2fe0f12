import { dueAt, type Closure } from '../../calendar/index.js';
import { fail, ok, refuse, type Instant } from '../../shared/index.js';
import type { AskProgress } from '../commands.js';
import type { Rule } from '../context.js';
import type { Ticket } from '../state.js';

/** A work that maintenance has taken, and of which progress is owed. */
interface Work {
  readonly deliveredInReleaseId: string | null;
  readonly toldAt: Instant;
  readonly askedAt: Instant | null;
}

/**
 * C3.2.6: when progress is asked for: some working days after it was last reported or asked for.
 *
 * @param progressDays working days between two reports
 * @param closures those that count (C3.1.5)
 * @returns UTC; `null` once a release delivers the correction
 */
export function workProgressDueAt(
  { deliveredInReleaseId, toldAt, askedAt }: Work,
  progressDays: number,
  closures: readonly Closure[],
): Instant | null {
  if (deliveredInReleaseId !== null) return null;
  const start = askedAt !== null && Date.parse(askedAt) > Date.parse(toldAt) ? askedAt : toldAt;
  return dueAt({ start, workingDays: progressDays, closures, suspensions: [] });
}

/**
 * The same of a ticket, closed or not; `null` while maintenance has not taken it. A ticket that is about a malfunction
 * is informed with all of its tickets at once: progress is asked for there.
 */
export const progressDueAt = (
  { maintenance, malfunction }: Pick<Ticket, 'maintenance' | 'malfunction'>,
  progressDays: number,
  closures: readonly Closure[],
): Instant | null =>
  maintenance?.taken && malfunction === null ? workProgressDueAt(maintenance, progressDays, closures) : null;

/** Once each time, whenever it runs: the due date is looked at again here. */
export const askProgress: Rule<AskProgress> = (ticket, { progressDays }, { now, actor, closures }) => {
  const due = progressDueAt(ticket, progressDays, closures);
  return due !== null && Date.parse(due) <= Date.parse(now)
    ? ok([{ type: 'ProgressAsked', at: now, by: actor }])
    : fail(refuse('PROGRESS_NOT_DUE'));
};
