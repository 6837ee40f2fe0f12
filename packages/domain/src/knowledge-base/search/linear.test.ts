import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import {
  type Filler,
  distinct,
  expressionsIn,
  fillersOf,
  offenders,
  repeating,
  running,
} from '../../testing/hostile/index.js';
import { analyse } from './analyse.js';
import { candidateOf, holdingsOf } from './candidate.js';
import { highlight } from './highlight.js';
import { MAX_QUESTION, parseQuestion } from './search-question.js';
import { rank } from './rank.js';
import { shownForms } from './shown-forms.js';
import { snippet } from './snippet.js';
import { statisticsOf } from './statistics.js';
import { trigramsOf } from './trigrams.js';
import { wantedOf } from './wanted.js';

const ORDINARY = repeating('Le rapprochement de la période 013 reste en erreur, message FMAVC 005. ');
const MADE: readonly Filler[] = [
  ...['a', '1', 'a1', 'a ', '1 ', 'a 1 ', 'FMAVC 005 ', 'me n° 006 ', 'M8 534-', 'ZFI_123_', 'a_a_', '-', '"', '« ', ' -"a" ', '-a ', '\u0301', 'e\u0301', 'œ', 'é', ' ', '\n', '😀', 'déclarations ', 'aaaa', '𝒂', 'ﬁ', '\u200b', '0', '000 '].map((piece) => repeating(piece)),
  running('"', 'a ', '"'),
  running('-"', 'a ', ''),
]; // prettier-ignore
const DERIVED = distinct(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => expressionsIn(readFileSync(join(import.meta.dirname, name), 'utf8'), parseAst)),
).flatMap((expression) => fillersOf(expression));

/** A question that finds much in such a text: its own beginning, in quotes as well. */
const asked = (text: string) =>
  wantedOf(parseQuestion(`"${text.slice(0, MAX_QUESTION / 2)}" ${text.slice(0, 200)}`));
const articleOf = (text: string) => candidateOf({ id: 'a', title: text.slice(0, 200), theme: null, text });

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'analysis of a text': (text) => analyse(text),
  'analysis of a question': (text) => analyse(text, true),
  'reading of a question, however long': (text) => parseQuestion(text),
  'analysis of an article': articleOf,
  'what an article holds': (text) => holdingsOf(articleOf(text)),
  'its trigrams': (text) => trigramsOf(text),
  'its words as written': (text) => shownForms(text),
  'its rank': (text) => rank(asked(text), [articleOf(text)], statisticsOf([articleOf(text)])),
  'its marks': (text) => highlight(text, asked(text)),
  'its excerpt': (text) => snippet(text, asked(text)),
};

describe(
  'C3.4.5 the search takes no more than twice the time for twice the text',
  { timeout: 240_000 },
  () => {
    it('has texts against each expression', () => {
      expect(DERIVED.length).toBeGreaterThan(50);
    });

    it.each(Object.entries(WORK))('%s', (_, work) => {
      expect(offenders(work, [...MADE, ...DERIVED], ORDINARY)).toEqual([]);
    });
  },
);
