import { addRefusals, type RefusalEntry } from '../shared/index.js';

export const ENTRIES = {
  OBSERVATION_NOTED: {
    rule: 'C4.2.5',
    fr: 'Quelqu’un a déjà pris note de cette observation.',
    en: 'Somebody has already taken note of this observation.',
  },
  OBSERVATION_ANSWERED: {
    rule: 'C4.2.5',
    fr: 'Cette observation a déjà reçu une réponse : l’établissement la lit, elle ne change plus.',
    en: 'This observation has already been answered: the establishment reads it, and it does not change any more.',
  },
} as const satisfies Record<string, RefusalEntry>;

declare module '../shared/refusal.js' {
  interface RefusalsOfRooms {
    readonly observation: keyof typeof ENTRIES;
  }
}
addRefusals(ENTRIES);
