import type { EntityManager } from '../platform/database/index.js';
import { PersonEntity } from './correspondent.entity.js';

/** C3.1.1: whether the person is an active correspondent of that establishment. */
export async function isCorrespondentOf(
  em: EntityManager,
  personId: string,
  establishmentId: string,
): Promise<boolean> {
  const theirs = { id: personId, establishmentId, role: 'correspondent', active: true } as const;
  return (await em.count(PersonEntity, theirs)) > 0;
}
