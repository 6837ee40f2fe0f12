import {
  askMalfunctionProgress,
  malfunctionProgressDueAt,
  type Malfunction,
} from '@assistance/domain/malfunction';
import type { Instant } from '@assistance/domain/shared';
import type { UnitOfWork } from '../ticket-log/index.js';
import { appendToMalfunction, lockMalfunction } from './malfunction-store.js';

/** What came of a look at whether progress is to be asked for. */
export interface ProgressLook {
  /** As it is now. */
  readonly malfunction: Malfunction;
  /** Since when it was due; `null` when it was not, and nothing was written. */
  readonly asked: { readonly dueAt: Instant | null } | null;
}

/** C3.2.6: asks for the progress of a malfunction if it is due, on the malfunction locked; `null`: no such malfunction. */
export async function askForProgress(
  unit: UnitOfWork,
  malfunctionId: string,
  progressDays: number,
): Promise<ProgressLook | null> {
  const { em, closures } = unit;
  const malfunction = await lockMalfunction(em, malfunctionId);
  if (!malfunction) return null;
  const decision = askMalfunctionProgress(malfunction, progressDays, {
    now: unit.now([malfunction]),
    closures,
  });
  if (!decision.ok) return { malfunction, asked: null };
  const dueAt = malfunctionProgressDueAt(malfunction, progressDays, closures);
  return { malfunction: await appendToMalfunction(em, malfunction, decision.value), asked: { dueAt } };
}
