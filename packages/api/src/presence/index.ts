export { PresenceBoard } from './presence-board.js';
export { PRESENCE_CHANNEL } from './presence-store.js';
export { PresenceResolver, type PresenceContext } from './presence.resolver.js';
export { presenceRoom } from './room.js';
