import type {
  DeploymentMode,
  Dimension,
  Granularity,
  Measure,
  StatisticsQuery,
} from '@assistance/domain/statistics';
import type { Channel, Outcome } from '@assistance/domain/ticket';
import { Field, ID, InputType } from 'type-graphql';
import { DeploymentModeEnum } from '../correspondent/index.js';
import { LocalDay } from '../platform/graphql/index.js';
import { ChannelEnum, OutcomeEnum } from '../ticket/index.js';
import { DimensionEnum, GranularityEnum, MeasureEnum } from './statistics.enums.js';

@InputType('StatisticsFilter', {
  description: 'Only what is in one of the values named; 200 values at most.',
})
export class StatisticsFilterInput {
  @Field(() => [ID], { nullable: true })
  productIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  establishmentIds?: string[] | null;
  @Field(() => [ID], { nullable: true })
  agentIds?: string[] | null;
  @Field(() => [String], { nullable: true })
  teams?: string[] | null;
  @Field(() => [DeploymentModeEnum], { nullable: true })
  modes?: DeploymentMode[] | null;
  @Field(() => [ChannelEnum], { nullable: true })
  channels?: Channel[] | null;
  @Field(() => Boolean, { nullable: true })
  blocking?: boolean | null;
  @Field(() => [OutcomeEnum], { nullable: true })
  outcomes?: Outcome[] | null;
}

@InputType('StatisticsInput', { description: 'A question: what, told apart by what, when.' })
export class StatisticsInput {
  @Field(() => [MeasureEnum])
  measures!: Measure[];
  @Field(() => [DimensionEnum], { defaultValue: [], description: 'Three at most.' })
  dimensions!: Dimension[];
  @Field(() => StatisticsFilterInput, { nullable: true })
  filters?: StatisticsFilterInput | null;
  @Field(() => LocalDay, { description: 'First day, in Europe/Paris.' })
  from!: string;
  @Field(() => LocalDay, { description: 'Last day, in Europe/Paris, included.' })
  to!: string;
  @Field(() => GranularityEnum, { defaultValue: 'month' })
  granularity!: Granularity;
}

/** Nulls are what GraphQL says for what is left out. */
export function questionOf({ filters, ...input }: StatisticsInput): StatisticsQuery {
  const given = Object.entries(filters ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return { ...input, filters: Object.fromEntries(given) };
}
