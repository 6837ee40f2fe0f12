import { requireText, type Instant } from '@assistance/domain/shared';
import { findConfidential } from '@assistance/domain/knowledge-base';
import {
  addToMonth,
  CORRECTION_REASON,
  isMonth,
  type Measure,
  monthOf,
  monthsBetween,
  type Month,
  type PublishedFigure,
  type StatisticsQuery,
  type Row,
} from '@assistance/domain/statistics';
import { parisDay } from '@assistance/domain/calendar';
import type { KnownNames } from '../knowledge-base/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { askStatistics } from './ask-statistics.js';
import { figuresOfEstablishment } from './figures-of-establishment.js';
import {
  dueMonths,
  publicationState,
  type PublicationState,
  publishDueMonths,
  publishMonth,
} from './publish-month.js';
import {
  readCatalogue,
  readPublished,
  readPublishedBefore,
  readVersions,
  type MonthNote,
  type PublishedVersion,
  type VersionNote,
} from './published-months.js';
import { refreshDefinitions } from './refresh-definitions.js';
import { refreshCalendar } from './refresh-calendar.js';

interface StatisticsDeskOptions {
  readonly em: EntityManager;
  readonly clock: Clock;
  /** Resolves when all that was written so far is counted; or never, when counting fails. */
  readonly caughtUp: () => Promise<void>;
  readonly names: KnownNames;
  /** How many events are yet to be counted. */
  readonly lag: () => Promise<number>;
}

/** What was found, as of when. */
export interface Answer {
  readonly question: StatisticsQuery;
  readonly asOf: Instant;
  readonly rows: readonly Row[];
}

/** One month of an establishment, beside what was published of all. */
export interface MonthBeside {
  readonly month: Month;
  readonly own: readonly PublishedFigure[];
  /** `null` until the month is published. */
  readonly whole: PublishedVersion | null;
}

/** Of what happens today, for who watches. */
const TODAY: readonly Measure[] = [
  'received',
  'answered',
  'processed',
  'closed',
  'acknowledgement',
  'response',
  'open',
  'awaiting-complement',
];
/** Months that an establishment may read at once. */
const MOST_MONTHS = 36;
/** Counting is given so long before a publication is put off, in ms. */
const PATIENCE = 10_000;

/** Answers and publishes; who may ask is said by the resolvers. */
export class StatisticsService {
  constructor(private readonly options: StatisticsDeskOptions) {}

  /** Refusals: see `askStatistics`. */
  async ask(question: StatisticsQuery): Promise<Answer> {
    const { em, clock } = this.options;
    const asOf = clock.now();
    return { question, asOf, rows: await askStatistics(em, question, asOf) };
  }

  /** What has happened today so far, once all of it is counted. */
  async today(): Promise<Answer> {
    await this.counted();
    const day = parisDay(this.options.clock.now());
    return this.ask({
      measures: TODAY,
      dimensions: [],
      filters: {},
      from: day,
      to: day,
      granularity: 'whole',
    });
  }

  /** An establishment's own months, from one to another, beside all. Refusals: INVALID_VALUE, PERIOD_UPSIDE_DOWN, PERIOD_TOO_LONG. */
  async establishment(establishmentId: string, from: Month, to: Month): Promise<MonthBeside[]> {
    const { em, clock } = this.options;
    for (const [field, month] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!isMonth(month)) refuseWith('INVALID_VALUE', field, { value: month.slice(0, 20) });
    }
    if (to < from) refuseWith('PERIOD_UPSIDE_DOWN', 'to', { from, to });
    if (to >= addToMonth(from, MOST_MONTHS))
      refuseWith('PERIOD_TOO_LONG', 'from', { periods: MOST_MONTHS, years: MOST_MONTHS / 12 });
    const now = clock.now();
    const months = monthsBetween(from, to).filter((month) => month <= monthOf(now));
    const own = await figuresOfEstablishment(em.fork(), establishmentId, months, now);
    const published = await readPublishedBefore(em.fork(), addToMonth(to, 1), MOST_MONTHS);
    return months.map((month) => ({
      month,
      own: own.get(month) ?? [],
      whole: published.find(({ content }) => content.month === month) ?? null,
    }));
  }

  /** One version of a month as it was published, the newest unless given; `null` when there is none. */
  published(month: Month, version: number | null = null): Promise<PublishedVersion | null> {
    return readPublished(this.options.em.fork(), month, version);
  }

  /** Every version of a month, the first one first. */
  versions(month: Month): Promise<VersionNote[]> {
    return readVersions(this.options.em.fork(), month);
  }

  /** The newest version of the last months published, the last one first. */
  lastMonths(first: number): Promise<PublishedVersion[]> {
    return readPublishedBefore(this.options.em.fork(), '9999-12', first);
  }

  /** What is told of the newest version of the last months, the last one first; no content is read. */
  catalogue(first: number): Promise<MonthNote[]> {
    return readCatalogue(this.options.em.fork(), first);
  }

  /** Where the publication stands, and how far behind the log the counting is. */
  async publication(): Promise<PublicationState & { readonly uncounted: number }> {
    const { em, clock, lag } = this.options;
    return { ...(await publicationState(em, clock.now())), uncounted: await lag() };
  }

  /**
   * Publishes a month again, with the figures as they are now and why; both versions stay readable. Refusals:
   * REASON_REQUIRED, TOO_LONG, STILL_CONFIDENTIAL (the reason is public), INVALID_VALUE, MONTH_NOT_OVER,
   * MONTH_NOT_PUBLISHED, STATISTICS_BEHIND, CORRECTION_CHANGES_NOTHING.
   */
  async correct(viewer: Viewer, month: Month, reason: string): Promise<PublishedVersion> {
    const { em, clock, names } = this.options;
    if (!isMonth(month)) refuseWith('INVALID_VALUE', 'month', { value: month.slice(0, 20) });
    const words = valueOf(requireText(reason, CORRECTION_REASON));
    const [finding] = findConfidential(words, await names.read(em.fork()));
    if (finding) refuseWith('STILL_CONFIDENTIAL', 'reason', { what: finding.text });
    await this.counted();
    const correction = { personId: viewer.personId, reason: words };
    const { version } = await publishMonth(em, month, { now: clock, correction });
    return (await this.published(month, version)) ?? refuseWith('MONTH_NOT_PUBLISHED', 'month');
  }

  /**
   * Publishes what is due, dates commitments again when closures have changed, recounts when definitions have; looked at
   * every minute.
   */
  async runDue(): Promise<void> {
    const { em, clock } = this.options;
    await refreshDefinitions(em);
    await refreshCalendar(em);
    const now = clock.now();
    if ((await dueMonths(em, now)).length === 0) return;
    await this.counted();
    await publishDueMonths(em, now);
  }

  /** All that was written is counted, or too much to wait for. */
  private async counted(): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE);
    await Promise.race([this.options.caughtUp(), late]).finally(() => clearTimeout(timer));
  }
}
