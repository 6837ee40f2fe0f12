import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DeploymentModeEnum } from '../correspondent/index.js';
import { Access, DateTime, LocalDay } from '../platform/graphql/index.js';
import { ChannelEnum, OutcomeEnum } from '../ticket/index.js';
import { GranularityEnum, MeasureEnum } from './statistics.enums.js';

@Access(['admin'], 'C3.3.1')
@ObjectType('StatisticsFigure')
export class StatisticsFigureType {
  @Field(() => MeasureEnum)
  measure!: string;
  @Field(() => Int, { description: 'Of commitments: kept or broken in the period.' })
  count!: number;
  @Field(() => Int, { nullable: true, description: 'Of commitments alone, as the next four.' })
  kept!: number | null;
  @Field(() => Int, { nullable: true, description: 'Whose date passed in the period, done since or not.' })
  broken!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Done in the period after their date: delays are of these and of those kept.',
  })
  late!: number | null;
  @Field(() => Int, { nullable: true, description: 'At the end of the period.' })
  pending!: number | null;
  @Field(() => Float, { nullable: true, description: 'Kept over kept and broken, 0 to 1.' })
  rate!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Working milliseconds; of what is open, its age in milliseconds; of closure notices, days.',
  })
  median!: number | null;
  @Field(() => Float, { nullable: true, description: 'What nine in ten did not exceed, in the same unit.' })
  p90!: number | null;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('StatisticsRow', {
  description:
    'One period and group; what was not asked to be told apart is null, and so is what has no value.',
})
export class StatisticsRowType {
  @Field(() => LocalDay)
  from!: string;
  @Field(() => LocalDay, { description: 'Included.' })
  to!: string;
  @Field(() => String, { nullable: true })
  team!: string | null;
  @Field(() => DeploymentModeEnum, { nullable: true })
  mode!: string | null;
  @Field(() => ChannelEnum, { nullable: true })
  channel!: string | null;
  @Field(() => Boolean, { nullable: true })
  blocking!: boolean | null;
  @Field(() => OutcomeEnum, { nullable: true })
  outcome!: string | null;
  @Field(() => Int, { nullable: true, description: '1 for Monday to 7.' })
  weekday!: number | null;
  @Field(() => Int, { nullable: true, description: '0 to 23, in Europe/Paris.' })
  hour!: number | null;
  @Field(() => Int, { nullable: true, description: 'Whole working days that it took; 20 for 20 and more.' })
  delay!: number | null;
  @Field(() => [StatisticsFigureType], { description: 'One for each measure asked, in that order.' })
  figures!: StatisticsFigureType[];

  /** For the fields that are looked up. */
  productId!: string | null;
  establishmentId!: string | null;
  agentId!: string | null;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('Statistics')
export class StatisticsType {
  @Field(() => LocalDay)
  from!: string;
  @Field(() => LocalDay)
  to!: string;
  @Field(() => GranularityEnum)
  granularity!: string;
  @Field(() => DateTime)
  asOf!: string;
  @Field(() => [StatisticsRowType], {
    description: 'In order of period; groups without anything are left out.',
  })
  rows!: StatisticsRowType[];
}
