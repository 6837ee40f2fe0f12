/** How long sessions last, and how many a person has. Durations in ms. */
export interface SessionLimits {
  /** From signing in, whatever is done. */
  readonly lifetime: number;
  /** Without anything that the person does. */
  readonly idle: number;
  /** Sessions of one person; the one used longest ago ends. */
  readonly most: number;
}

const MINUTE = 60_000;

/** A token is replaced after so long. */
export const TOKEN_LIFE = 60 * MINUTE;
/** What was sent with the replaced token still comes in; and a token that never arrived is given out again. */
export const GRACE = MINUTE;
/** That somebody was here is written this often at most. */
export const SEEN_EVERY = MINUTE;
