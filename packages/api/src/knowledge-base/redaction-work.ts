import {
  redactTogether,
  type Leaving,
  type Left,
  type PreparedKnown,
} from '@assistance/domain/knowledge-base';

/** What is read for what is confidential (C3.3.1): all that leaves with one article. */
export type RedactionWork = Leaving;
/** One for each, in the same order. */
export type RedactionDone = Left;

/** Reads at once, and keeps its thread busy: {@link Redactor} where somebody waits. */
export const redactAll = (work: RedactionWork, known: PreparedKnown): RedactionDone =>
  redactTogether(work, known);

/** How much there is to read, in UTF-16 code units. */
export const lengthOf = ({ texts, names = [], besides = [] }: RedactionWork): number =>
  [...texts, ...names, ...besides].reduce((sum, { length }) => sum + length, 0);
