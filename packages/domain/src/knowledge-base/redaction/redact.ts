import { DETECTORS } from './detect/index.js';
import { repeated } from './detect/repeated.js';
import type { Finding, Span } from './finding.js';
import { type Kind, markOf } from './kinds.js';
import type { Known } from './known/known.js';
import { type KnownIndex, type PreparedKnown, indexOf } from './known/prepare.js';
import { resolve } from './resolve.js';
import { OPAQUE, type View, viewOf } from './text/view.js';
import { isPlaceholder } from './vocabulary/values.js';
import { indexWords, wordsOf } from './text/words.js';

/** What a redaction gives back. */
export interface Redaction {
  /** The text with a French mark in place of each finding. */
  readonly redacted: string;
  /** What was taken out, in the order of the text given. */
  readonly findings: readonly Finding[];
}

/** Rounds after which what a mark newly uncovers is left: a text that needs as many was made to. */
const MOST_ROUNDS = 6;

const SECRET: ReadonlySet<Kind> = new Set(['password', 'token', 'login']);

/** Cuts a span around the former marks that it runs over. */
function* aroundMarks(span: Span, text: string): Generator<Span> {
  let start = span.start;
  for (let i = span.start; i <= span.end; i += 1) {
    if (i < span.end && text.charAt(i) !== OPAQUE) continue;
    if (i > start) yield { ...span, start, end: i };
    start = i + 1;
  }
}

/** A placeholder, or what a former mark stands after: the mark is the value, this is its name. */
function isNothing({ kind, start, end }: Span, text: string): boolean {
  if (!SECRET.has(kind)) return false;
  if (isPlaceholder(text.slice(start, end))) return true;
  return kind !== 'login' && (text.charAt(end) === OPAQUE || text.startsWith(` ${OPAQUE}`, end));
}

function detect(view: View, known: KnownIndex): Span[] {
  const words = wordsOf(view);
  const reading = { view, words, index: indexWords(words), known };
  const spans: Span[] = [];
  for (const detector of DETECTORS)
    for (const span of detector(reading)) spans.push(...aroundMarks(span, view.text));
  spans.push(...repeated(view, spans));
  return resolve(
    spans.filter((span) => !isNothing(span, view.text)),
    view.text,
  );
}

const write = (text: string, spans: readonly Span[]): string => {
  let out = '';
  let from = 0;
  for (const { start, end, kind } of spans) {
    out += text.slice(from, start) + markOf(kind);
    from = end;
  }
  return out + text.slice(from);
};

/** Adds the spans of a later round, told in the text that the former rounds wrote. */
function addRound(found: readonly Span[], later: readonly Span[]): Span[] {
  const all = [...found];
  for (const span of later) {
    let shift = 0;
    for (const { kind, start, end } of found) {
      if (start + shift + markOf(kind).length > span.start) break;
      shift += markOf(kind).length - (end - start);
    }
    all.push({ ...span, start: span.start - shift, end: span.end - shift });
  }
  return all.sort((a, b) => a.start - b.start);
}

function findSpans(text: string, known: KnownIndex): Span[] {
  let found: Span[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const view = viewOf(write(text, found));
    const spans = detect(view, known).map((span) => ({ ...span, ...view.toSource(span.start, span.end) }));
    if (spans.length === 0) return found;
    found = addRound(found, spans);
  }
  return found;
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
