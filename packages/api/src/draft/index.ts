export { DraftDesk } from './draft-desk.js';
export { DraftEntity, type Draft } from './draft.entity.js';
export { DraftResolver, DraftsOfTicketResolver } from './draft.resolver.js';
export { draftRoom } from './room.js';
