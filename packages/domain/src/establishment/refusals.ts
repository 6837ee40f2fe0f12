import { addRefusals, type RefusalEntry } from '../shared/index.js';

export const ENTRIES = {
  ESTABLISHMENT_NAME_TAKEN: {
    rule: 'C2.1',
    fr: 'Un établissement porte déjà le nom « {name} ».',
    en: 'An establishment is already called "{name}".',
  },
  ESTABLISHMENT_IN_USE: {
    rule: 'C2.1',
    fr: 'Des personnes, des produits ou des fiches sont rattachés à cet établissement : mettez plutôt fin à son adhésion.',
    en: 'People, products or tickets belong to this establishment: end its membership instead.',
  },
  MEMBERSHIP_ENDS_BEFORE_START: {
    rule: 'C2.1',
    fr: 'L’adhésion ne peut pas finir avant d’avoir commencé.',
    en: 'The membership cannot end before it begins.',
  },
  NOT_A_MEMBER: {
    rule: 'C2.1',
    fr: 'L’établissement n’est pas adhérent à ce jour : l’assistance ne lui est pas ouverte. Ses fiches en cours se poursuivent.',
    en: 'The establishment is not a member today: the service is not open to it. Its open tickets go on.',
  },
  UNKNOWN_TIME_ZONE: {
    rule: null,
    fr: 'Fuseau horaire inconnu : « {zone} ».',
    en: 'Unknown time zone: "{zone}".',
  },
  TOO_MANY_SHORT_FORMS: {
    rule: 'C3.3.1',
    fr: 'Trop d’autres noms : {max} au plus.',
    en: 'Too many other names: {max} at most.',
  },
  RENAMING_CHANGES_NOTHING: {
    rule: null,
    fr: 'L’établissement porte déjà ce nom.',
    en: 'The establishment already has this name.',
  },
  RENAMING_IN_THE_FUTURE: {
    rule: null,
    fr: 'Un nouveau nom s’enregistre à partir du jour où il est porté.',
    en: 'A new name is recorded from the day on which it is used.',
  },
  RENAMING_BEFORE_THE_LAST: {
    rule: null,
    fr: 'Le nom actuel est porté depuis le {day} : le nouveau ne peut pas l’être d’avant.',
    en: 'The current name has been used since {day}: the new one cannot be older.',
  },
  NOTHING_TO_UNDO: {
    rule: null,
    fr: 'Il n’y a rien à annuler.',
    en: 'There is nothing to undo.',
  },
  ALREADY_DEPLOYED: {
    rule: 'C1.1',
    fr: 'L’établissement utilise déjà ce produit : modifiez son déploiement.',
    en: 'The establishment already uses this product: change its deployment.',
  },
  HOST_REQUIRED: {
    rule: 'C1.1',
    fr: 'En mode hébergé, indiquez le tiers certifié qui héberge le produit.',
    en: 'In hosted mode, name the certified third party that hosts the product.',
  },
  HOST_WITHOUT_HOSTING: {
    rule: 'C1.1',
    fr: 'Un hébergeur ne s’indique qu’en mode hébergé.',
    en: 'A hosting third party is named in hosted mode only.',
  },
  DEPLOYMENT_ENDS_BEFORE_START: {
    rule: 'C1.1',
    fr: 'Le déploiement ne peut pas finir avant d’avoir commencé.',
    en: 'The deployment cannot end before it begins.',
  },
  DEPLOYMENT_IN_USE: {
    rule: 'C1.1',
    fr: 'Des correspondants ou des fiches se rapportent déjà à ce déploiement : mettez-y plutôt fin.',
    en: 'Correspondents or tickets already refer to this deployment: end it instead.',
  },
  INSTALLED_BEFORE_DELIVERY: {
    rule: 'C2.3',
    fr: '« {name} » a été livré le {day} : l’installation ne peut pas être plus ancienne.',
    en: '"{name}" was delivered on {day}: its installation cannot be older.',
  },
  INSTALLED_IN_THE_FUTURE: {
    rule: 'C4.1.5',
    fr: 'Une installation s’enregistre une fois faite.',
    en: 'An installation is recorded once it is done.',
  },
} as const satisfies Record<string, RefusalEntry>;

declare module '../shared/refusal.js' {
  interface RefusalsOfRooms {
    readonly establishment: keyof typeof ENTRIES;
  }
}
addRefusals(ENTRIES);
