import { fail, ok, refuse, type Result } from '../shared/index.js';

/** C3.1.1: functional correspondents ask about the use, technical ones about the running. */
export const SEAT_KINDS = ['functional', 'technical'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** C4.1.1: seats of each kind, for one product at one establishment. */
export const MAX_SEATS = 2;

/** A place of correspondent, held by a person of an establishment for a product. */
export interface Seat {
  readonly establishmentId: string;
  readonly productId: string;
  readonly personId: string;
  readonly kind: SeatKind;
}

/** What the use case looked up about the person and the product. */
export interface SeatFacts {
  /** Establishment of the correspondent; `null` for the Amue's people. */
  readonly personEstablishmentId: string | null;
  /** C2.1: does the establishment run the product? */
  readonly deployed: boolean;
}

/**
 * C3.1.1, C4.1.1: names a correspondent for a product. One person may hold a functional and a technical seat.
 * Read and write under one lock: two namings at once must not both find the last seat free.
 *
 * @param taken the seats of that establishment at least; others are left aside
 * @returns the seat, or `PERSON_OF_ANOTHER_ESTABLISHMENT`, `NOT_DEPLOYED`, `SEAT_ALREADY_HELD`, `SEATS_FULL`
 */
export function takeSeat(taken: readonly Seat[], wanted: Seat, facts: SeatFacts): Result<Seat> {
  if (facts.personEstablishmentId !== wanted.establishmentId) {
    return fail(refuse('PERSON_OF_ANOTHER_ESTABLISHMENT', 'personId'));
  }
  if (!facts.deployed) return fail(refuse('NOT_DEPLOYED', 'productId'));
  const alike = taken.filter(
    ({ establishmentId, productId, kind }) =>
      establishmentId === wanted.establishmentId && productId === wanted.productId && kind === wanted.kind,
  );
  if (alike.some(({ personId }) => personId === wanted.personId)) {
    return fail(refuse('SEAT_ALREADY_HELD', 'personId'));
  }
  if (alike.length >= MAX_SEATS) return fail(refuse('SEATS_FULL', 'kind', { max: MAX_SEATS }));
  return ok(wanted);
}

/** C4.1.1: the lowest of the two slots of a kind that nobody holds; `undefined` when both are held. */
export const freeSlot = (held: readonly number[]): number | undefined =>
  Array.from({ length: MAX_SEATS }, (_, index) => index + 1).find((slot) => !held.includes(slot));

/** C4.1.1: does this person hold a seat of either kind for the product? */
export const holdsSeat = (seats: readonly Seat[], personId: string, productId: string): boolean =>
  seats.some((seat) => seat.personId === personId && seat.productId === productId);
