import { ROLES } from '../access/index.js';
import { SEAT_KINDS } from '../correspondent/index.js';
import { DEPLOYMENT_MODES, REGION_NAMES, REGIONS } from '../establishment/index.js';
import { LABELS } from '../labels/index.js';
import { RELEASE_KINDS } from '../scope/index.js';
import type { Sentence } from '../shared/index.js';

/** What may be imported and exported, in the order in which an empty desk needs it. */
export const TRANSFER_KINDS = [
  'establishments',
  'products',
  'releases',
  'deployments',
  'people',
  'seats',
] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

/** What a cell holds. A choice has its values, each with the words that a file may use for it. */
export type CellType =
  | { readonly holds: 'text' | 'day' | 'yes-no' | 'list' }
  | { readonly holds: 'choice'; readonly of: Readonly<Record<string, Sentence>> };

/** A column of a file. */
export interface Column {
  readonly key: string;
  /** Its title; a file may have either, whatever their case and accents. */
  readonly title: Sentence;
  readonly cell: CellType;
  /** A file without it is refused, and a row with nothing in it. */
  readonly required: boolean;
  /** Together with the others of this mark, it says which thing a row is about. */
  readonly names: boolean;
  /** What stands for an empty cell of something new. */
  readonly usual: string;
}

type Given = Partial<Pick<Column, 'cell' | 'required' | 'names' | 'usual'>>;
const column = (key: string, fr: string, en: string, given: Given = {}): Column => ({
  key,
  title: { fr, en },
  cell: { holds: 'text' },
  required: given.names ?? false,
  names: false,
  usual: '',
  ...given,
});
const NAMES = { names: true } as const;
const REQUIRED = { required: true } as const;
const DAY = { cell: { holds: 'day' } } as const;

function choice<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => Sentence,
): { readonly cell: CellType } {
  return {
    cell: { holds: 'choice', of: Object.fromEntries(values.map((value) => [value, label(value)])) },
  };
}
const same = (text: string): Sentence => ({ fr: text, en: text });
const REGION = choice(REGIONS, (region) =>
  region === 'abroad' ? { fr: 'Étranger', en: 'Abroad' } : same(REGION_NAMES[region]),
);
const LANGUAGE = choice(['fr', 'en'], (language) =>
  language === 'fr' ? { fr: 'Français', en: 'French' } : { fr: 'Anglais', en: 'English' },
);
const RELEASE_KIND = choice(RELEASE_KINDS, (kind) => (kind === 'patch' ? same('Patch') : same('Version')));
const SEAT_KIND = choice(SEAT_KINDS, (kind) =>
  kind === 'functional' ? { fr: 'Fonctionnel', en: 'Functional' } : { fr: 'Technique', en: 'Technical' },
);

/** The columns of each kind of file, in the order in which they are written. */
export const COLUMNS: Readonly<Record<TransferKind, readonly Column[]>> = {
  establishments: [
    column('name', 'Nom', 'Name', NAMES),
    column('shortName', 'Nom court', 'Short name', REQUIRED),
    column('town', 'Ville', 'Town', REQUIRED),
    column('region', 'Région', 'Region', REGION),
    column('timeZone', 'Fuseau horaire', 'Time zone'),
    column('alsoKnownAs', 'Autres noms', 'Other names', { cell: { holds: 'list' } }),
    column('memberSince', 'Membre depuis', 'Member since', DAY),
    column('memberUntil', 'Membre jusqu’au', 'Member until', DAY),
  ],
  products: [
    column('name', 'Nom', 'Name', NAMES),
    column('descriptionFr', 'Description en français', 'Description in French', REQUIRED),
    column('descriptionEn', 'Description en anglais', 'Description in English', REQUIRED),
  ],
  releases: [
    column('product', 'Produit', 'Product', NAMES),
    column('name', 'Livraison', 'Release', NAMES),
    column('kind', 'Nature', 'Kind', { ...RELEASE_KIND, usual: 'version' }),
    column('deliveredOn', 'Livrée le', 'Delivered on', { ...DAY, ...REQUIRED }),
    column('major', 'Migration technique majeure', 'Major technical migration', {
      cell: { holds: 'yes-no' },
      usual: 'no',
    }),
    column('supportedUntil', 'Assistance jusqu’au', 'Supported until', DAY),
  ],
  deployments: [
    column('establishment', 'Établissement', 'Establishment', NAMES),
    column('product', 'Produit', 'Product', NAMES),
    column('mode', 'Mode', 'Mode', { ...choice(DEPLOYMENT_MODES, (mode) => LABELS.mode[mode]), ...REQUIRED }),
    column('host', 'Tiers certifié', 'Certified third party'),
    column('startedOn', 'Depuis', 'Since', DAY),
    column('endedOn', 'Jusqu’au', 'Until', DAY),
  ],
  people: [
    column('login', 'Identifiant', 'Login', NAMES),
    column('firstName', 'Prénom', 'First name', REQUIRED),
    column('lastName', 'Nom', 'Family name', REQUIRED),
    column('email', 'Adresse électronique', 'Email address', REQUIRED),
    column('role', 'Rôle', 'Role', { ...choice(ROLES, (role) => LABELS.role[role]), usual: 'correspondent' }),
    column('establishment', 'Établissement', 'Establishment'),
    column('team', 'Équipe', 'Team'),
    column('language', 'Langue', 'Language', { ...LANGUAGE, usual: 'fr' }),
  ],
  seats: [
    column('login', 'Identifiant', 'Login', NAMES),
    // Empty: the person's own.
    column('establishment', 'Établissement', 'Establishment', { names: true, required: false }),
    column('product', 'Produit', 'Product', NAMES),
    column('kind', 'Siège', 'Seat', { ...SEAT_KIND, ...NAMES }),
  ],
};

/** Titles that a file of refused rows has beside its own; an import leaves them aside. */
export const REPORT_COLUMNS = {
  line: { fr: 'Ligne', en: 'Row' },
  why: { fr: 'Motif du refus', en: 'Why refused' },
} as const satisfies Record<string, Sentence>;

const KIND_TITLES: Readonly<Record<TransferKind, Sentence>> = {
  establishments: { fr: 'établissements', en: 'establishments' },
  products: { fr: 'produits', en: 'products' },
  releases: { fr: 'livraisons', en: 'releases' },
  deployments: { fr: 'déploiements', en: 'deployments' },
  people: { fr: 'comptes', en: 'accounts' },
  seats: { fr: 'sièges', en: 'seats' },
};
/** What such a file is of, in the plural: « établissements ». */
export const titleOf = (kind: TransferKind): Sentence => KIND_TITLES[kind];
