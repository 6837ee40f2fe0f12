import {
  DEFINITIONS,
  DIMENSIONS,
  GRANULARITIES,
  MEASURES,
  PUBLISHED_DIMENSIONS,
} from '@assistance/domain/statistics';
import { registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graphql/index.js';

const nameOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');

export const MeasureEnum = enumOf(MEASURES);
registerEnumType(MeasureEnum, {
  name: 'StatisticsMeasure',
  description: 'C3.5.1: what is counted; each meaning is published with the figures.',
  valuesConfig: Object.fromEntries(
    MEASURES.map((measure) => [nameOf(measure), { description: DEFINITIONS[measure].meaning.en }]),
  ),
});
export const DimensionEnum = enumOf(DIMENSIONS);
registerEnumType(DimensionEnum, {
  name: 'StatisticsDimension',
  description: 'What figures are told apart by.',
});
export const GranularityEnum = enumOf(GRANULARITIES);
registerEnumType(GranularityEnum, {
  name: 'StatisticsGranularity',
  description: 'How long each period of an answer is; WHOLE is one.',
});
export const PublishedDimensionEnum = enumOf(PUBLISHED_DIMENSIONS);
registerEnumType(PublishedDimensionEnum, { name: 'PublishedDimension' });
