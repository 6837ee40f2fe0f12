import { randomUUID } from 'node:crypto';
import { checkLink, linkExpiry, type LinkEnd, type LinkPurpose } from '@assistance/domain/account';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { LINK_PATH } from './letters.js';
import { digestOf, newToken } from '../session/index.js';

interface NewLink {
  readonly personId: string;
  readonly purpose: LinkPurpose;
  /** Who sends it; `null` for the person, and for somebody on the server. */
  readonly by: string | null;
  readonly now: Instant;
}

/**
 * C3.4.4: makes a link by which a person chooses a password; it has no token yet ({@link makeToken}). An invitation takes
 * the place of the one before, which is good for nothing from then on. Gives its id.
 */
export async function openLink(em: EntityManager, { personId, purpose, by, now }: NewLink): Promise<string> {
  const id = randomUUID();
  if (purpose === 'invitation') await endLinks(em, { personId, end: 'replaced', purpose, now });
  await em.execute(
    `insert into account_link (id, person_id, purpose, created_at, created_by, expires_at) values (?, ?, ?, ?, ?, ?)`,
    [id, personId, purpose, now, by, linkExpiry(purpose, now)],
  );
  return id;
}

/** The links of a person end, those of one purpose or all. Gives how many did. */
export async function endLinks(
  em: EntityManager,
  {
    personId,
    end,
    purpose = null,
    now,
  }: { personId: string; end: LinkEnd; purpose?: LinkPurpose | null; now: Instant },
): Promise<number> {
  const ended = await em.execute<unknown[]>(
    `update account_link set ended = ?, ended_at = ?
      where person_id = ? and ended is null and purpose = coalesce(?, purpose) returning 1`,
    [end, now, personId, purpose],
  );
  return ended.length;
}

/** A token that opens the link, of which the digest alone is kept; `null` when the link is good for nothing any more. */
export async function makeToken(em: EntityManager, linkId: string, now: Instant): Promise<string | null> {
  const token = newToken();
  const made = await em.execute<unknown[]>(
    `insert into account_link_token (digest, link_id)
     select ?, l.id from account_link l where l.id = ? and l.ended is null and l.expires_at > ? returning 1`,
    [digestOf(token), linkId, now],
  );
  return made.length > 0 ? token : null;
}

/**
 * A link for a person, whole, that goes through no mail: for the command line of the server. Gives its address.
 *
 * @param publicUrl the desk's own, without a slash at its end
 */
export async function makeLink(
  em: EntityManager,
  { personId, publicUrl, now }: { personId: string; publicUrl: string; now: Instant },
): Promise<string> {
  const id = await openLink(em, { personId, purpose: 'reset', by: null, now });
  return `${publicUrl}${LINK_PATH}#${await makeToken(em, id, now)}`;
}

/** A link that may be used now, and whose it is. */
export interface FoundLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly language: 'fr' | 'en';
}
interface Row extends FoundLink {
  readonly expiresAt: string;
  readonly ended: LinkEnd | null;
  readonly active: boolean;
}

/**
 * The link behind a token; `lock` keeps it until the transaction ends. Refusals: LINK_UNKNOWN, LINK_USED, LINK_WITHDRAWN,
 * LINK_EXPIRED.
 */
export async function findLink(
  em: EntityManager,
  token: string,
  { now, lock = false }: { now: Instant; lock?: boolean },
): Promise<FoundLink> {
  if (token.length > 200) refuseWith('LINK_UNKNOWN');
  const [row] = await em.execute<Row[]>(
    `select l.id, l.purpose, l.person_id as "personId", l.expires_at as "expiresAt", l.ended, p.login, p.active, p.email,
            p.first_name as "firstName", p.last_name as "lastName", p.language
       from account_link_token t join account_link l on l.id = t.link_id join person p on p.id = l.person_id
      where t.digest = ? ${lock ? 'for update of l' : ''}`,
    [digestOf(token.trim())],
  );
  if (!row) refuseWith('LINK_UNKNOWN');
  const { expiresAt, ended, active, ...link } = row;
  valueOf(checkLink({ expiresAt, ended: ended ?? (active ? null : 'withdrawn') }, now));
  return link;
}

/** Forgets links that ended or expired so long ago that nobody follows them any more. */
export async function forgetLinks(em: EntityManager, now: Instant): Promise<void> {
  await em.execute(
    `delete from account_link where purpose = 'reset' and created_at < ?::timestamptz - interval '30 days'`,
    [now],
  );
}
