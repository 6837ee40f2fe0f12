import type { HeldClosures } from '../calendar/index.js';

/** The calendar of a test in whose database no closure ever is: nothing needs to be held. */
export const NO_CLOSURES = [] as unknown as HeldClosures;
