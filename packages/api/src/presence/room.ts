import type { Room } from '../room/index.js';
import { PresenceBoard } from './presence-board.js';
import { PRESENCE_CHANNEL } from './presence-store.js';
import { PresenceResolver } from './presence.resolver.js';

export const presenceRoom: Room = {
  name: 'presence',
  resolvers: [PresenceResolver],
  channels: [PRESENCE_CHANNEL],
  open({ em, signal, log }) {
    const board = new PresenceBoard({ em, signal, log });
    return { context: { board }, close: () => board.stop() };
  },
};
