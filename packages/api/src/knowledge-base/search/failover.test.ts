import { describe, expect, it } from 'vitest';
import { Failover, type PrimaryEngine } from './failover.js';
import { emptyAnswer } from './empty-answer.js';
import { SearchError } from './search-error.js';
import type { SearchEngine, SearchRequest } from './types.js';

const REQUEST: SearchRequest = { question: 'mandat', filter: {}, sort: 'relevance', first: 10, offset: 0 };
const away = () => new SearchError('meilisearch', 'unavailable', 'connect ECONNREFUSED');

/** Two engines that note what they are asked; `trouble` is what the primary one throws. */
function scene() {
  const told: string[] = [];
  const state = { now: 0, trouble: null as Error | null };
  const meet = async (what: string): Promise<void> => {
    told.push(what);
    if (state.trouble) throw state.trouble;
  };
  const fallback: SearchEngine = {
    name: 'postgresql',
    ready: async () => {},
    index: async () => void told.push('postgresql index'),
    remove: async () => void told.push('postgresql remove'),
    clear: async () => {},
    count: async () => 0,
    search: async () => emptyAnswer('postgresql'),
    nearest: async () => [['postgresql']],
  };
  const primary: PrimaryEngine = {
    search: async () => {
      await meet('search');
      return emptyAnswer('meilisearch');
    },
    nearest: async () => {
      await meet('nearest');
      return [['meilisearch']];
    },
    catchUp: () => meet('catch up'),
    resume: () => meet('resume'),
  };
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => void warnings.push(message) };
  const failover = new Failover({ fallback, primary, log, now: () => state.now });
  const answer = async () => {
    const { engine, degraded } = await failover.search(REQUEST);
    return `${engine}${degraded ? ', degraded' : ''}`;
  };
  return { failover, state, told, warnings, answer };
}

describe('Failover', () => {
  it('looks for what is near as it searches: with Meilisearch, with PostgreSQL while it is away', async () => {
    const { failover, state } = scene();
    await failover.resume();
    expect(await failover.nearest([])).toEqual([['meilisearch']]);
    state.trouble = away();
    expect(await failover.nearest([])).toEqual([['postgresql']]);
    expect(failover.degraded).toBe(true);
  });

  it('answers with PostgreSQL, and says so, until Meilisearch was brought up to date', async () => {
    const { failover, answer } = scene();
    expect(await answer()).toBe('postgresql, degraded');
    await failover.resume();
    expect(await answer()).toBe('meilisearch');
  });

  it('answers with PostgreSQL at once when Meilisearch fails, and asks it no more for a while', async () => {
    const { failover, state, told, warnings, answer } = scene();
    await failover.resume();
    state.trouble = away();
    for (let each = 0; each < 5; each += 1) expect(await answer()).toBe('postgresql, degraded');
    expect(told.filter((what) => what === 'search')).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });

  it('finds the way back by itself', async () => {
    const { failover, state, answer } = scene();
    await failover.resume();
    state.trouble = away();
    await answer();
    state.trouble = null;
    state.now += 1_000;
    expect(await answer()).toBe('postgresql, degraded');
    await failover.resume();
    expect(await answer()).toBe('meilisearch');
  });

  it('makes one attempt at a time', async () => {
    const { failover, told } = scene();
    await Promise.all([failover.resume(), failover.resume(), failover.resume()]);
    expect(told).toEqual(['resume']);
  });

  it('keeps a change in PostgreSQL first, whatever Meilisearch does', async () => {
    const { failover, state, told } = scene();
    await failover.resume();
    await failover.index([]);
    state.trouble = away();
    await failover.remove(['a']);
    await failover.remove(['b']);
    expect(told).toEqual([
      'resume',
      'postgresql index',
      'catch up',
      'postgresql remove',
      'catch up',
      'postgresql remove',
    ]);
    expect(failover.degraded).toBe(true);
  });

  it('does not take a failure of PostgreSQL for one of Meilisearch', async () => {
    const { failover, state, answer } = scene();
    await failover.resume();
    state.trouble = new SearchError('postgresql', 'unavailable', 'gone');
    await expect(answer()).rejects.toThrow('gone');
    expect(failover.degraded).toBe(false);
  });
});
