import { hasAccepted } from '@assistance/domain/access';
import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { digestOf } from './token.js';

/** A session that lives, and the token by which it was found. */
export interface FoundSession {
  readonly viewer: Viewer;
  /** `stale`: replaced longer ago than anything is on its way. */
  readonly by: 'current' | 'next' | 'previous' | 'stale';
  readonly digest: string;
  /** These in ms since 1970. */
  readonly seenAt: number;
  readonly issuedAt: number;
  readonly nextIssuedAt: number | null;
  readonly expiresAt: number;
}

interface Row {
  session: string;
  by: FoundSession['by'];
  seen_at: string;
  issued_at: string;
  next_issued_at: string | null;
  expires_at: string;
  id: string;
  role: Role;
  establishment_id: string | null;
  language: Language;
  confidentiality_accepted_at: Date | null;
}

/** When, and how long a session may have been left alone, in ms. */
interface At {
  readonly now: Instant;
  readonly idle: number;
}

const idleSince = ({ now, idle }: At): Date => new Date(Date.parse(now) - idle);

const COLUMNS = `s.id::text as session, s.seen_at, s.issued_at, s.next_issued_at, s.expires_at,
  p.id, p.role, p.establishment_id, p.language, p.confidentiality_accepted_at`;
const LIVES = `s.expires_at > ? and s.seen_at > ? and p.active`;

const viewerIn = (row: Row): Viewer => ({
  personId: row.id,
  role: row.role,
  establishmentId: row.establishment_id,
  language: row.language,
  confidentialityAccepted: hasAccepted(row.role, row.confidentiality_accepted_at),
  session: row.session,
});

/** The session behind the cookie's token; `null` when it ended, expired, or the person may not work any more. */
export async function findSessionByToken(
  em: EntityManager,
  token: string | null,
  at: At,
): Promise<FoundSession | null> {
  if (token === null || token.length > 200) return null;
  const digest = digestOf(token);
  const [row] = await em.execute<Row[]>(
    `select ${COLUMNS}, case ? when s.token_digest then 'current' when s.next_digest then 'next'
            else case when s.previous_until > ? then 'previous' else 'stale' end end as by
       from session s join person p on p.id = s.person_id
      where (s.token_digest = ? or s.next_digest = ? or s.previous_digest = ?) and ${LIVES}`,
    [digest, at.now, digest, digest, digest, at.now, idleSince(at)],
  );
  if (!row) return null;
  return {
    viewer: viewerIn(row),
    digest,
    by: row.by,
    seenAt: Date.parse(row.seen_at),
    issuedAt: Date.parse(row.issued_at),
    nextIssuedAt: row.next_issued_at === null ? null : Date.parse(row.next_issued_at),
    expiresAt: Date.parse(row.expires_at),
  };
}

/** The person behind a session that was found before, by its id. */
export async function findViewerBySession(
  em: EntityManager,
  session: string,
  at: At,
): Promise<Viewer | null> {
  const [row] = await em.execute<Row[]>(
    `select ${COLUMNS} from session s join person p on p.id = s.person_id where s.id = ?::bigint and ${LIVES}`,
    [session, at.now, idleSince(at)],
  );
  return row ? viewerIn(row) : null;
}
