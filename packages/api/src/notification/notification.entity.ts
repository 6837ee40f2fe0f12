import type { CommitmentKind } from '@assistance/domain/commitment';
import { NOTIFICATION_KINDS } from '@assistance/domain/notification';
import type { Instant } from '@assistance/domain/shared';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** What it is about, besides a ticket or a closure; nothing that its reader may not see. */
export interface NotificationData {
  readonly commitment?: CommitmentKind;
  /** Share of the delay used: 0.8. */
  readonly share?: number;
  readonly dueAt?: Instant | null;
  /** Who did it: first and last name; absent when the system did. */
  readonly by?: string;
  /** C3.2.3 */
  readonly blocking?: boolean;
  /** Of a closure; of a release; subject of a mail; number of a ticket that the reader had in charge, or of the other one of a merge. */
  readonly label?: string;
  readonly start?: Instant;
  readonly end?: Instant;
  /** Due dates that moved, of the reader's own tickets. */
  readonly moved?: number;
}

/** A notification on the site. */
export const NotificationEntity = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    /** Once to a person. */
    uniqueKey: p.text(),
    kind: p.enum(NOTIFICATION_KINDS),
    ticketId: p.uuid().nullable(),
    closureId: p.uuid().nullable(),
    data: p.json<NotificationData>(),
    at: p.datetime(3),
    readAt: p.datetime(3).nullable(),
    /** Whether the site shows it. */
    site: p.boolean(),
    /** Whether the browser is to show it, where the person has agreed. */
    browser: p.boolean(),
  },
});
export type NotificationRow = InferEntity<typeof NotificationEntity>;
