import type { Language } from '@assistance/domain/shared';
import { PersonEntity, type Person } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';

/** The language of the pages and of the mails, kept with the person. */
export async function setLanguage(em: EntityManager, viewer: Viewer, language: Language): Promise<Person> {
  await em.nativeUpdate(PersonEntity, { id: viewer.personId }, { language });
  return em.findOneOrFail(PersonEntity, { id: viewer.personId }, { refresh: true });
}
