import type { DemoProductName } from '../texts/types.js';

/** One delivery of a product (C2.3). */
interface DemoRelease {
  /** Stable slug, unique among all the releases. */
  readonly key: string;
  /** As on the delivery notice, e.g. `Patch 28.03`. */
  readonly name: string;
  /** Whole calendar days between the delivery and the demo's « today », zero or more. */
  readonly deliveredDaysAgo: number;
  /** C2.3: a major technical migration, so that the release before stays supported six months. */
  readonly major: boolean;
}

/** A product of the demo with its deliveries, the newest first. */
export interface DemoProduct {
  readonly key: string;
  readonly name: DemoProductName;
  readonly description: { readonly fr: string; readonly en: string };
  readonly releases: readonly DemoRelease[];
}

/**
 * The five products. Their deliveries show each case of C2.3 today: a previous release in its month
 * (SIFAC, PEGASE), past it (SIFAC Demat, SIHAM), in the six months of a major migration (Apogée).
 */
export const PRODUCTS: readonly DemoProduct[] = [
  {
    key: 'sifac',
    name: 'SIFAC',
    description: {
      fr: 'Gestion budgétaire, comptable et financière',
      en: 'Budget, accounting and finance',
    },
    releases: [
      { key: 'sifac-28-03', name: 'Patch 28.03', deliveredDaysAgo: 12, major: false },
      { key: 'sifac-28-02', name: 'Patch 28.02', deliveredDaysAgo: 95, major: false },
      { key: 'sifac-28-01', name: 'Patch 28.01', deliveredDaysAgo: 210, major: false },
      { key: 'sifac-28-00', name: 'Version 28.00', deliveredDaysAgo: 400, major: true },
      { key: 'sifac-27-04', name: 'Patch 27.04', deliveredDaysAgo: 610, major: false },
      { key: 'sifac-27-03', name: 'Patch 27.03', deliveredDaysAgo: 760, major: false },
    ],
  },
  {
    key: 'sifac-demat',
    name: 'SIFAC Demat',
    description: {
      fr: 'Dématérialisation de la chaîne de la dépense et de la recette',
      en: 'Paperless purchases and receipts',
    },
    releases: [
      { key: 'sifac-demat-4-6', name: 'Version 4.6', deliveredDaysAgo: 58, major: false },
      { key: 'sifac-demat-4-5', name: 'Version 4.5', deliveredDaysAgo: 182, major: false },
      { key: 'sifac-demat-4-4', name: 'Version 4.4', deliveredDaysAgo: 330, major: false },
      { key: 'sifac-demat-4-3', name: 'Version 4.3', deliveredDaysAgo: 505, major: false },
      { key: 'sifac-demat-4-0', name: 'Version 4.0', deliveredDaysAgo: 690, major: true },
    ],
  },
  {
    key: 'apogee',
    name: 'Apogée',
    description: {
      fr: 'Gestion de la scolarité : inscriptions, résultats, diplômes',
      en: 'Student records: registrations, results, degrees',
    },
    releases: [
      { key: 'apogee-7-00', name: 'Version 7.00', deliveredDaysAgo: 74, major: true },
      { key: 'apogee-6-50-c', name: 'Patch 6.50.c', deliveredDaysAgo: 168, major: false },
      { key: 'apogee-6-50-b', name: 'Patch 6.50.b', deliveredDaysAgo: 295, major: false },
      { key: 'apogee-6-50-a', name: 'Patch 6.50.a', deliveredDaysAgo: 431, major: false },
      { key: 'apogee-6-40-d', name: 'Patch 6.40.d', deliveredDaysAgo: 588, major: false },
      { key: 'apogee-6-40-c', name: 'Patch 6.40.c', deliveredDaysAgo: 745, major: false },
    ],
  },
  {
    key: 'siham',
    name: 'SIHAM',
    description: {
      fr: 'Gestion des ressources humaines et préparation de la paie',
      en: 'Human resources and payroll preparation',
    },
    releases: [
      { key: 'siham-12-4', name: 'Patch 12.4', deliveredDaysAgo: 41, major: false },
      { key: 'siham-12-3', name: 'Patch 12.3', deliveredDaysAgo: 139, major: false },
      { key: 'siham-12-2', name: 'Patch 12.2', deliveredDaysAgo: 251, major: false },
      { key: 'siham-12-1', name: 'Patch 12.1', deliveredDaysAgo: 372, major: false },
      { key: 'siham-12-0', name: 'Version 12.0', deliveredDaysAgo: 520, major: true },
      { key: 'siham-11-6', name: 'Patch 11.6', deliveredDaysAgo: 702, major: false },
    ],
  },
  {
    key: 'pegase',
    name: 'PEGASE',
    description: {
      fr: 'Gestion de la formation et de la vie étudiante, nouvelle génération',
      en: 'Courses and student life, new generation',
    },
    releases: [
      { key: 'pegase-26', name: 'Version 26', deliveredDaysAgo: 19, major: false },
      { key: 'pegase-25', name: 'Version 25', deliveredDaysAgo: 88, major: false },
      { key: 'pegase-24', name: 'Version 24', deliveredDaysAgo: 176, major: false },
      { key: 'pegase-23', name: 'Version 23', deliveredDaysAgo: 268, major: true },
      { key: 'pegase-22', name: 'Version 22', deliveredDaysAgo: 387, major: false },
      { key: 'pegase-21', name: 'Version 21', deliveredDaysAgo: 541, major: false },
      { key: 'pegase-20', name: 'Version 20', deliveredDaysAgo: 655, major: false },
    ],
  },
];
