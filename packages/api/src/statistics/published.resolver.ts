import { isMonth } from '@assistance/domain/statistics';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  pageSize,
  refuseWith,
  viewerOf,
  type RequestContext,
  forbidWith,
} from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import type { PublishedVersion, VersionNote } from './published-months.js';
import {
  EstablishmentMonthType,
  PublishedStatisticsType,
  PublishedVersionType,
  StatisticsPublicationType,
} from './published.type.js';
import type { StatisticsService } from './statistics-service.js';

/** C3.5.1: what anybody may read, and an establishment of itself. */
@Resolver(() => PublishedStatisticsType)
export class PublishedStatisticsResolver {
  constructor(private readonly service: StatisticsService) {}

  /** One month as it was published, its newest version unless given; null when there is none. Refusals: INVALID_VALUE. */
  @Access('public')
  @Query(() => PublishedStatisticsType, { nullable: true })
  async publishedStatistics(
    @Arg('month', () => String, { description: '2026-11' }) month: string,
    @Arg('version', () => Int, { nullable: true }) version: number | null = null,
  ): Promise<PublishedStatisticsType | null> {
    if (!isMonth(month)) refuseWith('INVALID_VALUE', 'month', { value: month.slice(0, 20) });
    const published = await this.service.published(month, version);
    return published && shown(published);
  }

  /** The newest version of the last months published, the last one first. Refusals: INVALID_VALUE. */
  @Access('public')
  @Cost({ each: 5 })
  @Query(() => [PublishedStatisticsType])
  async publishedMonths(
    @Arg('first', () => Int, { defaultValue: 13 }) first: number,
  ): Promise<PublishedStatisticsType[]> {
    return (await this.service.lastMonths(pageSize(first))).map(shown);
  }

  /**
   * An establishment's own figures, month by month, beside those published of all: what can be taken from these by
   * subtracting one's own is still of two others. Refusals: INVALID_VALUE, PERIOD_UPSIDE_DOWN, PERIOD_TOO_LONG.
   */
  @Access(['correspondent'], 'C3.3.1')
  @Cost({ each: 40 })
  @Query(() => [EstablishmentMonthType])
  async establishmentStatistics(
    @Ctx() context: RequestContext,
    @Arg('from', () => String, { description: 'Month, 2026-11' }) from: string,
    @Arg('to', () => String, { description: 'Month, included.' }) to: string,
  ): Promise<EstablishmentMonthType[]> {
    const { establishmentId } = viewerOf(context);
    if (establishmentId === null) forbidWith('C3.3.1');
    const months = await this.service.establishment(establishmentId, from, to);
    return months.map(({ month, own, whole }) => ({ month, own: [...own], whole: whole && shown(whole) }));
  }

  /** What is published, what comes next and when, and whether counting keeps up. */
  @Access(['admin'], 'C3.5.1')
  @Query(() => StatisticsPublicationType)
  statisticsPublication(): Promise<StatisticsPublicationType> {
    return this.service.publication();
  }

  /**
   * Publishes a month again with the figures as they are now; both versions stay readable, with the reason. Refusals:
   * REASON_REQUIRED, TOO_LONG, STILL_CONFIDENTIAL, INVALID_VALUE, MONTH_NOT_OVER, MONTH_NOT_PUBLISHED, STATISTICS_BEHIND.
   */
  @Access(['admin'], 'C3.5.1')
  @Cost({ each: 300 })
  @Mutation(() => PublishedStatisticsType)
  async correctPublishedStatistics(
    @Ctx() context: RequestContext,
    @Arg('month', () => String) month: string,
    @Arg('reason', () => String, { description: 'Public: it names nobody.' }) reason: string,
  ): Promise<PublishedStatisticsType> {
    return shown(await this.service.correct(viewerOf(context), month, reason));
  }

  @Cost({ each: 1 })
  @FieldResolver(() => [PublishedVersionType])
  versions(@Root() { month }: PublishedStatisticsType): Promise<VersionNote[]> {
    return this.service.versions(month);
  }
}

const shown = ({ content, checksum }: PublishedVersion): PublishedStatisticsType =>
  ({ ...content, checksum }) as unknown as PublishedStatisticsType;
