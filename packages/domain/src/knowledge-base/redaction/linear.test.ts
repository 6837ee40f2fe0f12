import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseAst } from 'vitest/node';
import {
  type Expression,
  type Filler,
  distinct,
  expressionsIn,
  expressionsMadeBy,
  fillersOf,
  offenders,
  repeating,
} from '../../testing/hostile/index.js';
import { detect } from './detect/detect.js';
import { DETECTORS } from './detect/index.js';
import { prepareKnown } from './index.js';
import { indexOf } from './known/prepare.js';
import { findSpans } from './rounds.js';
import { COMMON, FILLERS, ORDINARY, RUNS } from './testing/fillers.js';
import { KNOWN } from './testing/marked.js';

const known = indexOf(prepareKnown(KNOWN));
const slowAmong = (fillers: readonly Filler[]): string[] =>
  offenders((text) => findSpans(text, known), fillers, ORDINARY);
/** With `HOSTILE_TEXTS=all`, ten times as many texts: a quarter of an hour. */
const all = process.env['HOSTILE_TEXTS'] === 'all';
/** In one reading, since there are many: what is read again is the same. */
const slowAgainst = (expressions: readonly Expression[]): string[] =>
  offenders(
    (text) => detect(text, known),
    expressions.flatMap((expression) => fillersOf(expression, { all })),
    ORDINARY,
  );

/** The expressions that a module writes, by its name. */
const written = new Map<string, Expression[]>(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing/.test(name))
    .map((name) => [
      name,
      distinct(expressionsIn(readFileSync(join(import.meta.dirname, name), 'utf8'), parseAst)),
    ]),
);
/** Those that modules put together from strings. */
let made: readonly Expression[] = [];

beforeAll(async () => {
  vi.resetModules();
  made = distinct(await expressionsMadeBy(() => import('./detect/index.js')));
});

/** A text of which one half is hostile: what is read again around the findings is not all of it. */
const half = ({ name, text }: Filler): Filler => ({
  name: `half of it ${name}`,
  text: (length) => text(length / 2) + ORDINARY.text(length / 2),
});

/** Pieces of which each holds another number: no two words are the same. */
const numbered = (before: string, after: string): Filler => ({
  name: `${before}1${after}${before}2${after}…`,
  text: (length) => {
    let text = '';
    for (let n = 1; text.length < length; n += 1) text += `${before}${n}${after}`;
    return text.slice(0, length);
  },
});

describe(
  'C3.4.5 redaction takes no more than twice the time for twice the text',
  { timeout: 240_000 },
  () => {
    it('has texts against each detector', () => {
      expect(Object.keys(FILLERS).toSorted()).toEqual(DETECTORS.map(({ name }) => name).toSorted());
      for (const pieces of Object.values(FILLERS)) expect(pieces.length).toBeGreaterThan(2);
    });

    it('has texts against each expression', () => {
      const expressions = distinct([...[...written.values()].flat(), ...made]);
      expect(made.length).toBeGreaterThan(60);
      expect(expressions.length).toBeGreaterThan(400);
      expect(expressions.filter((expression) => fillersOf(expression).length === 0)).toEqual([]);
    });

    it.each(Object.entries(FILLERS))('%s', (_, pieces) => {
      expect(slowAmong(pieces.map((piece) => repeating(piece)))).toEqual([]);
      expect(slowAmong(pieces.map((piece) => half(repeating(`${piece}\n`))))).toEqual([]);
    });

    it('what all detectors read', () => {
      expect(slowAmong(COMMON.flatMap((piece) => [repeating(piece), half(repeating(piece))]))).toEqual([]);
    });

    it('long runs', () => {
      expect(slowAmong([...RUNS])).toEqual([]);
    });

    it('ever other words', () => {
      const pieces = ['login: abc', 'pwd: Abc!', 'pwd', 'srv-', 'a.b', 'Mme A', 'x-key: abc', 'ABCDE'];
      expect(slowAmong(pieces.map((piece) => numbered(piece, ' ')))).toEqual([]);
      expect(slowAmong(pieces.map((piece) => numbered(piece, '-')))).toEqual([]);
    });

    it.each([...written.keys()])('expressions of %s', (name) => {
      expect(slowAgainst(written.get(name) ?? [])).toEqual([]);
    });

    it.each([0, 1, 2, 3])('expressions that are put together, part %i of 4', (part) => {
      expect(slowAgainst(made.filter((_, rank) => rank % 4 === part))).toEqual([]);
    });
  },
);
