import { expect, it } from 'vitest';
import { addressOf, isAt, type SavedQueue } from './queue-filters.js';
import {
  countOf,
  filterOf,
  isQueueView,
  narrowed,
  QUEUE_VIEWS,
  savedView,
  viewSaved,
} from './queue-views.js';

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

it.each(QUEUE_VIEWS)('%s is saved, and comes back the same', (view) => {
  expect(savedView(view)).toMatch(/^[A-Z_]+$/);
  expect(viewSaved(savedView(view))).toBe(view);
});

it.each([
  ['open', ['ANSWERED', 'CLOSED'], ['ANSWERED']],
  ['unacknowledged', ['CLOSED'], []],
  ['all', ['CLOSED'], ['CLOSED']],
  ['overdue', null, null],
] as const)('%s, narrowed to %j: %j', (view, status, found) => {
  expect(narrowed(view, { status: status && [...status] }).status).toEqual(found);
});

it('a saved queue is an address that says all of it, and is found again by it', () => {
  const nothing = {
    productId: null,
    agentId: null,
    channel: null,
    text: null,
    openedFrom: null,
    openedTo: null,
  };
  const queue: SavedQueue = {
    id: 'q',
    name: 'Paie',
    view: 'MAINTENANCE_DECISION',
    sort: 'OPENED',
    version: 1,
    filter: {
      ...nothing,
      status: ['ANSWERED'],
      establishmentId: ['e1'],
      team: ['RH'],
      blocking: false,
      olderThanDays: 10,
      establishments: [{ id: 'e1', name: 'Université de Rochebrune' }],
    },
  };
  const address = addressOf(queue);
  expect(address).toEqual({
    vue: 'maintenanceDecision',
    statut: 'ANSWERED',
    etablissement: 'e1',
    etablissementNom: 'Université de Rochebrune',
    equipe: 'RH',
    qualification: 'non-bloquante',
    age: '10',
    tri: 'OPENED',
  });
  expect(isAt(queue, { ...address, fiche: '2026-000001' })).toBe(true);
  expect(isAt(queue, { ...address, equipe: 'Finances' })).toBe(false);
  expect(isAt(queue, { ...address, texte: 'mandat' })).toBe(false);
});
