import { describe, expect, it } from 'vitest';
import type { Instant } from '../shared/index.js';
import { aLog, aRequest, type Line, paris } from '../testing/index.js';
import { type Directory, factsOf, type Figure, figuresOf, type StatisticsQuery } from './index.js';

const HOUR = 3_600_000;
const DIRECTORY: Directory = {
  teamOf: (agentId) => (agentId === 'alix' ? 'finances' : null),
  modeOf: (establishmentId) => (establishmentId === 'univ-a' ? 'classic' : null),
};
const aQuestion = (given: Partial<StatisticsQuery> = {}): StatisticsQuery => ({
  measures: ['received'],
  dimensions: [],
  filters: {},
  from: '2026-11-01',
  to: '2026-12-31',
  granularity: 'month',
  ...given,
});

interface Told {
  readonly establishmentId?: string;
  readonly blocking?: boolean;
}
const ticket = (
  at: string,
  { establishmentId = 'univ-a', blocking = false }: Told,
  ...lines: readonly Line[]
) =>
  factsOf(
    aLog(['TicketOpened', paris(at), { establishmentId, request: aRequest({ blocking }) }], ...lines),
    [],
  );
/**
 * Four tickets, counted by hand.
 * A: received 2 November, acknowledged after 2 h, answered after 6 h 30, closed in December.
 * B: received 27 November, acknowledged late on 1 December (due 30 November 10:00), not answered.
 * C: blocking, of another establishment: received 1 December, refused at once.
 * D: received 30 November 23:30 in Paris, when no calendar but Paris's says November; open.
 */
const TICKETS = [
  ticket(
    '2026-11-02 10:00',
    {},
    ['TicketAcknowledged', paris('2026-11-02 12:00')],
    ['TicketAnswered', paris('2026-11-03 12:00')],
    ['TicketClosed', paris('2026-12-01 10:00')],
  ),
  ticket('2026-11-27 10:00', {}, ['TicketAcknowledged', paris('2026-12-01 10:00'), { agentId: 'dominique' }]),
  ticket('2026-12-01 10:00', { establishmentId: 'univ-b', blocking: true }, [
    'TicketClosed',
    paris('2026-12-01 11:00'),
    { reason: 'level-one' },
  ]),
  ticket('2026-11-30 23:30', {}),
];
const LATER = paris('2027-01-15 10:00');
const ask = (given: Partial<StatisticsQuery>, now: Instant = LATER) =>
  figuresOf(TICKETS, aQuestion(given), DIRECTORY, now);
const figure = (given: Partial<StatisticsQuery>, month: string, now?: Instant): Partial<Figure> | undefined =>
  ask(given, now).find(({ period }) => period.from.startsWith(month))?.figures[0];

describe('figures of a period', () => {
  it('C3.5.1 volume by month, counted by hand', () => {
    const measures = ['received', 'answered', 'processed', 'closed', 'level-one', 'open'] as const;
    const counts = ask({ measures: [...measures] }).map(({ figures }) => figures.map(({ count }) => count));
    expect(counts).toEqual([
      [3, 1, 0, 0, 0, 3],
      [1, 0, 1, 2, 1, 2],
    ]);
  });

  it('C3.2.1 acknowledgements: broken in the month of their date, late in that of the act', () => {
    const measures = ['acknowledgement'] as const;
    expect(figure({ measures: [...measures] }, '2026-11')).toEqual({
      measure: 'acknowledgement',
      count: 2,
      kept: 1,
      broken: 1,
      late: 0,
      pending: 1,
      rate: 0.5,
      median: 2 * HOUR,
      p90: 2 * HOUR,
    });
    // Kept: the refusal of C. Broken: that of D, due 1 December at 17:00. Late: that of B.
    expect(figure({ measures: [...measures] }, '2026-12')).toMatchObject({
      count: 2,
      kept: 1,
      broken: 1,
      late: 1,
      pending: 0,
      rate: 0.5,
      median: HOUR,
      p90: 13 * HOUR,
    });
  });

  it('a promise ahead is pending, and breaks when its date has passed, not before', () => {
    const on = (now: string) => figure({ measures: ['acknowledgement'] }, '2026-12', paris(now));
    expect(on('2026-12-01 17:00')).toMatchObject({ kept: 1, broken: 0, pending: 1 });
    expect(on('2026-12-01 17:01')).toMatchObject({ kept: 1, broken: 1, pending: 0 });
  });

  it('open: how many, and since when, at the end of each period', () => {
    const age = (from: string, to: string) => (Date.parse(paris(to)) - Date.parse(paris(from))) / HOUR;
    const november = figure({ measures: ['open'] }, '2026-11');
    expect([november?.count, Number(november?.median) / HOUR, Number(november?.p90) / HOUR]).toEqual([
      3,
      age('2026-11-27 10:00', '2026-12-01 00:00'),
      age('2026-11-02 10:00', '2026-12-01 00:00'),
    ]);
  });

  it('a period that lasts is as of now', () => {
    const now = paris('2026-12-01 09:00');
    expect(figure({ measures: ['open'] }, '2026-12', now)?.count).toBe(3);
    expect(figure({ measures: ['received'] }, '2026-12', now)).toBeUndefined();
  });

  it.each<[name: string, given: Partial<StatisticsQuery>, expected: unknown[]]>([
    [
      'establishment',
      { dimensions: ['establishment'] },
      [
        [['univ-a'], 3],
        [['univ-b'], 1],
      ],
    ],
    [
      'team',
      { dimensions: ['team'], measures: ['acknowledgement'] },
      [
        [['finances'], 1],
        [[null], 3],
      ],
    ],
    [
      'mode',
      { dimensions: ['mode'] },
      [
        [['classic'], 3],
        [[null], 1],
      ],
    ],
    [
      'blocking',
      { dimensions: ['blocking'] },
      [
        [[false], 3],
        [[true], 1],
      ],
    ],
    [
      'hour in Paris',
      { dimensions: ['hour'] },
      [
        [[10], 3],
        [[23], 1],
      ],
    ],
    [
      'day of the week',
      { dimensions: ['weekday'] },
      [
        [[1], 2],
        [[5], 1],
        [[2], 1],
      ],
    ],
    [
      'delay',
      { dimensions: ['delay'], measures: ['response'] },
      [
        [[1], 1],
        [[null], 1],
      ],
    ],
  ])('by %s', (_name, given, expected) => {
    const rows = ask({ granularity: 'whole', ...given });
    expect(rows.map(({ group, figures }) => [group, figures[0]?.count])).toEqual(expected);
  });

  it.each<[name: string, filters: StatisticsQuery['filters'], count: number]>([
    ['an establishment', { establishmentIds: ['univ-b'] }, 1],
    ['blocking', { blocking: false }, 3],
    ['a mode', { modes: ['classic'] }, 3],
    ['a channel', { channels: ['phone'] }, 0],
    ['a product nobody has', { productIds: [] }, 0],
  ])('of %s only', (_name, filters, count) => {
    expect(ask({ granularity: 'whole', filters })[0]?.figures[0]?.count ?? 0).toBe(count);
  });
});
