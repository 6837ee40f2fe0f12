import { randomUUID } from 'node:crypto';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import type { NotificationData, NotificationKind } from './notification.entity.js';

export interface NewNotification {
  readonly personId: string;
  /** What makes it one: the same key reaches a person once. */
  readonly key: string;
  readonly kind: NotificationKind;
  readonly ticketId?: string;
  readonly closureId?: string;
  readonly data?: NotificationData;
  readonly at: Instant;
}

/** Tells people on the site, in the transaction that `em` is in; in one statement. */
export async function notify(em: EntityManager, notifications: readonly NewNotification[]): Promise<void> {
  if (notifications.length === 0) return;
  const rows = notifications.map(({ personId, key, kind, ticketId, closureId, data, at }) => ({
    id: randomUUID(),
    person_id: personId,
    unique_key: key,
    kind,
    ticket_id: ticketId ?? null,
    closure_id: closureId ?? null,
    data: data ?? {},
    at,
  }));
  await em.execute(
    `insert into notification (id, person_id, unique_key, kind, ticket_id, closure_id, data, at)
     select id, person_id, unique_key, kind, ticket_id, closure_id, data, at
       from jsonb_to_recordset(?::jsonb) as n (id uuid, person_id uuid, unique_key text, kind text, ticket_id uuid,
         closure_id uuid, data jsonb, at timestamptz)
     on conflict (person_id, unique_key) do nothing`,
    [JSON.stringify(rows)],
  );
}
