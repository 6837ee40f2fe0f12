import type { Span } from '../finding.js';
import type { KnownIndex } from '../known/prepare.js';
import type { View } from '../text/view.js';
import type { Word, WordIndex } from '../text/word-spans.js';

/** What every detector reads. */
export interface Reading {
  readonly view: View;
  readonly words: readonly Word[];
  readonly index: WordIndex;
  readonly known: KnownIndex;
}

/** Finds one family of confidential things. Spans may overlap: {@link resolve} settles them. */
export type Detector = (reading: Reading) => Iterable<Span>;
