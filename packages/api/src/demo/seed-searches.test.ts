import { START } from '@assistance/domain/testing';
import { expect, it } from 'vitest';
import { readSearches } from '../knowledge-base/search-log.js';
import { startTestServer } from '../testing/test-server.js';
import { seedSearches } from './seed-searches.js';

it('the demo’s correspondents have looked for what there is, and for what there is not', async () => {
  const desk = await startTestServer();
  const em = desk.orm.em.fork();
  await seedSearches(em, desk.search, START);
  const since = { since: '2026-10-24', first: 50 };
  const [all, fruitless] = [
    await readSearches(em, { ...since, fruitless: false }),
    await readSearches(em, { ...since, fruitless: true }),
  ];
  expect(all.map(({ question }) => question)).toContain('badge parking');
  expect(all[0]?.asked).toBeGreaterThan(all.at(-1)?.asked ?? Infinity);
  // The small world's base is empty: nothing was found, and nothing is made up.
  expect(fruitless).toHaveLength(all.length);
});
