import { givenUpWordsIn } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import guide from '../spaces/public/GuideInFrench.vue?raw';
import { fr } from './fr.js';

type Node = { readonly [key: string]: string | Node };
const flatten = (node: Node, prefix = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

/** What people read of a page, without the code around it. */
const text = guide
  .slice(guide.indexOf('<template'), guide.lastIndexOf('</template>'))
  .replace(/<[^>]*>/g, ' ');

describe('pages speak the charter’s words', () => {
  it('in every sentence', () => {
    const wrong = flatten(fr)
      .map(([key, sentence]) => [key, givenUpWordsIn(sentence)] as const)
      .filter(([, found]) => found.length > 0);
    expect(wrong).toEqual([]);
  });

  it('in the guide, which has its words in its page', () => {
    expect(text).toContain('L’Amue');
    expect(givenUpWordsIn(text)).toEqual([]);
  });
});
