export type Close = readonly [code: number, reason: string];

/** The reasons for closing a socket. After codes below 4000, clients reconnect and resume. */
export const CLOSE = {
  /** This server ends: another one, or this one once it is up again, goes on. */
  restarting: [1012, 'Restarting'],
  /** Something failed on the way, or rights have changed: what was missed is given again. */
  beginAgain: [1013, 'Begin again'],
  /** It reads more slowly than things happen. What it was given has no hole. */
  tooSlow: [1013, 'Too slow: resume from the last cursor'],
  /** No session, or not any more. */
  forbidden: [4403, 'Forbidden'],
  tooManySubscriptions: [4429, 'Too many subscriptions'],
  tooManySockets: [4429, 'Too many sockets for one session'],
  tooManySocketsOfPerson: [4429, 'Too many sockets for one person'],
} as const satisfies Record<string, Close>;
