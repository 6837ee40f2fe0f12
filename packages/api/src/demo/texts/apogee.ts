import { APOGEE_DROITS_TEXTS } from './apogee-droits.js';
import { APOGEE_INSCRIPTIONS_TEXTS } from './apogee-inscriptions.js';
import type { ProcessedTicketText } from './types.js';

/** Every processed Apogée ticket of the demo, by theme. */
export const APOGEE_TEXTS: readonly ProcessedTicketText[] = [
  ...APOGEE_INSCRIPTIONS_TEXTS,
  ...APOGEE_DROITS_TEXTS,
];
