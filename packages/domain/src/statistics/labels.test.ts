import { describe, expect, it } from 'vitest';
import { givenUpEnglishIn, givenUpWordsIn } from '../testing/index.js';
import { DEFINITIONS, RULES_OF_COUNTING, usualKeys, wordOf } from './index.js';

describe('statistics speak the charter’s words: engagement, tenu, non tenu', () => {
  it.each(Object.entries(DEFINITIONS))('%s', (_measure, { name, meaning }) =>
    expect([
      ...givenUpWordsIn(`${name.fr} : ${meaning.fr}`),
      ...givenUpEnglishIn(`${name.en}: ${meaning.en}`),
    ]).toEqual([]),
  );

  it('in how figures are counted', () =>
    expect(
      RULES_OF_COUNTING.flatMap(({ fr, en }) => [...givenUpWordsIn(fr), ...givenUpEnglishIn(en)]),
    ).toEqual([]));

  it.each(['channel', 'blocking', 'mode', 'outcome', 'reason', 'stage'] as const)(
    'in the lines of %s',
    (dimension) => {
      const lines = usualKeys(dimension).map((key) => wordOf(dimension, key).fr);
      expect(lines).not.toEqual([]);
      expect(lines.flatMap((line) => givenUpWordsIn(line))).toEqual([]);
    },
  );
});
