import { PEGASE_INSCRIPTIONS_TEXTS } from './pegase-inscriptions.js';
import { PEGASE_OFFRE_TEXTS } from './pegase-offre.js';
import { PEGASE_RESULTATS_TEXTS } from './pegase-resultats.js';
import { PEGASE_TECHNIQUE_TEXTS } from './pegase-technique.js';
import type { ProcessedTicketText } from './types.js';

/** Every processed PEGASE ticket of the demo, by theme. */
export const PEGASE_TEXTS: readonly ProcessedTicketText[] = [
  ...PEGASE_OFFRE_TEXTS,
  ...PEGASE_INSCRIPTIONS_TEXTS,
  ...PEGASE_RESULTATS_TEXTS,
  ...PEGASE_TECHNIQUE_TEXTS,
];
