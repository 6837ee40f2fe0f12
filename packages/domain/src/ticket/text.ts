export { MAX_TEXT, MAX_TITLE, MIN_DESCRIPTION } from '../shared/index.js';

/** A line that was not written for the case, cut where the case fills it in. */
export type Boilerplate = readonly string[];

/** The sentences of a line, as they are read: without the bullet before them, nor the stop after. */
export const sentencesOf = (line: string): string[] =>
  line
    // A full stop inside a version or the name of a file ends no sentence.
    .split(/[!?;:]|\.(?=\s|$)/)
    .map((sentence) => sentence.trim().replace(/^[\s\-–—•*,]+/, ''))
    .filter((sentence) => sentence !== '');
