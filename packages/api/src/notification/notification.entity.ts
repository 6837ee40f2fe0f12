import type { CommitmentKind } from '@assistance/domain/commitment';
import type { Instant } from '@assistance/domain/shared';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const NOTIFICATION_KINDS = [
  /** A share of a commitment's delay is used. */
  'warning',
  /** A commitment is broken. */
  'breach',
  /** A ticket waits with no one in charge. */
  'unassigned',
  /** An internal note names its reader. */
  'mention',
  /** C3.1.5 */
  'closure-announced',
  /** C3.1.5 */
  'closure-cancelled',
  /** A mail could not be delivered. */
  'mail-failed',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What it is about, besides a ticket or a closure; nothing that its reader may not see. */
export interface NotificationData {
  readonly commitment?: CommitmentKind;
  /** Share of the delay used: 0.8. */
  readonly share?: number;
  readonly dueAt?: Instant | null;
  /** Who named the reader. */
  readonly by?: string;
  /** Of a closure; subject of a mail. */
  readonly label?: string;
  readonly start?: Instant;
  readonly end?: Instant;
  /** Due dates that moved, of the reader's own tickets. */
  readonly moved?: number;
}

/** Something that a person should know, told on the site. */
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
  },
});
export type NotificationRow = InferEntity<typeof NotificationEntity>;
