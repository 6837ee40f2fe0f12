import { computed, type ComputedRef } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type { TextLanguage } from '../api/refusals.js';
import type { Language } from '../graphql/graphql.js';
import { fr, type Messages } from './fr.js';
import { formatNumber } from './numbers.js';
import { setAllInFrench } from './typography.js';

type PathsOf<Node, Prefix extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Prefix}${Key}`
    : PathsOf<Node[Key], `${Prefix}${Key}.`>;
}[keyof Node & string];

/** Path of a sentence (`ticket.act.close`): anything else is a type error. */
export type TextKey = PathsOf<Messages>;
type Parameters = Record<string, string | number>;

export interface Text {
  /** A sentence, its `{parameters}` filled. */
  t(key: TextKey, parameters?: Parameters): string;
  /** A sentence that depends on a number: none, one, several. */
  count(key: TextKey, n: number, parameters?: Parameters): string;
  readonly language: ComputedRef<TextLanguage>;
}

const STORED = 'desk:language';

export const i18n = createI18n<[Messages], TextLanguage, false>({
  legacy: false,
  locale: 'fr',
  fallbackLocale: 'fr',
  messages: { fr: setAllInFrench(fr) } as Record<TextLanguage, Messages>,
});

/** The words of the page, typed. */
export function useText(): Text {
  const { t, locale } = useI18n();
  const language = computed<TextLanguage>(() => (locale.value === 'en' ? 'en' : 'fr'));
  return {
    t: (key, parameters = {}) => t(key, parameters),
    count: (key, n, parameters = {}) => t(key, { n: formatNumber(n, language.value), ...parameters }, n),
    language,
  };
}

export const textLanguageOf = (language: Language): TextLanguage => (language === 'EN' ? 'en' : 'fr');
export const languageOf = (language: TextLanguage): Language => (language === 'en' ? 'EN' : 'FR');

/** Before anyone has signed in: the language of the last visit, French otherwise. */
export const languageOfLastVisit = (): TextLanguage => (localStorage.getItem(STORED) === 'en' ? 'en' : 'fr');

/** Speaks `language` from now on. English is loaded when first asked for. */
export async function speak(language: TextLanguage): Promise<void> {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { en } = await import('./en.js');
    i18n.global.setLocaleMessage('en', en);
  }
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
}
