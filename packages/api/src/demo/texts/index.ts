import { APOGEE_TEXTS } from './apogee.js';
import { PEGASE_TEXTS } from './pegase.js';
import { SIFAC_DEMAT_TEXTS } from './sifac-demat.js';
import { SIFAC_TEXTS } from './sifac.js';
import { SIHAM_TEXTS } from './siham.js';
import type { ProcessedTicketText } from './types.js';

export * from './charter-cases.js';
export { APOGEE_TEXTS, PEGASE_TEXTS, SIFAC_DEMAT_TEXTS, SIFAC_TEXTS, SIHAM_TEXTS };
export * from './open-tickets.js';
export type * from './types.js';

/** Every processed ticket of the demo: what its knowledge base is made of (C3.4.5). */
export const PROCESSED_TICKET_TEXTS: readonly ProcessedTicketText[] = [
  ...SIFAC_TEXTS,
  ...SIFAC_DEMAT_TEXTS,
  ...APOGEE_TEXTS,
  ...SIHAM_TEXTS,
  ...PEGASE_TEXTS,
];
