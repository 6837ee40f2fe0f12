import type { CommitmentKind } from '../commitment/index.js';
import type { Instant, Sentence } from '../shared/index.js';
import type { Measure } from './definitions.js';
import type { Figure } from './figures.js';
import type { Month } from './month.js';
import { type Cell, FEWEST, FEWEST_ESTABLISHMENTS, FEWEST_FOR_RATE, isSafe, protect } from './protect.js';

/** One figure of the whole service in a month. `null` everywhere: too few to be published. */
export interface PublishedFigure {
  readonly measure: Measure;
  /** For responses, which are promised in two delays (C3.2.2). */
  readonly blocking: boolean | null;
  readonly count: number | null;
  readonly kept: number | null;
  readonly broken: number | null;
  readonly late: number | null;
  readonly pending: number | null;
  /** 0 to 1, to the thousandth. */
  readonly rate: number | null;
  /** Minutes of service time; of what is open, plain hours; of closure notices, days. */
  readonly median: number | null;
  readonly p90: number | null;
}

export const PUBLISHED_DIMENSIONS = [
  'product',
  'channel',
  'blocking',
  'mode',
  'outcome',
  'reason',
  /** Of receipt, in Europe/Paris. */
  'weekday',
  'hour',
  /** Whole working days that a response took. */
  'delay',
  /** How far what was received in the month had come when the month was due to be published. */
  'stage',
] as const;
export type PublishedDimension = (typeof PUBLISHED_DIMENSIONS)[number];

/** One measure grouped by one dimension; lines and group add up to the total. */
interface PublishedTable {
  readonly measure: Measure;
  /** For responses, which are promised in two delays (C3.2.2). */
  readonly blocking: boolean | null;
  readonly dimension: PublishedDimension;
  /** That of the figure of the same measure; of delays, how many acts were done. */
  readonly total: number | null;
  readonly lines: readonly { readonly key: string; readonly label: Sentence; readonly count: number }[];
  readonly grouped: { readonly labels: readonly Sentence[]; readonly count: number } | null;
}

/** The share of the responses kept for one product; only where many enough were decided. */
interface PublishedRate {
  readonly measure: Measure;
  readonly key: string;
  readonly label: Sentence;
  /** 0 to 1, to the hundredth. */
  readonly rate: number;
}

/**
 * The distribution of requests over the hours of the week, in twelve months. Rounded to five, so that it cannot be
 * combined with the tables of single months.
 */
export interface PublishedRhythm {
  /** First and last month. */
  readonly from: Month;
  readonly to: Month;
  /**
   * Weekday 1 for Monday to 7, hour 0 to 23 in Europe/Paris; `null`: too few to be published. Where nothing came, no
   * cell.
   */
  readonly cells: readonly {
    readonly weekday: number;
    readonly hour: number;
    readonly count: number | null;
  }[];
}

/** The figures of an earlier month, as published at the time. */
export interface PublishedBefore {
  readonly month: Month;
  readonly version: number;
  readonly figures: readonly Pick<PublishedFigure, 'measure' | 'blocking' | 'count' | 'rate'>[];
}

/** A published month (C3.5.1). It names no establishment, and none can be inferred. */
export interface PublishedMonth {
  readonly month: Month;
  /** 1, then one more for each correction. */
  readonly version: number;
  /** Why it was corrected; `null` for the first version. */
  readonly reason: string | null;
  readonly computedAt: Instant;
  /** Place in the event log up to which everything was counted, and nothing beyond. */
  readonly position: string;
  readonly figures: readonly PublishedFigure[];
  readonly tables: readonly PublishedTable[];
  readonly rates: readonly PublishedRate[];
  readonly rhythm: PublishedRhythm;
  /** The twelve months before, the last one first. */
  readonly before: readonly PublishedBefore[];
}

/** A figure before it is protected, and of how many establishments it is made: of its count, else of what is pending. */
export interface WholeFigure extends Figure {
  readonly blocking: boolean | null;
  readonly establishments: number;
}
export interface WholeTable {
  readonly measure: Measure;
  readonly blocking?: boolean;
  readonly dimension: PublishedDimension;
  readonly cells: readonly Cell[];
}
/** Commitments decided for one product. */
export interface WholeRate {
  readonly measure: CommitmentKind;
  readonly key: string;
  readonly kept: number;
  readonly decided: number;
  readonly establishments: number;
}

/** Earlier months to compare with, at most. */
export const MONTHS_BEFORE = 12;

/**
 * Each can be worked out from the others: open at the end are those open before, received and reopened, less those closed.
 * They are told together or not at all.
 */
const BALANCE: readonly Measure[] = ['received', 'reopened', 'closed', 'open'];
/** Nobody's but the Amue's own. */
const OWN: readonly Measure[] = ['closure-notice'];

/**
 * Protects the figures of a month for publication.
 *
 * @param whole unprotected figures, tables and rates
 * @param labelOf gives the label of a key, for products and words
 */
