import type { TextLanguage } from '../api/refusals.js';

export { formatMonth, formatShortMonth } from '@assistance/domain/format';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;
const make = <Formatter>(of: (tag: string) => Formatter) => ({ fr: of(TAG.fr), en: of(TAG.en) });

const shares = make((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }));
const signed = make((tag) => new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }));

/** « 94,4 % » of 0.944. */
export const formatShare = (share: number, language: TextLanguage): string => shares[language].format(share);
/** « +12 », « −3 », « 0 ». */
export const formatChange = (change: number, language: TextLanguage): string =>
  signed[language].format(change).replace('-', '\u2212');
