import { SIFAC_BUDGET_TEXTS } from './sifac-budget.js';
import { SIFAC_CLOTURE_INTERFACES_TEXTS } from './sifac-cloture-interfaces.js';
import { SIFAC_DEPENSE_TEXTS } from './sifac-depense.js';
import { SIFAC_MISSIONS_IMMOBILISATIONS_TEXTS } from './sifac-missions-immobilisations.js';
import { SIFAC_RECETTES_TEXTS } from './sifac-recettes.js';
import { SIFAC_TECHNIQUE_TEXTS } from './sifac-technique.js';
import type { ProcessedTicketText } from './types.js';

/** Every processed SIFAC ticket of the demo, by theme. */
export const SIFAC_TEXTS: readonly ProcessedTicketText[] = [
  ...SIFAC_DEPENSE_TEXTS,
  ...SIFAC_BUDGET_TEXTS,
  ...SIFAC_RECETTES_TEXTS,
  ...SIFAC_MISSIONS_IMMOBILISATIONS_TEXTS,
  ...SIFAC_CLOTURE_INTERFACES_TEXTS,
  ...SIFAC_TECHNIQUE_TEXTS,
];
