import { describe, expect, it } from 'vitest';
import { countOf, isQueueView, keepFor } from './queue-views.js';

const now = new Date('2026-11-24T10:00:00Z');
const due = (dueAt: string, remaining: number, state: 'RUNNING' | 'SUSPENDED' = 'RUNNING') => ({
  clock: { kind: 'RESPONSE' as const, state, dueAt, remaining, share: 0.5 },
});

describe('views of what is due', () => {
  it.each([
    ['today, later', due('2026-11-24T15:00:00Z', 1), 'dueToday', true],
    ['today, in Paris', due('2026-11-23T23:30:00Z', 1), 'dueToday', true],
    ['tomorrow', due('2026-11-25T09:00:00Z', 1), 'dueToday', false],
    ['today, already past', due('2026-11-24T09:00:00Z', -1), 'dueToday', false],
    ['past', due('2026-11-24T09:00:00Z', -1), 'overdue', true],
    ['past but suspended (C4.2.2)', due('2026-11-24T09:00:00Z', -1, 'SUSPENDED'), 'overdue', false],
    ['nothing due', { clock: null }, 'overdue', false],
    ['nothing due', { clock: null }, 'all', true],
  ] as const)('%s: %o in %s is %s', (_case, ticket, view, kept) => {
    expect(keepFor(view, now)(ticket)).toBe(kept);
  });
});

it('knows its views from what an address may hold', () => {
  expect(isQueueView('overdue')).toBe(true);
  expect(isQueueView('constructor')).toBe(false);
  expect(countOf('mine', undefined)).toBeNull();
});
