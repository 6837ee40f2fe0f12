import { SIHAM_DOSSIER_TEXTS } from './siham-dossier.js';
import { SIHAM_PAIE_ELEMENTS_TEXTS } from './siham-paie-elements.js';
import { SIHAM_PAIE_TEXTS } from './siham-paie.js';
import { SIHAM_TECHNIQUE_TEXTS } from './siham-technique.js';
import { SIHAM_TEMPS_TEXTS } from './siham-temps.js';
import type { ProcessedTicketText } from './types.js';

/** Every processed SIHAM ticket of the demo, by theme. */
export const SIHAM_TEXTS: readonly ProcessedTicketText[] = [
  ...SIHAM_PAIE_TEXTS,
  ...SIHAM_PAIE_ELEMENTS_TEXTS,
  ...SIHAM_DOSSIER_TEXTS,
  ...SIHAM_TEMPS_TEXTS,
  ...SIHAM_TECHNIQUE_TEXTS,
];
