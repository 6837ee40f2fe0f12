import type { Dimension, GroupKey, StatisticsQuery } from '@assistance/domain/statistics';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql';
import {
  EstablishmentType,
  establishmentById,
  PersonType,
  personById,
  type Establishment,
  type Person,
} from '../correspondent/index.js';
import { Access, type RequestContext } from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import { ProductType, productById, type Product } from '../scope/index.js';
import type { Answer, StatisticsService } from './statistics-service.js';
import { questionOf, StatisticsInput } from './statistics.input.js';
import { StatisticsRowType, StatisticsType } from './statistics.type.js';
import { subscribeToToday } from './today-feed.js';

/** What only an admin may ask: figures by establishment, agent and team (C3.3.1). */
@Resolver(() => StatisticsRowType)
export class StatisticsResolver {
  constructor(private readonly service: StatisticsService) {}

  /**
   * One question, any measures and dimensions. Refusals: REQUIRED, PERIOD_UPSIDE_DOWN, PERIOD_TOO_LONG,
   * TOO_MANY_DIMENSIONS, TOO_MANY_VALUES, DIMENSION_NOT_FOR_MEASURE, TOO_MANY_GROUPS, QUERY_TOO_COSTLY.
   */
  @Access(['admin'], 'C3.3.1')
  @Cost({ each: 80 })
  @Query(() => StatisticsType)
  async statistics(@Arg('input', () => StatisticsInput) input: StatisticsInput): Promise<StatisticsType> {
    return shown(await this.service.ask(questionOf(input)));
  }

  /** Today so far: at once, then whenever something happens, at most once a second. */
  @Access(['admin'], 'C3.3.1')
  @Cost({ each: 30 })
  @Subscription(() => StatisticsType, { subscribe: subscribeToToday as never })
  async statisticsToday(): Promise<StatisticsType> {
    return shown(await this.service.today());
  }

  @FieldResolver(() => ProductType, { nullable: true })
  product(
    @Root() { productId }: StatisticsRowType,
    @Ctx() context: RequestContext,
  ): Promise<Product | null> | null {
    return productId === null ? null : context.loader(productById).load(productId);
  }
  @FieldResolver(() => EstablishmentType, { nullable: true })
  establishment(
    @Root() { establishmentId }: StatisticsRowType,
    @Ctx() context: RequestContext,
  ): Promise<Establishment | null> | null {
    return establishmentId === null ? null : context.loader(establishmentById).load(establishmentId);
  }
  @FieldResolver(() => PersonType, { nullable: true, description: 'In charge then; null where nobody was.' })
  agent(
    @Root() { agentId }: StatisticsRowType,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return agentId === null ? null : context.loader(personById).load(agentId);
  }
}

function shown({ question, asOf, rows }: Answer): StatisticsType {
  const { from, to, granularity } = question;
  return {
    from,
    to,
    granularity,
    asOf,
    rows: rows.map(({ period, group, figures }) => ({
      ...period,
      ...groupOf(question, group),
      figures: [...figures],
    })),
  };
}

type Group = Omit<StatisticsRowType, 'from' | 'to' | 'figures'>;

function groupOf({ dimensions }: StatisticsQuery, group: GroupKey): Group {
  const of = (dimension: Dimension) => {
    const index = dimensions.indexOf(dimension);
    return index < 0 ? null : (group[index] ?? null);
  };
  return {
    productId: of('product'),
    establishmentId: of('establishment'),
    agentId: of('agent'),
    team: of('team'),
    mode: of('mode'),
    channel: of('channel'),
    blocking: of('blocking'),
    outcome: of('outcome'),
    weekday: of('weekday'),
    hour: of('hour'),
    delay: of('delay'),
  } as Group;
}
