import type { Instant } from '@assistance/domain/shared';
import { PersonEntity, type Person } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';

/** C3.3.3: the first acceptance is the one on record. */
export async function acceptConfidentiality(
  em: EntityManager,
  viewer: Viewer,
  now: Instant,
): Promise<Person> {
  await em.nativeUpdate(
    PersonEntity,
    { id: viewer.personId, role: 'provider', confidentialityAcceptedAt: null },
    { confidentialityAcceptedAt: new Date(now) },
  );
  return em.findOneOrFail(PersonEntity, { id: viewer.personId }, { refresh: true });
}
