import { formatDay } from '../i18n/dates.js';
import type { Text } from '../i18n/text.js';

export interface ReleaseFacts {
  readonly name: string;
  readonly supported: boolean;
  readonly supportedUntil?: string | null;
}

/** C2.3: is it supported, and until when? */
export function supportOf(release: ReleaseFacts, { t, language }: Pick<Text, 't' | 'language'>): string {
  if (!release.supported) return t('vocabulary.notSupported');
  return release.supportedUntil
    ? t('vocabulary.supportedUntil', { date: formatDay(release.supportedUntil, language.value) })
    : t('vocabulary.supported');
}
