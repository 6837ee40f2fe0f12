import { describe, expect, test } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { timeLimits } from '../database/index.js';
import { openSearchPool } from '../../knowledge-base/index.js';
import { computed, measured, Meter, timed } from './index.js';
import { SharedClock } from './meter.js';

describe('what is done at once shares the processors', () => {
  const share = (
    processors: number,
    spans: readonly (readonly [begin: number, end: number])[],
    load?: () => number,
  ) => {
    let now = 0;
    const clock = new SharedClock(() => now, processors, load);
    const shares = spans.map(() => Number.NaN);
    const ends: (() => number)[] = [];
    const moments = spans
      .flatMap(([begin, end], which) => [
        { at: begin, which, begins: true },
        { at: end, which, begins: false },
      ])
      .toSorted((one, other) => one.at - other.at);
    for (const { at, which, begins } of moments) {
      now = at;
      if (begins) ends[which] = clock.begin();
      else shares[which] = ends[which]?.() ?? Number.NaN;
    }
    return shares;
  };

  test.each([
    ['alone, it is its own time', 2, [[0, 100]], [100]],
    [
      'as many as processors, too',
      2,
      [
        [0, 100],
        [0, 100],
      ],
      [100, 100],
    ],
    [
      'more than processors share them',
      2,
      [
        [0, 100],
        [0, 100],
        [0, 100],
        [0, 100],
      ],
      [50, 50, 50, 50],
    ],
    [
      'for as long as they overlap',
      1,
      [
        [0, 300],
        [100, 200],
      ],
      [250, 50],
    ],
    [
      'time in which nothing runs is nobody’s',
      1,
      [
        [0, 10],
        [500, 510],
      ],
      [10, 10],
    ],
  ] as const)('%s', (_, processors, spans, expected) =>
    expect(share(processors, spans as never)).toEqual([...expected]),
  );

  test('with whatever else the machine does', () => {
    expect(share(2, [[0, 100]], () => 8)).toEqual([25]);
    expect(share(2, [[0, 100]], () => 1)).toEqual([100]);
  });
});

describe('a meter', () => {
  test('counts what keeps the thread busy, and nothing outside of it', () => {
    const meter = new Meter();
    const busy = (): void => {
      const until = performance.now() + 5;
      while (performance.now() < until);
    };
    computed(busy);
    expect(meter.spent).toBe(0);
    measured(meter, () => computed(busy));
    expect(meter.spent).toBeGreaterThan(0);
  });

  test('counts what is awaited, also when it fails', async () => {
    const meter = new Meter();
    const wait = () => new Promise((_, reject) => setImmediate(() => reject(new Error('away'))));
    await expect(measured(meter, () => timed(wait))).rejects.toThrow('away');
    expect(meter.spent).toBeGreaterThan(0);
  });

  test('counts the statements of whoever asked, and not the wait behind those of others', async () => {
    const { url } = await createTestDatabase({ template: EMPTY });
    const pool = openSearchPool(url, 1, timeLimits({ statementSeconds: 30 }));
    pool.on('error', () => {});
    const [slow, quick] = [new Meter(), new Meter()];
    await Promise.all([
      measured(slow, () => pool.query('select pg_sleep(0.4)')),
      measured(quick, () => pool.query('select 1')),
    ]);
    await pool.end();
    expect(quick.spent).toBeGreaterThan(0);
    expect(quick.spent).toBeLessThan(slow.spent / 2);
  });
});
