import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paris } from '../testing/index.js';
import { type AnsweredQuestion, deflectionsOf, type WrittenTicket } from './index.js';

const said = (given: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  personId: 'camille',
  question: 'reprise',
  productId: 'sifac',
  at: paris('2026-11-24 10:00'),
  ...given,
});
const ticket = (given: Partial<WrittenTicket> = {}): WrittenTicket => ({
  correspondentId: 'camille',
  productId: 'sifac',
  openedAt: paris('2026-11-24 11:00'),
  ...given,
});
const count = (answered: readonly AnsweredQuestion[], written: readonly WrittenTicket[] = []): number =>
  deflectionsOf(answered, written).length;

describe('C3.4.5 questions that the knowledge base answered', () => {
  it.each<[what: string, answered: readonly AnsweredQuestion[], counted: number]>([
    ['none', [], 0],
    ['one', [said()], 1],
    ['said twice', [said(), said({ at: paris('2026-11-24 16:00') })], 1],
    ['said of twenty articles', Array.from({ length: 20 }, () => said()), 1],
    ['the next day again', [said(), said({ at: paris('2026-11-25 00:00') })], 2],
    [
      'a minute before midnight in Paris, the day before for UTC alone',
      [said({ at: paris('2026-11-24 00:10') }), said({ at: paris('2026-11-24 23:59') })],
      1,
    ],
    ['another question', [said(), said({ question: 'mandat' })], 2],
    ['somebody else’s', [said(), said({ personId: 'claude' })], 2],
  ])('%s', (_what, answered, counted) => expect(count(answered)).toBe(counted));

  it.each<[what: string, written: WrittenTicket, counted: number]>([
    ['a ticket for the product after it', ticket(), 0],
    ['at the very instant', ticket({ openedAt: said().at }), 0],
    ['at the end of the day', ticket({ openedAt: paris('2026-11-24 23:59') }), 0],
    ['before it', ticket({ openedAt: paris('2026-11-24 09:59') }), 1],
    ['the next day', ticket({ openedAt: paris('2026-11-25 00:00') }), 1],
    ['for another product', ticket({ productId: 'siham' }), 1],
    ['of somebody else', ticket({ correspondentId: 'claude' }), 1],
  ])('unless a ticket was written after all: %s', (_what, written, counted) =>
    expect(count([said()], [written])).toBe(counted),
  );

  it('the first time counts: said again after the ticket, it is no other question', () => {
    expect(count([said(), said({ at: paris('2026-11-24 15:00') })], [ticket()])).toBe(0);
  });

  it('never more than the questions of each person and day, whatever is said and in whatever order', () => {
    const anAnswer = fc.record({
      personId: fc.constantFrom('camille', 'claude'),
      question: fc.constantFrom('a', 'b', 'c'),
      productId: fc.constantFrom('sifac', 'siham'),
      at: fc
        .integer({ min: 0, max: 4 * 24 * 60 })
        .map((minutes) => new Date(Date.UTC(2026, 9, 24) + minutes * 60_000).toISOString()),
    });
    fc.assert(
      fc.property(fc.array(anAnswer, { maxLength: 30 }), (answered) => {
        const counted = deflectionsOf(answered, []);
        expect(count(answered.toReversed())).toBe(counted.length);
        expect(counted.length).toBeLessThanOrEqual(2 * 3 * 5);
        expect(deflectionsOf([...answered, ...answered], [])).toHaveLength(counted.length);
      }),
    );
  });
});
