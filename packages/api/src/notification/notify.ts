import { randomUUID } from 'node:crypto';
import { compulsoryOf, NOTIFICATION_KINDS, type NotificationKind } from '@assistance/domain/notification';
import type { Instant } from '@assistance/domain/shared';
import { ROLES } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import type { NotificationData } from './notification.entity.js';

export interface NewNotification {
  readonly personId: string;
  /** What makes it one: the same key reaches a person once. */
  readonly key: string;
  readonly kind: NotificationKind;
  readonly ticketId?: string;
  readonly closureId?: string;
  readonly data?: NotificationData;
  /** The author of the act: the name is shown with it. */
  readonly authorId?: string | null;
  readonly at: Instant;
}

/** What the charter makes compulsory, as the statement reads it: `closure-announced correspondent`. */
const COMPULSORY = NOTIFICATION_KINDS.flatMap((kind) =>
  ROLES.filter((role) => compulsoryOf(kind, role)?.site === true).map((role) => `${kind} ${role}`),
);

/**
 * Tells people by the ways that each has chosen, in the transaction that `em` is in; in one statement. What the charter
 * makes compulsory is notified on the site whatever was chosen; other kinds can be switched off.
 */
export async function notify(em: EntityManager, notifications: readonly NewNotification[]): Promise<void> {
  if (notifications.length === 0) return;
  const rows = notifications.map(({ personId, key, kind, ticketId, closureId, data, authorId, at }) => ({
    id: randomUUID(),
    person_id: personId,
    unique_key: key,
    kind,
    ticket_id: ticketId ?? null,
    closure_id: closureId ?? null,
    data: data ?? {},
    author_id: authorId ?? null,
    at,
  }));
  await em.execute(
    `insert into notification (id, person_id, unique_key, kind, ticket_id, closure_id, data, at, site, browser, mail)
     select id, person_id, unique_key, kind, ticket_id, closure_id, data, at, site, browser, mail
       from (
         select n.id, n.person_id, n.unique_key, n.kind, n.ticket_id, n.closure_id, n.at,
                case when a.id is null then n.data
                     else n.data || jsonb_build_object('by', a.first_name || ' ' || a.last_name) end as data,
                coalesce(w.site, true) or n.kind || ' ' || p.role in (?) as site,
                coalesce(w.browser, false) as browser, coalesce(w.mail, 'none') as mail
           from jsonb_to_recordset(?::jsonb) as n (id uuid, person_id uuid, unique_key text, kind text,
                  ticket_id uuid, closure_id uuid, data jsonb, author_id uuid, at timestamptz)
           join person p on p.id = n.person_id
           left join person a on a.id = n.author_id
           left join notification_preference w on w.person_id = n.person_id and w.kind = n.kind
       ) told
      where site or browser or mail <> 'none'
     on conflict (person_id, unique_key) do nothing`,
    [COMPULSORY, JSON.stringify(rows)],
  );
}
