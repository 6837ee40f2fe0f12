import type { Finding, Span } from './finding.js';
import type { Known } from './known/known.js';
import { type PreparedKnown, indexOf } from './known/prepare.js';
import { findSpans, findSpansIn, write } from './rounds.js';
import { fold } from './text/fold.js';

/** What a redaction gives back. */
export interface Redaction {
  /** The text with a French mark in place of each finding. */
  readonly redacted: string;
  /** What was taken out, in the order of the text given. */
  readonly findings: readonly Finding[];
}

/** All that others would read of one article. */
export interface Leaving {
  readonly texts: readonly string[];
  /** Names of its files. */
  readonly names?: readonly string[];
  /** Texts that others do not read, of which something may stand in the others: the ticket as it was. */
  readonly besides?: readonly string[];
  /** What the reviewer says is not confidential: it gives nothing away elsewhere. */
  readonly confirmed?: readonly string[];
}

/** One for each, in the same order. */
export interface Left {
  readonly texts: readonly Redaction[];
  /** Under which others are given the files. */
  readonly names: readonly string[];
}

const findingsOf = (text: string, spans: readonly Span[]): Finding[] =>
  spans.map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) }));

/**
 * What looks confidential in a text (C3.3.1): offsets are UTF-16 units of `text`, sorted, without overlap.
 * Former marks count as taken out. Give {@link prepareKnown}'s result for many texts.
 */
export const findConfidential = (text: string, known: Known | PreparedKnown): Finding[] =>
  findingsOf(text, findSpans(text, indexOf(known)));

/** Writes a mark in place of each thing found. A redacted text is redacted to itself. */
export function redact(text: string, known: Known | PreparedKnown): Redaction {
  const findings = findConfidential(text, known);
  return { redacted: write(text, findings), findings };
}

/**
 * Redacts all that others would read of one article: what is taken out of one text goes from all of them and from the
 * names of files, in each of its forms (`SMARTINET`, `smartinet`).
 */
export function redactTogether(leaving: Leaving, known: Known | PreparedKnown): Left {
  const { texts, names = [], besides = [], confirmed = [] } = leaving;
  const all = [...texts, ...names, ...besides];
  const found = findSpansIn(all, indexOf(known), new Set(confirmed.map(fold)));
  return {
    texts: texts.map((text, rank) => {
      const findings = findingsOf(text, found[rank] ?? []);
      return { redacted: write(text, findings), findings };
    }),
    names: names.map((name, rank) => writeFileName(name, found[texts.length + rank] ?? [])),
  };
}

/**
 * The name under which others are given a file: `facture_Camille_Aubry.pdf` is `facture_[personne].pdf`. What the file
 * is (its extension) stays, even where it looks like a piece of a host name.
 */
export const redactFileName = (name: string, known: Known | PreparedKnown): string =>
  writeFileName(name, findSpans(name, indexOf(known)));

function writeFileName(name: string, spans: readonly Span[]): string {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  return write(
    name,
    spans.filter(({ start }) => start < end).map((span) => ({ ...span, end: Math.min(span.end, end) })),
  );
}
