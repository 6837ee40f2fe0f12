import {
  redact,
  redactFileName,
  type PreparedKnown,
  type Redaction,
} from '@assistance/domain/knowledge-base';

/** What is read for what is confidential (C3.3.1). */
export interface RedactionWork {
  readonly texts: readonly string[];
  /** Names of files. */
  readonly names?: readonly string[];
}

/** One for each, in the same order. */
export interface RedactionDone {
  readonly texts: readonly Redaction[];
  /** Under which others are given the files. */
  readonly names: readonly string[];
}

/** Reads at once, and keeps its thread busy: {@link Redactor} where somebody waits. */
export const redactAll = ({ texts, names = [] }: RedactionWork, known: PreparedKnown): RedactionDone => ({
  texts: texts.map((text) => redact(text, known)),
  names: names.map((name) => redactFileName(name, known)),
});

/** How much there is to read, in UTF-16 code units. */
export const lengthOf = ({ texts, names = [] }: RedactionWork): number =>
  [...texts, ...names].reduce((sum, { length }) => sum + length, 0);
