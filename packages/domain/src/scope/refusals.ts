import { addRefusals, type RefusalEntry } from '../shared/index.js';

export const ENTRIES = {
  PRODUCT_NAME_TAKEN: {
    rule: 'C1.1',
    fr: 'Un produit porte déjà le nom « {name} ».',
    en: 'A product is already called "{name}".',
  },
  PRODUCT_IN_USE: {
    rule: 'C1.1',
    fr: 'Ce produit a déjà des versions, des déploiements ou des fiches : il ne peut plus être retiré.',
    en: 'This product already has releases, deployments or tickets: it cannot be removed any more.',
  },
  RELEASE_NAME_TAKEN: {
    rule: 'C2.3',
    fr: 'Ce produit a déjà une livraison nommée « {name} ».',
    en: 'This product already has a release called "{name}".',
  },
  RELEASE_OLDER_THAN_PREDECESSOR: {
    rule: 'C2.3',
    fr: 'La livraison précédente, « {name} », date du {day} : celle-ci ne peut pas être plus ancienne.',
    en: 'The previous release, "{name}", was delivered on {day}: this one cannot be older.',
  },
  RELEASE_NEWER_THAN_SUCCESSOR: {
    rule: 'C2.3',
    fr: 'La livraison suivante, « {name} », date du {day} : celle-ci ne peut pas être plus récente.',
    en: 'The next release, "{name}", was delivered on {day}: this one cannot be newer.',
  },
  SUPPORT_ENDS_BEFORE_DELIVERY: {
    rule: 'C2.3',
    fr: 'L’assistance ne peut pas finir avant la livraison, le {day}.',
    en: 'Support cannot end before the delivery, on {day}.',
  },
  RELEASE_IN_USE: {
    rule: 'C2.3',
    fr: 'Des fiches ou des établissements citent déjà cette livraison : elle ne peut plus être retirée. Corrigez-la.',
    en: 'Tickets or establishments already name this release: it cannot be removed any more. Correct it.',
  },
} as const satisfies Record<string, RefusalEntry>;

declare module '../shared/refusal.js' {
  interface RefusalsOfRooms {
    readonly scope: keyof typeof ENTRIES;
  }
}
addRefusals(ENTRIES);
