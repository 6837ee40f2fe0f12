import type { EntityManager } from '../platform/database/index.js';
import { PersonEntity } from './correspondent.entity.js';

/** C3.1.1: is this person a correspondent of that establishment, and still one? */
export async function isCorrespondentOf(
  em: EntityManager,
  personId: string,
  establishmentId: string,
): Promise<boolean> {
  const theirs = { id: personId, establishmentId, role: 'correspondent', active: true } as const;
  return (await em.count(PersonEntity, theirs)) > 0;
}
