import { PEGASE_INSCRIPTIONS_TEXTS } from './pegase-inscriptions.js';
import { PEGASE_OFFRE_TEXTS } from './pegase-offre.js';
import type { ProcessedTicketText } from './types.js';

/** Every processed PEGASE ticket of the demo, by theme. */
export const PEGASE_TEXTS: readonly ProcessedTicketText[] = [
  ...PEGASE_OFFRE_TEXTS,
  ...PEGASE_INSCRIPTIONS_TEXTS,
];
