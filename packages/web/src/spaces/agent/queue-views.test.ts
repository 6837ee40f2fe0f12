import { expect, it } from 'vitest';
import { countOf, filterOf, isQueueView, QUEUE_VIEWS } from './queue-views.js';

it.each([
  ['unacknowledged', { status: ['SUBMITTED'] }],
  ['dueToday', { dueToday: true }],
  ['overdue', { overdue: true }],
  ['all', {}],
] as const)('%s asks for %o', (view, filter) => expect(filterOf(view)).toEqual(filter));

it.each(['mine', 'unassigned', 'open'] as const)('%s is work: what is closed is none', (view) => {
  expect(filterOf(view).status).not.toContain('CLOSED');
});

it('knows its views from what an address may hold', () => {
  expect(QUEUE_VIEWS.every(isQueueView)).toBe(true);
  expect(isQueueView('constructor')).toBe(false);
  expect(countOf('mine', undefined)).toBeNull();
});
