import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { fr } from './fr.js';

type Node = { readonly [key: string]: string | Node };
const flatten = (node: Node, prefix = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

const english = new Map(flatten(en));
const pairs = flatten(fr).map(([key, french]) => ({ key, french, english: english.get(key) ?? '' }));
/** Keys of the sentences that do not pass. */
const failing = (passes: (pair: (typeof pairs)[number]) => boolean): string[] =>
  pairs.filter((pair) => !passes(pair)).map(({ key }) => key);

const parameters = (sentence: string): string => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join();
const forms = (sentence: string): number => sentence.split(' | ').length;

describe('French and English say the same things', () => {
  it('every sentence is said in both', () => {
    expect(failing(({ french, english: other }) => french !== '' && other !== '')).toEqual([]);
  });

  it('with the same parameters', () => {
    expect(failing(({ french, english: other }) => parameters(french) === parameters(other))).toEqual([]);
  });

  it('in as many plural forms: none, one, several', () => {
    expect(failing(({ french, english: other }) => forms(french) === forms(other))).toEqual([]);
    expect(failing(({ french }) => [1, 3].includes(forms(french)))).toEqual([]);
  });

  it('without the signs that the message compiler reads as its own', () => {
    const plain = (sentence: string): boolean => !/[{}@$]/.test(sentence.replace(/\{\w+\}/g, ''));
    expect(failing(({ french, english: other }) => plain(french) && plain(other))).toEqual([]);
  });
});
