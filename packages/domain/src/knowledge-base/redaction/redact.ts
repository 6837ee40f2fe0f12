import type { Finding } from './finding.js';
import type { Known } from './known/known.js';
import { type PreparedKnown, indexOf } from './known/prepare.js';
import { findSpans, write } from './rounds.js';

/** What a redaction gives back. */
export interface Redaction {
  /** The text with a French mark in place of each finding. */
  readonly redacted: string;
  /** What was taken out, in the order of the text given. */
  readonly findings: readonly Finding[];
}

/**
 * What looks confidential in a text (C3.3.1): offsets are UTF-16 units of `text`, sorted, without overlap.
 * Former marks count as taken out. Give {@link prepareKnown}'s result for many texts.
 */
export function findConfidential(text: string, known: Known | PreparedKnown): Finding[] {
  return findSpans(text, indexOf(known)).map(({ kind, start, end }) => ({
    kind,
    start,
    end,
    text: text.slice(start, end),
  }));
}

/** Writes a mark in place of each thing found. A redacted text is redacted to itself. */
export function redact(text: string, known: Known | PreparedKnown): Redaction {
  const findings = findConfidential(text, known);
  return { redacted: write(text, findings), findings };
}

/**
 * The name under which others are given a file: `facture_Camille_Aubry.pdf` is `facture_[personne].pdf`. What the file
 * is (its extension) stays, even where it looks like a piece of a host name.
 */
export function redactFileName(name: string, known: Known | PreparedKnown): string {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  const found = findConfidential(name, known).filter(({ start }) => start < end);
  return write(
    name,
    found.map((finding) => ({ ...finding, end: Math.min(finding.end, end) })),
  );
}
