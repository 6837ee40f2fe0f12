import { analyse } from './analyse.js';
import { parseQuestion } from './search-question.js';
import { wantedOf, type Wanted } from './wanted.js';
import type { Word } from './tokenise.js';

/** A piece of text; marked when it is what was looked for. Never markup. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** A place in a text that answers: UTF-16 offsets, end excluded. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What was found there. */
  readonly what: string;
}

/** A question as typed, or as the search has understood it, corrections included. */
export type Asked = string | Wanted;

function phraseMarks(words: readonly Word[], phrase: string): Mark[] {
  const parts = phrase.split(' ');
  const marks: Mark[] = [];
  for (const [at, word] of words.entries()) {
    const last = words[at + parts.length - 1];
    if (last === undefined || !parts.every((part, index) => words[at + index]?.folded === part)) continue;
    marks.push({ start: word.start, end: last.end, what: phrase });
  }
  return marks;
}

/** Every place of a text that answers a question, in order of their beginning; they may overlap. */
export function marksIn(text: string, asked: Asked): Mark[] {
  const { terms, question } = typeof asked === 'string' ? wantedOf(parseQuestion(asked)) : asked;
  const analysis = analyse(text);
  const marks: Mark[] = analysis.terms
    .filter(({ term }) => terms.has(term))
    .map(({ term, start, end }) => ({ start, end, what: term }));
  for (const phrase of question.phrases) {
    for (const mark of phraseMarks(analysis.words, phrase)) marks.push(mark);
  }
  return marks.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Cuts a stretch of text into segments; marks that touch or overlap are one. */
export function segmentsOf(text: string, marks: readonly Mark[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, marked: boolean): void => {
    if (end > at) segments.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  let open: { start: number; end: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    push(open.start, false);
    push(open.end, true);
    open = null;
  };
  for (const { start, end } of marks) {
    if (end <= from || start >= to) continue;
    const within = { start: Math.max(start, from), end: Math.min(end, to) };
    if (open !== null && within.start <= open.end)
      open = { start: open.start, end: Math.max(open.end, within.end) };
    else {
      close();
      open = within;
    }
  }
  close();
  push(to, false);
  return segments;
}
