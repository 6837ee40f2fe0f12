import { findConfidential, type Known } from '../index.js';

/** A text with ⟦what must go⟧ in brackets; the rest must stay. */
export interface MeasuredText {
  /** What it is about, for the list of what fails. */
  readonly theme: string;
  readonly people?: readonly string[];
  readonly establishments?: readonly string[];
  readonly places?: readonly string[];
  readonly text: string;
}

/** How a set of texts fares. */
export interface Score {
  /** Passages that must go, and those of which no letter nor figure stays. */
  readonly passages: number;
  readonly gone: number;
  /** Words that must stay, and those that do. */
  readonly words: number;
  readonly kept: number;
  /** Texts of which just that went. */
  readonly exact: number;
  /** For each other text, what stayed and what went too much. */
  readonly faults: readonly string[];
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function readBrackets(source: string): { text: string; wanted: Extent[] } {
  let text = '';
  const wanted: Extent[] = [];
  for (const piece of source.split(/(⟦[^⟧]*⟧)/u)) {
    const inside = piece.startsWith('⟦') ? piece.slice(1, -1) : piece;
    if (inside !== piece) wanted.push({ start: text.length, end: text.length + inside.length });
    text += inside;
  }
  return { text, wanted };
}

const covers = (extents: readonly Extent[], length: number): Uint8Array => {
  const covered = new Uint8Array(length);
  for (const { start, end } of extents) covered.fill(1, start, end);
  return covered;
};
const indexes = ({ start, end }: Extent): number[] =>
  Array.from({ length: end - start }, (_, rank) => start + rank);

/** Scores redaction by what it takes out of texts and what it leaves. */
export function scoreOf(cases: readonly MeasuredText[]): Score {
  const score = { passages: 0, gone: 0, words: 0, kept: 0, exact: 0, faults: [] as string[] };
  for (const { theme, text: source, people = [], establishments = [], places = [] } of cases) {
    const { text, wanted } = readBrackets(source);
    const known: Known = { people, establishments, places };
    const out = covers(findConfidential(text, known), text.length);
    const must = covers(wanted, text.length);
    const isSign = (at: number): boolean => !/[\p{L}\p{N}\ud800-\udfff]/u.test(text.charAt(at));
    const left = wanted.filter((extent) => indexes(extent).some((at) => out[at] !== 1 && !isSign(at)));
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((word) => ({
      start: word.index,
      end: word.index + word[0].length,
    }));
    const others = words.filter((word) => indexes(word).some((at) => must[at] !== 1));
    const eaten = others.filter((word) => indexes(word).some((at) => must[at] !== 1 && out[at] === 1));
    score.passages += wanted.length;
    score.gone += wanted.length - left.length;
    score.words += others.length;
    score.kept += others.length - eaten.length;
    if (left.length + eaten.length === 0) score.exact += 1;
    else {
      const textOf = (extents: readonly Extent[]): string =>
        extents.map(({ start, end }) => text.slice(start, end)).join(' | ');
      score.faults.push(`${theme}: ${source}\n  stayed: ${textOf(left)}\n  too much: ${textOf(eaten)}`);
    }
  }
  return score;
}
