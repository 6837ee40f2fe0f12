import type { Room } from '../room/index.js';
import { DraftService } from './draft-service.js';
import { DraftEntity } from './draft.entity.js';
import { DraftResolver, DraftsOfTicketResolver } from './draft.resolver.js';
import { eraseFromDrafts } from './erase-from-drafts.js';
import { forgetSentDrafts } from './forget-sent.js';

export const draftRoom: Room = {
  name: 'draft',
  entities: [DraftEntity],
  resolvers: [DraftResolver, DraftsOfTicketResolver],
  ticketReactions: [forgetSentDrafts, eraseFromDrafts],
  open: ({ em, clock, config }) => ({
    resolvers: [new DraftResolver(new DraftService(em, clock, config.maxFilesPerMessage))],
  }),
};
