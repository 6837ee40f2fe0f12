import { START } from '@assistance/domain/testing';
import { addPerson, grantSeat } from '../correspondent/index.js';
import { addEstablishment, deployProduct } from '../establishment/index.js';
import { connectRooms, migrateRooms } from '../rooms.js';
import type { EntityManager } from '../platform/database/index.js';
import { hashPassword } from '../platform/passwords/index.js';
import { addProduct, deliverRelease } from '../scope/index.js';
import type { Template } from './postgres.js';
import { ESTABLISHMENTS, PASSWORD, PEOPLE, PRODUCTS, RELEASES, type Somebody } from './world-ids.js';

export * from './world-ids.js';

/** The small world that tests of the server happen in: every id is known, no ticket is there yet. */
export const WORLD: Template = {
  name: 'world',
  async prepare(url) {
    const orm = await connectRooms({ url, pool: 2 });
    try {
      await migrateRooms(orm);
      await orm.em.fork().transactional(enterWorld);
    } finally {
      await orm.close();
    }
  },
};

/** Nobody but an admin, ada: a desk that was started for real. */
export const ADMIN_ALONE: Template = {
  name: 'admin-alone',
  async prepare(url) {
    const orm = await connectRooms({ url, pool: 2 });
    try {
      await migrateRooms(orm);
      const { id, role, firstName, lastName } = PEOPLE.ada;
      const passwordHash = await hashPassword(PASSWORD);
      const ada = { id, login: 'ada', passwordHash, firstName, lastName, role, email: null };
      await orm.em.fork().transactional((em) => addPerson(em, { ...ada, establishmentId: null }));
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
    await addPerson(em, {
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
  }
  const { camille, claude, sacha } = PEOPLE;
  for (const [personId, productId, kind] of [
    [camille.id, PRODUCTS.sifac, 'functional'],
    [camille.id, PRODUCTS.siham, 'functional'],
    [claude.id, PRODUCTS.sifac, 'technical'],
    [sacha.id, PRODUCTS.sifac, 'functional'],
  ] as const) {
    await grantSeat(em, { personId, productId, kind, at: START });
  }
}
