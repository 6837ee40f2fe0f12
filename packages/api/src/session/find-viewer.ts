import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { digestOf } from './token.js';

interface Row {
  id: string;
  role: Role;
  establishment_id: string | null;
  language: Language;
  confidentiality_accepted_at: Date | null;
}

/** The person behind a session's digest; `null` when it ended, expired, or the person may not work any more. */
export async function findViewer(em: EntityManager, digest: string, now: Instant): Promise<Viewer | null> {
  const [row] = await em.execute<Row[]>(
    `select p.id, p.role, p.establishment_id, p.language, p.confidentiality_accepted_at
       from session s join person p on p.id = s.person_id
      where s.token_digest = ? and s.expires_at > ? and p.active`,
    [digest, now],
  );
  if (!row) return null;
  return {
    personId: row.id,
    role: row.role,
    establishmentId: row.establishment_id,
    language: row.language,
    confidentialityAccepted: row.role !== 'provider' || row.confidentiality_accepted_at !== null,
    session: digest,
  };
}

/** The same from the cookie's token. */
export const findViewerByToken = (
  em: EntityManager,
  token: string | null,
  now: Instant,
): Promise<Viewer | null> =>
  token === null || token.length > 200 ? Promise.resolve(null) : findViewer(em, digestOf(token), now);
