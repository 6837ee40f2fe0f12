import { PROPOSAL_STATUSES, SEAT_CHANGES, SEAT_KINDS, type Newcomer } from '@assistance/domain/correspondent';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const SeatProposalEntity = defineEntity({
  name: 'SeatProposal',
  tableName: 'seat_proposal',
  properties: {
    id: p.uuid().primary(),
    establishmentId: p.uuid(),
    productId: p.uuid(),
    kind: p.enum(SEAT_KINDS),
    change: p.enum(SEAT_CHANGES),
    /** The seat that ends or changes hands; `null` for one that is granted. */
    seatId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    /** Who has no account yet. */
    newcomer: p.json<Newcomer>().nullable(),
    status: p.enum(PROPOSAL_STATUSES),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(3),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime(3).nullable(),
    /** Of a refusal. */
    reason: p.text().nullable(),
  },
});
export type SeatProposal = InferEntity<typeof SeatProposalEntity>;
