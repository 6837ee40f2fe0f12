import { addRefusals, type RefusalEntry } from '../shared/index.js';

export const ENTRIES = {
  NOT_LEAD: {
    rule: 'C4.1.1',
    fr: 'Seul le responsable des correspondants de votre établissement propose un changement.',
    en: 'Only the lead correspondent of your establishment proposes a change.',
  },
  PROPOSAL_WAITING: {
    rule: 'C4.1.1',
    fr: 'Le même changement attend déjà la confirmation de l’Amue.',
    en: 'The same change already waits for the Amue to confirm it.',
  },
  PROPOSAL_SETTLED: {
    rule: 'C4.1.1',
    fr: 'Cette proposition n’attend plus : elle a été confirmée, refusée ou retirée.',
    en: 'This proposal no longer waits: it was confirmed, refused or withdrawn.',
  },
  PROPOSED_PERSON_WITHOUT_ACCOUNT: {
    rule: 'C3.4.4',
    fr: 'La personne proposée n’a pas encore de compte : ouvrez-le, puis choisissez-la ici.',
    en: 'The person proposed has no account yet: open one, then choose the person here.',
  },
} as const satisfies Record<string, RefusalEntry>;

declare module '../shared/refusal.js' {
  interface RefusalsOfRooms {
    readonly correspondent: keyof typeof ENTRIES;
  }
}
addRefusals(ENTRIES);
