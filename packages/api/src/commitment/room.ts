import type { Room } from '../room/index.js';
import { CommitmentEntity } from './commitment.entity.js';
import { keepCommitments } from './follow-tickets.js';

export const commitmentRoom: Room = {
  name: 'commitment',
  entities: [CommitmentEntity],
  ticketReactions: [keepCommitments],
};
