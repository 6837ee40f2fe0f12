import { describe, expect, it } from 'vitest';
import { freeSlot, holdsSeat, MAX_SEATS, type Seat, type SeatFacts, takeSeat } from './index.js';

const seat = (personId: string, given: Partial<Seat> = {}): Seat => ({
  establishmentId: 'univ-a',
  productId: 'sifac',
  personId,
  kind: 'functional',
  ...given,
});
const facts: SeatFacts = { personEstablishmentId: 'univ-a', deployed: true };
const refusalOf = (taken: readonly Seat[], wanted: Seat, given: Partial<SeatFacts> = {}): string | null => {
  const taking = takeSeat(taken, wanted, { ...facts, ...given });
  return taking.ok ? null : taking.refusal.code;
};

describe('C4.1.1 two functional and two technical correspondents for each product at each establishment', () => {
  const full = [seat('ana'), seat('ben')];

  it('two of each kind', () => expect(MAX_SEATS).toBe(2));

  it.each<[string, readonly Seat[], Seat, string | null]>([
    ['the first', [], seat('ana'), null],
    ['the second', [seat('ana')], seat('ben'), null],
    ['no third', full, seat('chloé'), 'SEATS_FULL'],
    ['the other kind has its own two', full, seat('chloé', { kind: 'technical' }), null],
    [
      'and no third either',
      [...full, seat('c', { kind: 'technical' }), seat('d', { kind: 'technical' })],
      seat('e', { kind: 'technical' }),
      'SEATS_FULL',
    ],
    ['another product has its own two', full, seat('chloé', { productId: 'siham' }), null],
    [
      'another establishment’s are left aside',
      full.map((held) => ({ ...held, establishmentId: 'univ-b' })),
      seat('chloé'),
      null,
    ],
    ['one person may hold both kinds', [seat('ana')], seat('ana', { kind: 'technical' }), null],
    ['but not the same twice', [seat('ana')], seat('ana'), 'SEAT_ALREADY_HELD'],
    ['held rather than full', full, seat('ana'), 'SEAT_ALREADY_HELD'],
  ])('%s', (_name, taken, wanted, refusal) => {
    expect(refusalOf(taken, wanted)).toBe(refusal);
  });

  it('C3.1.1 only its own people', () => {
    expect(refusalOf([], seat('ana'), { personEstablishmentId: 'univ-b' })).toBe(
      'PERSON_OF_ANOTHER_ESTABLISHMENT',
    );
    expect(refusalOf([], seat('alix'), { personEstablishmentId: null })).toBe(
      'PERSON_OF_ANOTHER_ESTABLISHMENT',
    );
  });

  it('C2.1 only for what it runs', () => {
    expect(refusalOf([], seat('ana'), { deployed: false })).toBe('NOT_DEPLOYED');
  });

  it('gives the seat, or says the rule and the field in French', () => {
    expect(takeSeat([], seat('ana'), facts)).toEqual({ ok: true, value: seat('ana') });
    const refused = takeSeat(full, seat('chloé'), facts);
    expect(refused).toMatchObject({ ok: false, refusal: { rule: 'C4.1.1', field: 'kind' } });
    expect(refused.ok ? '' : refused.refusal.messages.fr).toContain('2');
  });
});

describe('C4.1.1 who holds a seat', () => {
  it.each([
    ['of either kind', 'ana', 'sifac', true],
    ['for another product', 'ana', 'siham', false],
    ['somebody else', 'ben', 'sifac', false],
  ])('%s', (_name, personId, productId, holds) => {
    expect(holdsSeat([seat('ana', { kind: 'technical' })], personId, productId)).toBe(holds);
  });
});

describe('C4.1.1 the slot of a seat', () => {
  it.each([
    [[], 1],
    [[1], 2],
    [[2], 1],
    [[1, 2], undefined],
  ])('beside %j is %s', (held, slot) => expect(freeSlot(held)).toBe(slot));
});
