import { describe } from 'vitest';
import { bearsAnything, keepsArticles } from './contract-articles.js';
import { answersQuestions, findsNearest, narrowsAndCounts, showsInOrder } from './contract-questions.js';
import { subjectOf } from './contract-subject.js';
import type { SearchEngine } from '../types.js';

/** What every engine of the knowledge base must do; `make` gives an engine of its own, ready and empty. */
export function searchContract(name: string, make: () => Promise<SearchEngine>, { skip = false } = {}): void {
  describe.skipIf(skip)(`the search contract, ${name}`, () => {
    const subject = subjectOf(make);
    for (const part of [
      findsNearest,
      answersQuestions,
      narrowsAndCounts,
      showsInOrder,
      keepsArticles,
      bearsAnything,
    ])
      part(subject);
  });
}
