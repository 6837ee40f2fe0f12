import type { WebSocket } from 'ws';

/** Between two looks, in ms. */
const EVERY = 1_000;
/** A socket is asked this often whether somebody is there, in looks; one that has not answered since is cut. */
const LOOKS = 15;

interface Asked {
  looks: number;
  answered: boolean;
}

/** Finds out who is gone without a word: a laptop that sleeps, a network that was left. One clock for all. */
export function keepAlive() {
  const asked = new Map<WebSocket, Asked>();
  const timer = setInterval(() => {
    for (const [socket, state] of asked) {
      state.looks += 1;
      if (state.looks < LOOKS) continue;
      state.looks = 0;
      if (!state.answered) {
        socket.terminate();
        continue;
      }
      state.answered = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  }, EVERY).unref();
  return {
    add(socket: WebSocket): void {
      const state: Asked = { looks: 0, answered: true };
      asked.set(socket, state);
      socket.on('pong', () => (state.answered = true));
    },
    remove(socket: WebSocket): void {
      asked.delete(socket);
    },
    stop(): void {
      clearInterval(timer);
    },
  };
}
