import { prepareKnown, type Known, type PreparedKnown } from '@assistance/domain/knowledge-base';
// By itself: the rest of that folder is the server's.
import { answerQuestions } from '../platform/workers/answer-questions.js';
import { redactAll, type RedactionDone, type RedactionWork } from './redaction-work.js';

export interface RedactionQuestion {
  readonly work: RedactionWork;
  /** Which names the system knows: the same number, the same names. */
  readonly version: number;
  /** The names themselves, once the thread has said that it has not these. */
  readonly known: Known | null;
}
/** `null`: the thread has not the names of this version yet. */
export type RedactionAnswer = RedactionDone | null;

let kept: { readonly version: number; readonly known: PreparedKnown } | null = null;

answerQuestions(({ work, version, known }: RedactionQuestion): RedactionAnswer => {
  if (known !== null) kept = { version, known: prepareKnown(known) };
  return kept?.version === version ? redactAll(work, kept.known) : null;
});
