import type { TicketReaction } from '../ticket-log/index.js';
import { writeCommitments } from './write-commitments.js';

/** The commitments of a ticket are kept as its history and the closures say. */
export const keepCommitments: TicketReaction = (em, { ticket, commitments }) =>
  writeCommitments(em, ticket.id, commitments);
