import { newId } from './new-id.js';
import { UNEXPECTED, UNREACHABLE, type ShownRefusal } from './refusals.js';

/** Answers that leave open whether the command was done. */
const NO_ANSWER = new Set([UNREACHABLE.code, UNEXPECTED.code]);

/**
 * Assigns request ids to commands: an identical command that is repeated because its response was lost keeps its id.
 */
export class RequestIds {
  private unanswered: { readonly words: string; readonly id: string } | null = null;

  of(input: object): string {
    // What was done without our knowing has changed the version that the page shows by now.
    const words = JSON.stringify({ ...input, expectedVersion: undefined, requestId: undefined });
    if (this.unanswered?.words !== words) this.unanswered = { words, id: newId() };
    return this.unanswered.id;
  }

  /** What was done, or refused, is over: the same words again are another command. */
  answered(refusals: readonly ShownRefusal[]): void {
    if (!refusals.some(({ code }) => NO_ANSWER.has(code))) this.unanswered = null;
  }
}
