import type { Closure } from '../calendar/index.js';
import { fail, ok, refuse, type Instant, type Result } from '../shared/index.js';
import { type DecisionContext, workProgressDueAt } from '../ticket/index.js';
import type { MalfunctionEvent } from './events.js';
import type { Malfunction } from './state.js';

/** C3.2.6: when progress is asked for, once for all its tickets; `null` while maintenance has not taken it. */
export function malfunctionProgressDueAt(
  { decision, deliveredInReleaseId, toldAt, askedAt }: Malfunction,
  progressDays: number,
  closures: readonly Closure[],
): Instant | null {
  if (!decision?.taken || toldAt === null) return null;
  return workProgressDueAt({ deliveredInReleaseId, toldAt, askedAt }, progressDays, closures);
}

/** By the system alone, once each time: the due date is looked at again here. Refusal: PROGRESS_NOT_DUE. */
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
