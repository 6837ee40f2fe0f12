import { foldText } from '../shared/index.js';

/** Words in a row that two texts do not share by chance. */
const RUN = 5;
/** Shorter lines say nothing by themselves: `Bonjour,`. */
const SHORTEST_LINE = 12;
/** A password, a number of a person: signs of both kinds, and as many. */
const SINGULAR = /^(?=.*\p{L})(?=.*\d)\S{8,}$/u;

const comparableWords = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (words: readonly string[], length: number): string[] =>
  Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) =>
    words.slice(start, start + length).join(' '),
  );
const singularOf = (text: string): string[] => text.split(/\s+/).filter((sign) => SINGULAR.test(sign));

/**
 * Whether `text` contains part of `source`: five consecutive words, the whole of a shorter text, or one distinctive
 * token such as a password. Ignores accents, case and punctuation. In case of doubt the result is `true`, because the
 * aim is erasure. Pure.
 *
 * @param source the erased text
 * @param text the text to search
 */
export function isCarriedOver(source: string, text: string): boolean {
  const [from, into] = [comparableWords(source), comparableWords(text)];
  const length = Math.min(RUN, from.length);
  if (length === 0) return source.trim() !== '' && text.includes(source.trim());
  const there = new Set(runsOf(into, length));
  if (runsOf(from, length).some((run) => there.has(run))) return true;
  return singularOf(source).some((sign) => text.includes(sign));
}

/**
 * Removes from `text` what was copied from `source`: copied lines are replaced by `mark`; the whole text, if it was
 * copied in another form. Pure.
 *
 * @param source the erased text
 * @param text the text to clean
 * @param mark what replaces it
 */
export function withoutCarriedOver(source: string, text: string, mark: string): string {
  const lines = [source, ...source.split('\n')]
    .map((line) => line.trim())
    .filter((line, rank) => line.length >= (rank === 0 ? 1 : SHORTEST_LINE));
  const rest = lines.reduce((left, line) => left.replaceAll(line, mark), text);
  return isCarriedOver(source, rest.replaceAll(mark, '')) ? mark : rest;
}
