import type { Room } from '../room/index.js';
import { DraftEntity } from './draft.entity.js';
import { forgetSentDrafts } from './forget-sent.js';

export const draftRoom: Room = {
  name: 'draft',
  entities: [DraftEntity],
  ticketReactions: [forgetSentDrafts],
};
