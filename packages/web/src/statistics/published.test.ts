import { describe, expect, it } from 'vitest';
import { courseOf, funnelOf, type Published } from './published.js';

const label = { fr: '', en: '' };
const line = (key: string, count: number) => ({ key, count, label });

describe('the way of a month’s tickets', () => {
  const lines = [
    line('unacknowledged', 0),
    line('unanswered', 12),
    line('answered', 10),
    line('processed', 60),
    line('otherwise', 8),
  ];

  it('counts at each stage those that came as far', () =>
    expect(funnelOf({ total: 90, lines, grouped: null })).toEqual([
      { stage: 'received', count: 90 },
      { stage: 'acknowledged', count: 90 },
      // Those refused or withdrawn were never answered.
      { stage: 'answered', count: 70 },
      { stage: 'processed', count: 60 },
    ]));

  it('leaves out a stage that lines told together keep from being known', () => {
    const shown = lines.filter(({ key }) => key === 'answered' || key === 'processed');
    const grouped = { count: 20, labels: [label, label, label] };
    expect(funnelOf({ total: 90, lines: shown, grouped })).toEqual([
      { stage: 'received', count: 90 },
      // All that is hidden stops before the response.
      { stage: 'answered', count: 70 },
      { stage: 'processed', count: 60 },
    ]);
  });

  it('is not told at all when even the total is not', () =>
    expect(funnelOf({ total: null, lines: [], grouped: null })).toEqual([]));
});

describe('a figure month by month', () => {
  it('goes from the oldest to this one, with a gap where it was not told', () => {
    const month = (count: number | null) => [
      { measure: 'RECEIVED' as const, blocking: null, count, rate: null },
    ];
    const published = {
      month: '2026-10',
      figures: month(90),
      before: [
        { month: '2026-09', version: 1, figures: month(null) },
        { month: '2026-08', version: 2, figures: month(70) },
      ],
    } as unknown as Published;
    expect(courseOf(published, 'count', 'RECEIVED')).toEqual([70, null, 90]);
    expect(courseOf(published, 'count', 'CLOSED')).toEqual([null, null, null]);
  });
});
