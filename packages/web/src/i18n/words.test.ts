import { givenUpEnglishIn, givenUpWordsIn } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import englishGuide from '../spaces/public/GuideInEnglish.vue?raw';
import guide from '../spaces/public/GuideInFrench.vue?raw';
import { en } from './en.js';
import { fr } from './fr.js';

type Node = { readonly [key: string]: string | Node };
const flatten = (node: Node, prefix = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

/** What people read of a page, without the code around it. */
const textOf = (page: string): string =>
  page.slice(page.indexOf('<template'), page.lastIndexOf('</template>')).replace(/<[^>]*>/g, ' ');

describe('pages speak the charter’s words', () => {
  it('in every sentence', () => {
    const wrong = flatten(fr)
      .map(([key, sentence]) => [key, givenUpWordsIn(sentence)] as const)
      .filter(([, found]) => found.length > 0);
    expect(wrong).toEqual([]);
  });

  it('in the guide, which has its words in its page', () => {
    expect(textOf(guide)).toContain('L’Amue');
    expect(givenUpWordsIn(textOf(guide))).toEqual([]);
  });

  it('and English ones that English readers understand', () => {
    const wrong = flatten(en)
      .map(([key, sentence]) => [key, givenUpEnglishIn(sentence)] as const)
      .filter(([, found]) => found.length > 0);
    expect(wrong).toEqual([]);
    expect(textOf(englishGuide)).toContain('The Amue');
    expect(givenUpEnglishIn(textOf(englishGuide))).toEqual([]);
  });
});