export function publishable(
  whole: {
    readonly figures: readonly WholeFigure[];
    readonly tables: readonly WholeTable[];
    readonly rates: readonly WholeRate[];
  },
  labelOf: (dimension: PublishedDimension, key: string) => Sentence,
): Pick<PublishedMonth, 'figures' | 'tables' | 'rates'> {
  const balance = whole.figures.filter(({ measure }) => BALANCE.includes(measure));
  const received = balance.find(({ measure }) => measure === 'received');
  const balanceIsSafe =
    balance.every(({ count }) => count === 0) ||
    (received !== undefined && received.count > 0 && isSafe(received));
  const mayBeTold = (figure: WholeFigure): boolean => {
    if (BALANCE.includes(figure.measure)) return balanceIsSafe;
    if (OWN.includes(figure.measure)) return true;
    const { count, pending, establishments } = figure;
    return isSafe(figure) && (count > 0 || isSafe({ count: pending ?? 0, establishments }));
  };
  return {
    figures: whole.figures.map((figure) =>
      mayBeTold(figure) ? roundedFigure(figure, figure.blocking) : hidden(figure),
    ),
    tables: whole.tables.map(({ measure, blocking = null, dimension, cells }) => {
      const { total, shown, grouped } = balanceIsSafe ? protect(cells) : protect([]);
      return {
        measure,
        blocking,
        dimension,
        total: balanceIsSafe ? total : null,
        lines: shown.map(({ key, count }) => ({ key, label: labelOf(dimension, key), count })),
        grouped: grouped && {
          labels: grouped.keys.map((key) => labelOf(dimension, key)),
          count: grouped.count,
        },
      };
    }),
    rates: whole.rates
      .filter(
        ({ decided, establishments }) =>
          decided >= FEWEST_FOR_RATE && establishments >= FEWEST_ESTABLISHMENTS,
      )
      .map(({ measure, key, kept, decided }) => ({
        measure,
        key,
        label: labelOf('product', key),
        rate: Math.round((kept / decided) * 100) / 100,
      })),
  };
}

/** What was received in one hour of one weekday. */
export interface WholeMoment {
  readonly weekday: number;
  readonly hour: number;
  readonly count: number;
  readonly establishments: number;
}

/** Protects the distribution of requests over the week for publication. */
export const publishableRhythm = (
  { from, to }: Pick<PublishedRhythm, 'from' | 'to'>,
  moments: readonly WholeMoment[],
): PublishedRhythm => ({
  from,
  to,
  cells: moments
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour)
    .map(({ weekday, hour, count, establishments }) => ({
      weekday,
      hour,
      count: isSafe({ count, establishments }) ? Math.round(count / FEWEST) * FEWEST : null,
    })),
});

const HOUR = 3_600_000;
/** Milliseconds are for machines, and could tell one ticket from another. */
function rounded(measure: Measure, value: number | null): number | null {
  if (value === null || measure === 'closure-notice') return value;
  const unit = ['open', 'awaiting-complement', 'awaiting-closing'].includes(measure) ? HOUR : HOUR / 60;
  return Math.round(value / unit);
}

/** A figure rounded as it is published: durations to the minute or hour, rates to the thousandth. */
export const roundedFigure = (figure: Figure, blocking: boolean | null): PublishedFigure => ({
  measure: figure.measure,
  blocking,
  count: figure.count,
  kept: figure.kept,
  broken: figure.broken,
  late: figure.late,
  pending: figure.pending,
  rate: figure.rate === null ? null : Math.round(figure.rate * 1000) / 1000,
  median: rounded(figure.measure, figure.median),
  p90: rounded(figure.measure, figure.p90),
});

const hidden = ({ measure, blocking }: WholeFigure): PublishedFigure => ({
  measure,
  blocking,
  count: null,
  kept: null,
  broken: null,
  late: null,
  pending: null,
  rate: null,
  median: null,
  p90: null,
});

/** What a version of a month tells of that month itself. */
type ComparedFigures = Pick<PublishedMonth, 'figures' | 'tables' | 'rates' | 'rhythm'>;
const figuresToCompare = ({ figures, tables, rates, rhythm }: ComparedFigures): string =>
  canonicalJson({ figures, tables, rates, rhythm });
/** Whether two versions of a month have equal figures: then the second corrects nothing. */
export const hasEqualFigures = (one: ComparedFigures, other: ComparedFigures): boolean =>
  figuresToCompare(one) === figuresToCompare(other);

/** The figures of a month that later months compare with. */
export const beforeOf = ({ month, version, figures }: PublishedMonth): PublishedBefore => ({
  month,
  version,
  figures: figures.map(({ measure, blocking, count, rate }) => ({ measure, blocking, count, rate })),
});

/** JSON with sorted keys and no spaces, so that equal contents have equal bytes; the checksum is computed from it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inside]) => inside !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, inside]) => `${JSON.stringify(key)}:${canonicalJson(inside)}`);
  return `{${entries.join(',')}}`;
}
