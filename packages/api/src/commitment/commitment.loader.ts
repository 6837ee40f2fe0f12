import type { Commitment } from '@assistance/domain/commitment';
import DataLoader from 'dataloader';
import { groupedBy, type LoaderFactory } from '../platform/graphql/index.js';
import { CommitmentEntity } from './commitment.entity.js';

/** The commitments of a ticket, in the order in which they began. */
export const commitmentsOfTicket: LoaderFactory<string, Commitment[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      CommitmentEntity,
      { ticketId: { $in: [...ids] } },
      { orderBy: [{ startedAt: 'asc' }, { kind: 'asc' }, { sequence: 'asc' }] },
    );
    return groupedBy(ids, rows, ({ ticketId }) => ticketId).map((group) => group.map(({ data }) => data));
  });
