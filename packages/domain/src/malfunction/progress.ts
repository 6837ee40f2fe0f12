import type { Closure } from '../calendar/index.js';
import { fail, ok, refuse, type Instant, type Result } from '../shared/index.js';
import { type DecisionContext, workProgressDueAt } from '../ticket/index.js';
import type { MalfunctionEvent } from './events.js';
import type { Malfunction } from './state.js';

/**
 * C3.2.6: when those in charge are asked for progress, once for all tickets of the malfunction.
 *
 * @param malfunction its current state
 * @param progressDays working days between two reports
 * @param closures those that count (C3.1.5)
 * @returns UTC; `null` until maintenance has taken it, and once a release delivers the correction
 */
export function malfunctionProgressDueAt(
  { decision, deliveredInReleaseId, toldAt, askedAt }: Malfunction,
  progressDays: number,
  closures: readonly Closure[],
): Instant | null {
  if (!decision?.taken || toldAt === null) return null;
  return workProgressDueAt({ deliveredInReleaseId, toldAt, askedAt }, progressDays, closures);
}

/**
 * Decides on asking for progress; used by the system only. Refusal: PROGRESS_NOT_DUE.
 *
 * @param malfunction its current state
 * @param progressDays working days between two reports
 */
export function askMalfunctionProgress(
  malfunction: Malfunction,
  progressDays: number,
  { now, closures }: Pick<DecisionContext, 'now' | 'closures'>,
): Result<readonly MalfunctionEvent[]> {
  const due = malfunctionProgressDueAt(malfunction, progressDays, closures);
  return due !== null && Date.parse(due) <= Date.parse(now)
    ? ok([{ type: 'MalfunctionProgressAsked', at: now, by: { kind: 'system' } }])
    : fail(refuse('PROGRESS_NOT_DUE'));
}
