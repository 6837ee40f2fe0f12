import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A signed-in browser. Only the digest of its token is kept: a stolen table opens no door. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    tokenDigest: p.text().primary(),
    personId: p.uuid(),
    createdAt: p.datetime(3),
    seenAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});
export type Session = InferEntity<typeof SessionEntity>;
