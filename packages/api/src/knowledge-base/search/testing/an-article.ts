import { randomUUID } from 'node:crypto';
import type { SearchableArticle } from '../types.js';

let made = 0;

/** An article about nothing in particular, but for what is given. */
export function anArticle(what: Partial<SearchableArticle> = {}): SearchableArticle {
  made += 1;
  return {
    id: randomUUID(),
    number: `KB-2026-${String(made).padStart(5, '0')}`,
    title: `Sans rapport ${made}`,
    theme: null,
    problem: 'Rien à signaler.',
    solution: 'Rien à faire.',
    productId: 'sifac',
    releases: [],
    errorCodes: [],
    outcome: 'answer',
    blocking: false,
    publishedAt: '2026-03-02T10:00:00.000Z',
    version: 1,
    ...what,
  };
}

/** The same, known by its id. */
export const namedArticle = (
  id: string,
  title: string,
  what: Partial<SearchableArticle> = {},
): SearchableArticle => anArticle({ id, number: id, title, ...what });
