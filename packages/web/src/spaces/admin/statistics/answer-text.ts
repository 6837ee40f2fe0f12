import { type Dimension, wordOf } from '@assistance/domain/statistics';
import type { StatisticsMeasure } from '../../../graphql/graphql.js';
import { formatDay } from '../../../i18n/dates.js';
import { formatMonth, formatShare, formatShortMonth } from '../../../i18n/figures.js';
import { useText } from '../../../i18n/text.js';
import { formatWorkingTime } from '../../../i18n/working-time.js';
import { fullName } from '../../../session/people.js';
import { useFigureText } from '../../../statistics/figure-text.js';
import { isLasting } from '../../../statistics/measure-names.js';
import type { Answer, AnswerRow, Naming, Part } from './answer.js';

const HOUR = 3_600_000;

/** How answers are said: groups by their names, periods by their length, figures in their units. */
export function useAnswerText() {
  const text = useText();
  const { t, language } = text;
  const figures = useFigureText();
  const none = (): string => t('statistics.ask.none');

  const naming: Naming = (dimension: Dimension, row: AnswerRow): string => {
    switch (dimension) {
      case 'product':
        return row.product?.name ?? none();
      case 'establishment':
        return row.establishment?.name ?? none();
      case 'agent':
        return row.agent ? fullName(row.agent) : none();
      case 'team':
        return row.team || none();
      case 'mode':
        return row.mode ? t(`vocabulary.mode.${row.mode}`) : none();
      case 'channel':
        return row.channel ? t(`vocabulary.channel.${row.channel}`) : none();
      case 'blocking':
        return t(row.blocking ? 'vocabulary.blocking' : 'vocabulary.notBlocking');
      case 'outcome':
        return row.outcome ? t(`vocabulary.outcome.${row.outcome}`) : none();
      case 'weekday':
      case 'hour':
      case 'delay':
        return row[dimension] === null ? none() : wordOf(dimension, String(row[dimension]))[language.value];
    }
  };

  const periodOf = (
    { granularity }: Pick<Answer, 'granularity'>,
    { from, to }: AnswerRow,
    short = false,
  ): string => {
    switch (granularity) {
      case 'YEAR':
        return from.slice(0, 4);
      case 'QUARTER':
        return t('statistics.ask.quarter', {
          n: Math.ceil(Number(from.slice(5, 7)) / 3),
          year: from.slice(0, 4),
        });
      case 'MONTH':
        return (short ? formatShortMonth : formatMonth)(from.slice(0, 7), language.value);
      case 'DAY':
        return short ? `${from.slice(8)}/${from.slice(5, 7)}` : formatDay(from, language.value);
      case 'WHOLE':
        return t('statistics.ask.whole', {
          from: formatDay(from, language.value),
          to: formatDay(to, language.value),
        });
    }
  };

  /** A delay of the API: working ms, ms of age, or days of notice. */
  const delay = (measure: StatisticsMeasure, value: number): string => {
    if (measure === 'CLOSURE_NOTICE') return t('statistics.table.days', { n: figures.number(value) });
    if (!isLasting(measure)) return formatWorkingTime(value, text);
    return figures.delay(measure, Math.round(value / HOUR)) ?? '';
  };
  const formatValue = (measure: StatisticsMeasure, part: Part, value: number): string =>
    part === 'rate'
      ? formatShare(value, language.value)
      : part === 'median' || part === 'p90'
        ? delay(measure, value)
        : figures.number(value);

  return { naming, periodOf, told: formatValue, name: figures.name };
}
