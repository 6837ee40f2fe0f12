import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access, DateTime } from '../platform/graphql/index.js';
import { MeasureEnum, PublishedDimensionEnum } from './statistics.enums.js';

@Access('public')
@ObjectType('PublishedLabel')
export class PublishedLabelType {
  @Field(() => String)
  fr!: string;
  @Field(() => String)
  en!: string;
}

@Access('public')
@ObjectType('PublishedFigure', { description: 'Null where too few are concerned for anybody to be told.' })
export class PublishedFigureType {
  @Field(() => MeasureEnum)
  measure!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of responses, which are promised in two delays (C3.2.2).',
  })
  blocking!: boolean | null;
  @Field(() => Int, { nullable: true })
  count!: number | null;
  @Field(() => Int, { nullable: true })
  kept!: number | null;
  @Field(() => Int, { nullable: true })
  broken!: number | null;
  @Field(() => Int, { nullable: true })
  late!: number | null;
  @Field(() => Int, { nullable: true })
  pending!: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 1, to the thousandth.' })
  rate!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Minutes of service time; of what is open, hours since its receipt; of closure notices, days.',
  })
  median!: number | null;
  @Field(() => Float, { nullable: true })
  p90!: number | null;
}

@Access('public')
@ObjectType('PublishedLine')
export class PublishedLineType {
  @Field(() => ID)
  key!: string;
  @Field(() => PublishedLabelType)
  label!: PublishedLabelType;
  @Field(() => Int)
  count!: number;
}

@Access('public')
@ObjectType('PublishedGroup', { description: 'Lines too small to be shown by themselves, with others.' })
export class PublishedGroupType {
  @Field(() => [PublishedLabelType])
  labels!: PublishedLabelType[];
  @Field(() => Int)
  count!: number;
}

@Access('public')
@ObjectType('PublishedTable', { description: 'Lines and group add up to the total.' })
export class PublishedTableType {
  @Field(() => MeasureEnum)
  measure!: string;
  @Field(() => Boolean, { nullable: true, description: 'Of responses alone.' })
  blocking!: boolean | null;
  @Field(() => PublishedDimensionEnum)
  dimension!: string;
  @Field(() => Int, { nullable: true })
  total!: number | null;
  @Field(() => [PublishedLineType])
  lines!: PublishedLineType[];
  @Field(() => PublishedGroupType, { nullable: true })
  grouped!: PublishedGroupType | null;
}

@Access('public')
@ObjectType('PublishedRate', {
  description: 'Share of the responses kept for one product, where many were decided.',
})
export class PublishedRateType {
  @Field(() => ID)
  key!: string;
  @Field(() => PublishedLabelType)
  label!: PublishedLabelType;
  @Field(() => Float)
  rate!: number;
}

@Access('public')
@ObjectType('PublishedMoment')
export class PublishedMomentType {
  @Field(() => Int, { description: '1 for Monday to 7.' })
  weekday!: number;
  @Field(() => Int, { description: '0 to 23, in Europe/Paris.' })
  hour!: number;
  @Field(() => Int, { nullable: true, description: 'Rounded to five; null where too few came to be told.' })
  count!: number | null;
}

@Access('public')
@ObjectType('PublishedRhythm', { description: 'When requests come, over the twelve months up to this one.' })
export class PublishedRhythmType {
  @Field(() => String, { description: 'First month.' })
  from!: string;
  @Field(() => String, { description: 'Last month.' })
  to!: string;
  @Field(() => [PublishedMomentType], { description: 'Where nothing came, there is none.' })
  cells!: PublishedMomentType[];
}

@Access('public')
@ObjectType('PublishedBeforeFigure')
export class PublishedBeforeFigureType {
  @Field(() => MeasureEnum)
  measure!: string;
  @Field(() => Boolean, { nullable: true })
  blocking!: boolean | null;
  @Field(() => Int, { nullable: true })
  count!: number | null;
  @Field(() => Float, { nullable: true })
  rate!: number | null;
}

@Access('public')
@ObjectType('PublishedBefore', { description: 'What a month before said, as it was published by then.' })
export class PublishedBeforeType {
  @Field(() => String)
  month!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => [PublishedBeforeFigureType])
  figures!: PublishedBeforeFigureType[];
}

@Access('public')
@ObjectType('PublishedVersion')
export class PublishedVersionType {
  @Field(() => Int)
  version!: number;
  @Field(() => String, { nullable: true, description: 'Why it was corrected; null for the first.' })
  reason!: string | null;
  @Field(() => DateTime)
  publishedAt!: string;
  @Field(() => String)
  checksum!: string;
}

@Access('public')
@ObjectType('PublishedStatistics', { description: 'C3.5.1: a month as it was published, never changed.' })
export class PublishedStatisticsType {
  @Field(() => String, { description: '2026-11' })
  month!: string;
  @Field(() => Int)
  version!: number;
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => DateTime)
  computedAt!: string;
  @Field(() => String, {
    description: 'Place in the event log up to which all was counted, and nothing beyond.',
  })
  position!: string;
  @Field(() => String, {
    description: 'SHA-256 of the open data (`/statistiques/2026-11.json`), in hexadecimal.',
  })
  checksum!: string;
  @Field(() => [PublishedFigureType])
  figures!: PublishedFigureType[];
  @Field(() => [PublishedTableType])
  tables!: PublishedTableType[];
  @Field(() => [PublishedRateType])
  rates!: PublishedRateType[];
  @Field(() => PublishedRhythmType)
  rhythm!: PublishedRhythmType;
  @Field(() => [PublishedBeforeType], { description: 'Twelve months, the last one first.' })
  before!: PublishedBeforeType[];
  @Field(() => [PublishedVersionType], { description: 'Every version of the month, the first one first.' })
  versions?: PublishedVersionType[];
}

@Access(['admin'], 'C3.5.1')
@ObjectType('StatisticsPublication', { description: 'Where the monthly publication stands.' })
export class StatisticsPublicationType {
  @Field(() => String, { nullable: true, description: 'Null before the first.' })
  lastMonth!: string | null;
  @Field(() => [String], { description: 'Due by now and not published yet, oldest first.' })
  waiting!: readonly string[];
  @Field(() => String)
  nextMonth!: string;
  @Field(() => DateTime, { description: 'The first opening of the service after it.' })
  nextDueAt!: string;
  @Field(() => Int, { description: 'Events of tickets that are yet to be counted.' })
  uncounted!: number;
}

@Access('people')
@ObjectType('EstablishmentMonth', {
  description: 'An establishment’s own figures beside those published of all.',
})
export class EstablishmentMonthType {
  @Field(() => String)
  month!: string;
  @Field(() => [PublishedFigureType], { description: 'As of now, to the last ticket.' })
  own!: PublishedFigureType[];
  @Field(() => PublishedStatisticsType, { nullable: true, description: 'Null until the month is published.' })
  whole!: PublishedStatisticsType | null;
}
