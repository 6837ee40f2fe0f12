import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { PROCESSED_TICKET_TEXTS } from '../demo/texts/index.js';
import { openScratchEngine } from './search/index.js';
import { createTestDatabase, EMPTY } from '../testing/postgres.js';
import { evaluateSearch } from './evaluate.js';

const database = await createTestDatabase({ template: EMPTY });
const pool = new pg.Pool({ connectionString: database.url, max: 4 });
// The database is dropped by force: errors of the connections that it closes are expected.
pool.on('error', () => {});
afterAll(() => pool.end());

const corpus = PROCESSED_TICKET_TEXTS.map((ticket) => ({
  id: ticket.key,
  title: ticket.title,
  theme: ticket.theme,
  problem: [ticket.description, ...ticket.messages].join('\n'),
  text: ticket.response,
}));
/** One question in three, as another correspondent would put it. */
const queries = PROCESSED_TICKET_TEXTS.flatMap((ticket) =>
  ticket.variants.map(({ title }) => ({ query: title, expected: ticket.key })),
).filter((_, at) => at % 3 === 0);

/** Swaps two letters in the middle of each word of five letters or more. */
const misspelt = (text: string): string =>
  text.replace(/\p{L}{5,}/gu, (word) => {
    const at = Math.floor(word.length / 2) - 1;
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });

/** Codes that one ticket only speaks of, as `M7 022`, with that ticket. */
function ownCodes(): { name: string; digits: string; expected: string }[] {
  const holders = new Map<string, Set<string>>();
  for (const { id, title, problem, text } of corpus) {
    const said = `${title}\n${problem}\n${text}`;
    for (const [, name = '', digits = ''] of said.matchAll(
      /(?<![\p{L}\d_-])([A-Z][A-Z0-9]{1,5}) (\d{3,5})(?![\p{L}\d.,-])/gu,
    )) {
      const code = `${name} ${digits}`;
      holders.set(code, (holders.get(code) ?? new Set()).add(id));
    }
  }
  return [...holders].flatMap(([code, ids]) => {
    const [name = '', digits = ''] = code.split(' ');
    const [expected = ''] = ids;
    return ids.size === 1 && !/^(?:19|20)\d\d$/.test(digits) ? [{ name, digits, expected }] : [];
  });
}
const bare = (digits: string): string => digits.replace(/^0+/, '');
/** How people write the code that is on the screen, alone or in a sentence. */
const WRITTEN: readonly (readonly [string, (name: string, digits: string) => string])[] = [
  ['glued, in lower case', (name, digits) => name.toLowerCase() + digits],
  ['with a dash', (name, digits) => `${name}-${digits}`],
  ['its zeros lost', (name, digits) => `${name.toLowerCase()} ${bare(digits)}`],
  [
    'after other words',
    (name, digits) => `j'ai le message ${name.toLowerCase()} ${digits} depuis ce matin, que faire ?`,
  ],
  [
    'among misspelt words',
    (name, digits) => `${misspelt('erreur bloquante')} ${name}${digits} ${misspelt('pendant la validation')}`,
  ],
  ['glued to a word', (name, digits) => `message${name}${digits}`],
];

describe('C3.4.5 the search answers a question put in other words', () => {
  // Measured: .905 / .984 and .901 / .966. Less than this is no noise: something of the ranker broke.
  it.each([
    ['as written', queries, 0.86, 0.95],
    ['misspelt', queries.map(({ query, expected }) => ({ query: misspelt(query), expected })), 0.82, 0.93],
  ])('%s', { timeout: 60_000 }, async (name, asked, reciprocalRank, found) => {
    const scratch = `kb_relevance_${name.length}`;
    const { engine, drop } = await openScratchEngine('postgresql', {
      postgres: pool,
      meilisearch: null,
      scratch,
    });
    const result = await evaluateSearch(engine, corpus, asked);
    expect(result['mrr@10']).toBeGreaterThan(reciprocalRank);
    expect(result['recall@10']).toBeGreaterThan(found);
    await drop();
  });
});

describe('C4.2.1 the search answers a code', () => {
  it('written in every way', { timeout: 60_000 }, async () => {
    const { engine, drop } = await openScratchEngine('postgresql', {
      postgres: pool,
      meilisearch: null,
      scratch: 'kb_relevance_codes',
    });
    const codes = ownCodes();
    expect(codes.length).toBeGreaterThan(30);
    const missed = [];
    for (const [at, [way, write]] of WRITTEN.entries()) {
      const asked = codes.map(({ name, digits, expected }) => ({ query: write(name, digits), expected }));
      const result = await evaluateSearch(engine, at === 0 ? corpus : [], asked);
      if (result['mrr@10'] < 0.95) missed.push([way, result['mrr@10']]);
    }
    expect(missed).toEqual([]);
    await drop();
  });
});
