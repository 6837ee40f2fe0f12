import { PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { UserError } from './user-error.js';

/** The admin of that login, or the first one, as somebody who has signed in: commands of admins are theirs. */
export async function asAdmin(em: EntityManager, login: string | undefined): Promise<Viewer> {
  const admin = await em.findOne(
    PersonEntity,
    { role: 'admin', active: true, ...(login === undefined ? {} : { login: login.trim().toLowerCase() }) },
    { orderBy: { login: 'asc' } },
  );
  if (!admin)
    throw new UserError(
      'Aucun administrateur : créez-en un (pnpm desk create-admin) / no such admin: make one.',
    );
  return {
    personId: admin.id,
    role: 'admin',
    establishmentId: null,
    language: admin.language,
    confidentialityAccepted: true,
    session: '',
  };
}
