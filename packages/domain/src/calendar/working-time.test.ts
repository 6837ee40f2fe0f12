import { describe, expect, it } from 'vitest';
import cases from './cases/working-time.json' with { type: 'json' };
import { closuresThatCount, dueAt } from './index.js';

describe('C3.2 due dates, the worked cases', () => {
  it.each(cases)('$name', ({ start, workingDays, closures, suspensions, due }) => {
    const announced = closures.map(({ from, to, announcedAt }) => ({ start: from, end: to, announcedAt }));
    expect(dueAt({ start, workingDays, closures: closuresThatCount(announced), suspensions })).toBe(
      new Date(due).toISOString(),
    );
  });
});
