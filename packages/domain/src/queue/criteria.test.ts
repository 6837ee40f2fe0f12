import { describe, expect, it } from 'vitest';
import { enumName } from '../shared/index.js';
import { START } from '../testing/index.js';
import { TICKET_STATUSES } from '../ticket/index.js';
import {
  checkQueueFilter,
  COUNTED_QUEUES,
  criteriaOf,
  filterMatches,
  QUEUE_KEYS,
  QUEUE_VIEWS,
  type QueueFilter,
  QUEUES,
} from './index.js';

const ALIX = { personId: 'alix', role: 'agent' } as const;
const CAMILLE = { personId: 'camille', role: 'correspondent' } as const;
const TICKET = {
  status: 'in-progress',
  channel: 'web',
  review: null,
  productId: 'sifac',
  establishmentId: 'univ-a',
  correspondentId: 'camille',
  agentId: 'alix',
  blocking: false,
  maintenanceOwed: false,
  openedAt: '2026-11-20T09:00:00.000Z',
  dueAt: START,
} as const;

describe('a queue holds', () => {
  it.each<[what: string, QueueFilter, holds: boolean]>([
    ['everything without a filter', {}, true],
    ['nothing of an empty list', { status: [] }, false],
    ['what is in one of the statuses', { status: ['answered', 'in-progress'] }, true],
    ['ids however they are written', { productId: ['SIFAC'] }, true],
    ['nobody in charge: not what somebody is in charge of', { unassigned: true }, false],
    ['what is due at this very instant, as due today', { dueToday: true }, true],
    ['not as late', { overdue: true }, false],
    ['what is older than three days, counted from midnight in Paris', { olderThanDays: 3 }, true],
    ['not older than its own age', { olderThanDays: 4 }, false],
    [
      'the day it was opened on, both ends included',
      { openedFrom: '2026-11-20', openedTo: '2026-11-20' },
      true,
    ],
    ['what is not to be reviewed', { review: ['pending'] }, false],
    ['C3.2.6 no decision that nobody owes', { maintenanceDecision: true }, false],
    ['what leaves open what it says nothing of', { mine: null, overdue: false, blocking: null }, true],
  ])('%s', (_what, filter, holds) =>
    expect(filterMatches(filter, { viewer: ALIX, at: START }, TICKET)).toBe(holds),
  );

  it('one’s own: what one asked, or is in charge of', () => {
    const holds = (viewer: typeof ALIX | typeof CAMILLE, facts: object) =>
      filterMatches({ mine: true }, { viewer, at: START }, { ...TICKET, ...facts });
    expect([holds(ALIX, {}), holds(ALIX, { agentId: null })]).toEqual([true, false]);
    expect([holds(CAMILLE, {}), holds(CAMILLE, { correspondentId: 'claude' })]).toEqual([true, false]);
  });

  it('what those of a team are in charge of today', () => {
    const of = (members: readonly string[]) =>
      filterMatches({ team: ['Paie'] }, { viewer: ALIX, at: START, members }, TICKET);
    expect([of(['alix']), of([])]).toEqual([true, false]);
  });

  it.each([-1, 1.5, 3_651])('an age of %d days is refused', (olderThanDays) => {
    const checked = checkQueueFilter({ olderThanDays });
    expect(checked.ok ? null : [checked.refusal.code, checked.refusal.field]).toEqual([
      'INVALID_VALUE',
      'filter.olderThanDays',
    ]);
  });
});

describe('the views', () => {
  it('are stored under names of their own, as the API spells them', () => {
    expect(new Set(QUEUE_VIEWS).size).toBe(QUEUE_KEYS.length);
    expect(QUEUE_VIEWS.map(enumName)).toContain('MAINTENANCE_DECISION');
  });

  it.each(['mine', 'unassigned', 'overdue', 'open'] as const)('%s is work: never what is closed', (key) => {
    const statuses = criteriaOf(QUEUES[key].filter, { viewer: ALIX, at: START }).flatMap((criterion) =>
      criterion.kind === 'word' && criterion.field === 'status' ? [criterion.oneOf] : [],
    );
    expect(statuses[0]).toEqual(TICKET_STATUSES.filter((status) => status !== 'closed'));
  });

  it('are counted where something waits in them; all that there is, and all that is open, are not', () => {
    expect(Object.keys(COUNTED_QUEUES)).toEqual([
      ...QUEUE_KEYS.filter((key) => key !== 'open' && key !== 'all'),
      'toReview',
    ]);
  });
});
