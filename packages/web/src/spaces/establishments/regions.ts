import { REGION_NAMES, REGIONS, type Region as RegionKey } from '@assistance/domain/establishment';
import { byEnumName, enumName } from '@assistance/domain/shared';
import type { Region } from '../../graphql/graphql.js';
import type { Text } from '../../i18n/text.js';

const KEYS = byEnumName(REGIONS);

/** The domain's word for a region of the API. */
export const regionKey = (region: Region): RegionKey => KEYS[region];

/** « La Réunion »; « à l’étranger » in the reader's language. */
export function regionName(region: Region, { t }: Pick<Text, 't'>): string {
  const key = regionKey(region);
  return key === 'abroad' ? t('establishments.abroad') : REGION_NAMES[key];
}

/** All of them, by name; abroad comes last. */
export const regionChoices = (text: Pick<Text, 't'>): { value: Region; label: string }[] =>
  REGIONS.map(enumName).map((value) => ({ value, label: regionName(value, text) }));
