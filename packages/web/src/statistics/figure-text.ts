import { setInFrench } from '@assistance/domain/format';
import { DEFINITIONS } from '@assistance/domain/statistics';
import { computed, type ComputedRef } from 'vue';
import type { StatisticsMeasure } from '../graphql/graphql.js';
import { formatNumber } from '../i18n/numbers.js';
import { useText } from '../i18n/text.js';
import { formatWorkingTime } from '../i18n/working-time.js';
import type { ShownFigure } from './published.js';
import { isLasting, measureOf } from './measure-names.js';

const MINUTE = 60_000;
const DAY = 24;
/** Hours of an age that are still told as hours. */
const MANY_HOURS = 48;

export interface FigureText {
  /** « Réponses, fiches bloquantes ». */
  nameOf(figure: Pick<ShownFigure, 'measure' | 'blocking'>): string;
  /** A median or a percentile in its unit: service time, age, days of notice. */
  delay(measure: StatisticsMeasure, value: number | null): string | null;
  number(value: number): string;
  readonly name: ComputedRef<(measure: StatisticsMeasure) => string>;
}

/** How figures are said. */
export function useFigureText(): FigureText {
  const text = useText();
  const { t, language } = text;
  const name = computed(() => (measure: StatisticsMeasure) => {
    const known = DEFINITIONS[measureOf(measure)].name;
    return language.value === 'fr' ? setInFrench(known.fr) : known.en;
  });
  const number = (value: number): string => formatNumber(value, language.value);
  return {
    name,
    number,
    nameOf: ({ measure, blocking }) =>
      blocking === null
        ? name.value(measure)
        : t(blocking ? 'statistics.named.blocking' : 'statistics.named.others'),
    delay(measure, value) {
      if (value === null) return null;
      if (measure === 'CLOSURE_NOTICE') return t('statistics.table.days', { n: number(value) });
      if (!isLasting(measure)) return formatWorkingTime(value * MINUTE, text);
      return value < MANY_HOURS
        ? t('statistics.table.hours', { n: number(value) })
        : t('statistics.table.days', { n: number(Math.round(value / DAY)) });
    },
  };
}
