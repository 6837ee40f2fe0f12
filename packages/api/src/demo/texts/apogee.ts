import { APOGEE_DROITS_TEXTS } from './apogee-droits.js';
import { APOGEE_ECHANGES_TEXTS } from './apogee-echanges.js';
import { APOGEE_EPREUVES_DIPLOMES_TEXTS } from './apogee-epreuves-diplomes.js';
import { APOGEE_INSCRIPTIONS_TEXTS } from './apogee-inscriptions.js';
import { APOGEE_MODELISATION_TEXTS } from './apogee-modelisation.js';
import { APOGEE_RESULTATS_TEXTS } from './apogee-resultats.js';
import { APOGEE_TECHNIQUE_TEXTS } from './apogee-technique.js';
import type { ProcessedTicketText } from './types.js';

/** Every processed Apogée ticket of the demo, by theme. */
export const APOGEE_TEXTS: readonly ProcessedTicketText[] = [
  ...APOGEE_INSCRIPTIONS_TEXTS,
  ...APOGEE_DROITS_TEXTS,
  ...APOGEE_MODELISATION_TEXTS,
  ...APOGEE_RESULTATS_TEXTS,
  ...APOGEE_EPREUVES_DIPLOMES_TEXTS,
  ...APOGEE_ECHANGES_TEXTS,
  ...APOGEE_TECHNIQUE_TEXTS,
];
