/** How guesses are slowed down: so many at once, then a wait that doubles up to the longest one. Durations in ms. */
export interface Delays {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Failures are remembered this long, in ms. */
export const MEMORY = 24 * 60 * MINUTE;

/**
 * What a failed sign-in counts for, each for itself. Whoever guesses from one place slows down that place first, long
 * before anybody elsewhere feels it. `guessesADay` says what each lets through; `sign-in-delays.test.ts` holds the bounds.
 */
export const DELAYS = {
  /** One login from one network, by browsers that never signed in to it. */
  place: { free: 10, first: 30 * SECOND, longest: 15 * MINUTE },
  /** One login, by a browser that has signed in to it before (OWASP's device cookie), or through an open session. */
  device: { free: 10, first: 30 * SECOND, longest: 15 * MINUTE },
  /** One login, by all browsers that never signed in to it, wherever they are. */
  login: { free: 20, first: 5 * SECOND, longest: 2 * MINUTE },
  /** One network, whatever the logins: a whole university may be behind one address, so the waits are short. */
  network: { free: 100, first: SECOND, longest: 10 * SECOND },
} as const satisfies Record<string, Delays>;

/** How long after the last of `failures` the next guess is looked at, in ms. */
export const delayAfter = (failures: number, { free, first, longest }: Delays): number =>
  failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 30));

/** The most guesses that a tireless attacker gets looked at within {@link MEMORY}. */
export function guessesADay(delays: Delays): number {
  let guesses = 0;
  for (let at = 0; at < MEMORY; guesses += 1) at += delayAfter(guesses + 1, delays);
  return guesses;
}
