import type { Duplex } from 'node:stream';

/** Answers on a connection that is no HTTP request any more, and lets it go whatever its other end does. */
export function refuseConnection(socket: Duplex, answer: string): void {
  // Whoever asked may be gone already: unheard, that would end the process.
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(answer);
}
