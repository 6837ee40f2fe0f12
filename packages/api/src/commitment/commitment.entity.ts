import type { Commitment as DomainCommitment } from '@assistance/domain/commitment';
import { defineEntity, p } from '@mikro-orm/core';

/** What was promised on a ticket, and what became of it. Derived from its events, and made again at each of them. */
export const CommitmentEntity = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  properties: {
    ticketId: p.uuid().primary(),
    kind: p.enum(['acknowledgement', 'response', 'maintenance-decision', 'schedule'] as const).primary(),
    sequence: p.integer().primary(),
    startedAt: p.datetime(3),
    dueAt: p.datetime(3).nullable(),
    outcome: p.enum(['pending', 'kept', 'broken', 'cancelled'] as const),
    settledAt: p.datetime(3).nullable(),
    settledByVersion: p.integer().nullable(),
    /** Working ms. */
    lateBy: p.bigint('number'),
    data: p.json<DomainCommitment>(),
  },
});
