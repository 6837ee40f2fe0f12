import { describe, expect, it } from 'vitest';
import { dimensionsFor, dimensionsIn, measuresIn, NOTHING_ASKED, questionOf } from './query-address.js';

const TODAY = '2026-11-28';

describe('the question in an address', () => {
  it('is, when it says nothing, the promises of thirteen months', () =>
    expect(questionOf(NOTHING_ASKED, TODAY)).toMatchObject({
      measures: ['RECEIVED', 'RESPONSE', 'ACKNOWLEDGEMENT'],
      dimensions: [],
      from: '2025-11-01',
      to: TODAY,
      granularity: 'MONTH',
      filters: { productIds: null, blocking: null, teams: null },
    }));

  it('says what, by what, when and of whom', () =>
    expect(
      questionOf(
        {
          ...NOTHING_ASKED,
          mesures: 'awaiting-closing',
          par: 'team,product',
          du: '2026-01-01',
          au: '2026-03-31',
          pas: 'quarter',
          equipe: 'Finances',
          mode: 'tele-service',
          qualification: 'non-bloquante',
        },
        TODAY,
      ),
    ).toMatchObject({
      measures: ['AWAITING_CLOSING'],
      dimensions: ['TEAM', 'PRODUCT'],
      from: '2026-01-01',
      to: '2026-03-31',
      granularity: 'QUARTER',
      filters: { teams: ['Finances'], modes: ['TELE_SERVICE'], blocking: false },
    }));

  it('leaves a word that nobody knows to the server, which says those that there are', () => {
    expect(questionOf({ ...NOTHING_ASKED, par: 'licorne' }, TODAY).dimensions).toEqual(['LICORNE']);
    expect(dimensionsIn('licorne,team')).toEqual(['team']);
    expect(questionOf({ ...NOTHING_ASKED, du: 'hier' }, TODAY).from).toBe('2025-11-01');
  });

  it('offers what every figure chosen can be told apart by, three things at most', () => {
    expect(dimensionsFor(measuresIn('open'), ['team'])).not.toContain('hour');
    expect(dimensionsFor(measuresIn('response'), [])).toContain('delay');
    expect(dimensionsFor(measuresIn('response,received'), [])).not.toContain('delay');
    expect(dimensionsFor(measuresIn('received'), ['team', 'product', 'mode'])).toEqual([]);
  });
});
