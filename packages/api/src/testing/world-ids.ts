import type { Actor, Role } from '@assistance/domain/ticket';

const id = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`;

/** An id that nothing has. */
export const UNKNOWN_ID = id(999_999);
/** Everybody's; long enough for C3.4.4. */
export const PASSWORD = 'sept girafes au bord du lac';

export const PRODUCTS = { sifac: id(1), siham: id(2) } as const;
/** Each product has two; the newest is the current one at the tests' START (2026-11-24). */
export const RELEASES = { sifac25: id(11), sifac26: id(12), siham8: id(13), siham9: id(14) } as const;
/** Rochebrune runs both products, Valmore but SIFAC. */
export const ESTABLISHMENTS = { rochebrune: id(21), valmore: id(22) } as const;

/** A person of the small world. */
export interface Somebody {
  readonly id: string;
  readonly role: Role;
  readonly firstName: string;
  readonly lastName: string;
  readonly establishment?: keyof typeof ESTABLISHMENTS;
  readonly accepted?: boolean;
}
const person = (rank: number, role: Role, firstName: string, lastName: string, more = {}): Somebody => ({
  id: id(rank),
  role,
  firstName,
  lastName,
  ...more,
});

/** Who is there. Their login is their name here. */
export const PEOPLE = {
  /** Rochebrune: functional for both products. */
  camille: person(31, 'correspondent', 'Camille', 'Aubry', { establishment: 'rochebrune' }),
  /** Rochebrune: technical for SIFAC. */
  claude: person(32, 'correspondent', 'Claude', 'Bérard', { establishment: 'rochebrune' }),
  /** Valmore, who must see nothing of Rochebrune (C3.3.1): functional for SIFAC. */
  sacha: person(33, 'correspondent', 'Sacha', 'Cazenave', { establishment: 'valmore' }),
  /** Valmore: no seat. */
  noa: person(34, 'correspondent', 'Noa', 'Delmas', { establishment: 'valmore' }),
  alix: person(41, 'agent', 'Alix', 'Estève'),
  dominique: person(42, 'agent', 'Dominique', 'Fauvel'),
  /** C3.3.3: has accepted the rules. */
  paul: person(51, 'provider', 'Paul', 'Guérin', { accepted: true }),
  /** C3.3.3: has not. */
  perrine: person(52, 'provider', 'Perrine', 'Hamel'),
  ada: person(61, 'admin', 'Ada', 'Imbert'),
} as const satisfies Record<string, Somebody>;
export type PersonName = keyof typeof PEOPLE;

/** Somebody as the one who acts. */
export function actorOf(name: PersonName): Actor {
  const { id: personId, role, establishment }: Somebody = PEOPLE[name];
  const establishmentId = establishment ? ESTABLISHMENTS[establishment] : null;
  return { kind: 'person', personId, role, establishmentId };
}
