import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';

/** Everything that a person's rights follow from, in one text. */
export const rightsOf = ({ personId, role, establishmentId, confidentialityAccepted }: Viewer): string =>
  [personId, role, establishmentId ?? '', confidentialityAccepted ? 't' : 'f'].join('/');

/** Of these sessions, by their ids, those that ended and those whose rights are others by now; `idle` in ms. */
export async function findChangedSessions(
  em: EntityManager,
  sessions: readonly { readonly session: string; readonly rights: string }[],
  { now, idle }: { now: Instant; idle: number },
): Promise<{ session: string; ended: boolean }[]> {
  return em.execute(
    `select w.session, p.id is null as ended
       from unnest(string_to_array(?, ','), string_to_array(?, ',')) as w (session, rights)
       left join session s on s.id = w.session::bigint and s.expires_at > ? and s.seen_at > ?
       left join person p on p.id = s.person_id and p.active
      where w.rights is distinct from concat_ws('/', p.id, p.role, coalesce(p.establishment_id::text, ''),
              left((p.role <> 'provider' or p.confidentiality_accepted_at is not null)::text, 1))`,
    [
      sessions.map(({ session }) => session).join(','),
      sessions.map(({ rights }) => rights).join(','),
      now,
      new Date(Date.parse(now) - idle),
    ],
  );
}
