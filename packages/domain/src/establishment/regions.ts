import { PARIS_ZONE } from '../calendar/index.js';

/** The regions and territories where establishments are, and the usual time zone of each. */
const ZONES = {
  'auvergne-rhone-alpes': PARIS_ZONE,
  'bourgogne-franche-comte': PARIS_ZONE,
  bretagne: PARIS_ZONE,
  'centre-val-de-loire': PARIS_ZONE,
  corse: PARIS_ZONE,
  'grand-est': PARIS_ZONE,
  'hauts-de-france': PARIS_ZONE,
  'ile-de-france': PARIS_ZONE,
  normandie: PARIS_ZONE,
  'nouvelle-aquitaine': PARIS_ZONE,
  occitanie: PARIS_ZONE,
  'pays-de-la-loire': PARIS_ZONE,
  'provence-alpes-cote-d-azur': PARIS_ZONE,
  guadeloupe: 'America/Guadeloupe',
  guyane: 'America/Cayenne',
  martinique: 'America/Martinique',
  mayotte: 'Indian/Mayotte',
  'nouvelle-caledonie': 'Pacific/Noumea',
  'polynesie-francaise': 'Pacific/Tahiti',
  reunion: 'Indian/Reunion',
  'saint-pierre-et-miquelon': 'America/Miquelon',
  'wallis-et-futuna': 'Pacific/Wallis',
  abroad: PARIS_ZONE,
} as const;
export type Region = keyof typeof ZONES;
export const REGIONS = Object.keys(ZONES) as readonly Region[];

/** Proper names, the same in both languages; « abroad » has none, and is the reader's word. */
export const REGION_NAMES: Readonly<Record<Exclude<Region, 'abroad'>, string>> = {
  'auvergne-rhone-alpes': 'Auvergne-Rhône-Alpes',
  'bourgogne-franche-comte': 'Bourgogne-Franche-Comté',
  bretagne: 'Bretagne',
  'centre-val-de-loire': 'Centre-Val de Loire',
  corse: 'Corse',
  'grand-est': 'Grand Est',
  'hauts-de-france': 'Hauts-de-France',
  'ile-de-france': 'Île-de-France',
  normandie: 'Normandie',
  'nouvelle-aquitaine': 'Nouvelle-Aquitaine',
  occitanie: 'Occitanie',
  'pays-de-la-loire': 'Pays de la Loire',
  'provence-alpes-cote-d-azur': 'Provence-Alpes-Côte d’Azur',
  guadeloupe: 'Guadeloupe',
  guyane: 'Guyane',
  martinique: 'Martinique',
  mayotte: 'Mayotte',
  'nouvelle-caledonie': 'Nouvelle-Calédonie',
  'polynesie-francaise': 'Polynésie française',
  reunion: 'La Réunion',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
  'wallis-et-futuna': 'Wallis-et-Futuna',
};

/** The time zone that is usual there, as an IANA name. */
export const usualZoneOf = (region: Region): string => ZONES[region];

/** What an admin chooses among: those of the regions, and those of the French schools abroad. */
export const TIME_ZONES: readonly string[] = [
  ...new Set<string>(Object.values(ZONES)),
  'Africa/Cairo',
  'Asia/Ho_Chi_Minh',
  'Europe/Athens',
  'Europe/Madrid',
  'Europe/Rome',
];

/** Whether it names a time zone, of any country. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
