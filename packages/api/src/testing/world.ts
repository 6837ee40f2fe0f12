import type { Role } from '@assistance/domain/ticket';
import { addEstablishment, addPerson, deployProduct, grantSeat } from '../correspondent/index.js';
import { ENTITIES } from '../entities.js';
import { connect, migrateUp, type EntityManager } from '../platform/database/index.js';
import { valueOf } from '../platform/graphql/index.js';
import { hashPassword } from '../platform/passwords/index.js';
import { addProduct, deliverRelease } from '../scope/index.js';
import type { Template } from './postgres.js';

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

interface Somebody {
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

/** The small world that tests of the server happen in: every id is known, no ticket is there yet. */
export const WORLD: Template = {
  name: 'world',
  async prepare(url) {
    const orm = await connect({ url, entities: ENTITIES, pool: 2 });
    try {
      await migrateUp(orm);
      await orm.em.fork().transactional(enterWorld);
    } finally {
      await orm.close();
    }
  },
};

async function enterWorld(em: EntityManager): Promise<void> {
  const { sifac, siham } = PRODUCTS;
  for (const [productId, name, fr, en] of [
    [sifac, 'SIFAC', 'Gestion financière', 'Finance'],
    [siham, 'SIHAM', 'Ressources humaines', 'Human resources'],
  ] as const) {
    await addProduct(em, { id: productId, name, description: { fr, en } });
  }
  for (const [releaseId, productId, name, deliveredOn] of [
    [RELEASES.sifac25, sifac, 'Patch 25', '2026-05-04'],
    [RELEASES.sifac26, sifac, 'Patch 26', '2026-10-05'],
    [RELEASES.siham8, siham, 'Version 8', '2026-03-02'],
    [RELEASES.siham9, siham, 'Version 9', '2026-11-16'],
  ] as const) {
    await deliverRelease(em, { id: releaseId, productId, name, deliveredOn, major: false });
  }
  const { rochebrune, valmore } = ESTABLISHMENTS;
  await addEstablishment(em, {
    id: rochebrune,
    name: 'Université de Rochebrune',
    shortName: 'U. Rochebrune',
    town: 'Rochebrune',
  });
  await addEstablishment(em, {
    id: valmore,
    name: 'École supérieure de Valmore',
    shortName: 'ES Valmore',
    town: 'Valmore',
  });
  await deployProduct(em, { establishmentId: rochebrune, productId: sifac, mode: 'classic' });
  const host = 'Hébergeur Nord';
  await deployProduct(em, { establishmentId: rochebrune, productId: siham, mode: 'hosted', host });
  await deployProduct(em, { establishmentId: valmore, productId: sifac, mode: 'tele-service' });
  await enterPeople(em);
}

async function enterPeople(em: EntityManager): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const [login, somebody] of Object.entries(PEOPLE) as [string, Somebody][]) {
    const { id: personId, role, firstName, lastName, establishment, accepted } = somebody;
    const added = await addPerson(em, {
      id: personId,
      login,
      passwordHash,
      firstName,
      lastName,
      role,
      email: `${login}@desk.example`,
      establishmentId: establishment ? ESTABLISHMENTS[establishment] : null,
      confidentialityAcceptedAt: accepted ? '2026-01-05T09:00:00.000Z' : null,
    });
    valueOf(added);
  }
  const { camille, claude, sacha } = PEOPLE;
  for (const [personId, productId, kind] of [
    [camille.id, PRODUCTS.sifac, 'functional'],
    [camille.id, PRODUCTS.siham, 'functional'],
    [claude.id, PRODUCTS.sifac, 'technical'],
    [sacha.id, PRODUCTS.sifac, 'functional'],
  ] as const) {
    valueOf(await grantSeat(em, { personId, productId, kind }));
  }
}
