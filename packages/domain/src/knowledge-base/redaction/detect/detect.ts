import type { Span } from '../finding.js';
import type { Kind } from '../kinds.js';
import type { KnownIndex } from '../known/prepare.js';
import { resolve } from '../resolve.js';
import { NOTHING_TAKEN, type Taken } from '../taken.js';
import { OPAQUE, viewOf } from '../text/view.js';
import { indexWords, wordSpansOf } from '../text/word-spans.js';
import { isPlaceholder } from '../vocabulary/values.js';
import { DETECTORS } from './index.js';
import { person } from './person/person.js';
import { repeated } from './repeated.js';

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

const isWithin = ({ start, end }: Span, covered: Uint8Array): boolean => {
  for (let i = start; i < end; i += 1) if (covered[i] !== 1) return false;
  return true;
};

/** A placeholder, or what a former mark stands after: the mark is the value, this is its name. */
function isNothing({ kind, start, end }: Span, text: string): boolean {
  if (!SECRET.has(kind)) return false;
  if (isPlaceholder(text.slice(start, end))) return true;
  return kind !== 'login' && (text.charAt(end) === OPAQUE || text.startsWith(` ${OPAQUE}`, end));
}

/**
 * What all detectors find in a text at once: disjoint, sorted, offsets of the text as given. `taken`: what this text and
 * others with it have given away already.
 */
export function detect(source: string, known: KnownIndex, taken: Taken = NOTHING_TAKEN): Span[] {
  const view = viewOf(source);
  const words = wordSpansOf(view);
  const reading = { view, words, index: indexWords(words), known };
  const spans: Span[] = [];
  for (const detector of DETECTORS) {
    for (const span of detector(reading)) for (const piece of aroundMarks(span, view.text)) spans.push(piece);
  }
  if (taken.index !== null) {
    for (const span of person({ ...reading, known: { ...known, people: taken.index } }))
      for (const piece of aroundMarks(span, view.text)) spans.push(piece);
  }
  const kept = spans.filter((span) => !isNothing(span, view.text));
  const covered = new Uint8Array(view.text.length);
  for (const { start, end } of kept) covered.fill(1, start, end);
  // Not with `push(...)`: a long text has more of them than a call has arguments.
  for (const span of Array.from(repeated(view, spans, taken.forms))) {
    // What is a part of something found, as a login is of a machine's name, is out already.
    if (isWithin(span, covered)) continue;
    for (const piece of aroundMarks(span, view.text)) if (!isNothing(piece, view.text)) kept.push(piece);
  }
  return resolve(kept, view.text).map((span) => ({ ...span, ...view.toSource(span.start, span.end) }));
}
