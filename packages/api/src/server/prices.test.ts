import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot, readConfig } from '../platform/config/index.js';
import { estimateOf, LIMITS } from '../platform/limits/index.js';
import { Budgets } from '../platform/work/index.js';
import { declaredPrices, priceTable } from './price-table.js';
import { createSchema } from './schema.js';

const schema = createSchema();
const root = projectRoot();
const document = parse(
  globSync('packages/web/src/**/*.graphql', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n'),
);
const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
const nameOf = ({ name }: OperationDefinitionNode): string => name?.value ?? '';
/** As though every list were as long as it may be: variables are not known. */
const most = (operation: OperationDefinitionNode): number => estimateOf(schema, document, operation);

describe('prices', () => {
  it('of what searches, scans or computes are declared', () => {
    expect(declaredPrices(schema).map(([field]) => field)).toEqual(
      expect.arrayContaining([
        'Article.related',
        'Query.articleProposal',
        'Query.queueCounts',
        'Query.searchKnowledgeBase',
        'Query.searchTickets',
        'Query.statistics',
        'Ticket.timeline',
      ]),
    );
  });

  it('are told in docs/api.md', () => {
    expect(readFileSync(join(root, 'docs/api.md'), 'utf8')).toContain(priceTable(schema));
  });

  it.each(operations.map((operation) => [nameOf(operation), operation] as const))(
    'of the page’s %s stays below half of what one operation may cost',
    (_, operation) => expect(most(operation)).toBeLessThanOrEqual(LIMITS.work / 2),
  );
});

describe('nobody who works meets the budget', () => {
  const { work } = readConfig({});
  /** What the pages ask for at once. */
  const SIZES = { first: 25 };

  const priceOf = (name: string): number => {
    const operation = operations.find((each) => nameOf(each) === name);
    if (!operation) throw new Error(`No page asks ${name}.`);
    return estimateOf(schema, document, operation, SIZES);
  };

  /** The least that is left to who asks so often, everything at its price; what takes less than that is given back. */
  function leastLeft(
    seconds: number,
    habits: readonly (readonly [operation: string, every: number])[],
  ): number {
    let now = 0;
    let least = work.burst;
    const budgets = new Budgets({ ...work, now: () => now });
    const asked = habits.map(([operation, every]) => ({ price: priceOf(operation), every, next: 0 }));
    for (; now < seconds * 1000; now += 10) {
      for (const each of asked) {
        if (now < each.next) continue;
        each.next += each.every * 1000;
        if (budgets.take('somebody', each.price) > 0) return Number.NEGATIVE_INFINITY;
        least = Math.min(least, budgets.left('somebody'));
      }
    }
    return least;
  }
  const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

  it.each<[who: string, seconds: number, habits: readonly (readonly [operation: string, every: number])[]]>([
    [
      'whoever types a question quickly, for five minutes: eight keys a second, a search at each',
      300,
      [
        ['SearchKnowledgeBase', 0.125],
        ['CountFound', 1],
      ],
    ],
    ['whoever types a ticket while articles are suggested at each key', 300, [['SuggestArticles', 0.125]]],
    [
      'an agent with ten live pages for an hour in which something happens every two seconds',
      3_600,
      [...times(5, ['Queue', 2] as const), ...times(5, ['TicketPage', 2] as const), ['QueueCounts', 2]],
    ],
    [
      'an agent who searches tickets and closes one a minute',
      3_600,
      [
        ['SearchTickets', 1],
        ['Proposal', 60],
        ['PublishArticle', 60],
      ],
    ],
    [
      'an admin who changes a question of the statistics each second, on a page of six, for five minutes',
      300,
      times(6, ['AskStatistics', 1] as const),
    ],
    ['an admin who looks at the day as it comes', 3_600, [['StatisticsToday', 1]]],
  ])('%s', (_who, seconds, habits) => {
    expect(leastLeft(seconds, habits)).toBeGreaterThan(work.burst / 4);
  });

  it('and whoever asks for much more does', () => {
    expect(leastLeft(300, times(20, ['AskStatistics', 1] as const))).toBe(Number.NEGATIVE_INFINITY);
  });
});
