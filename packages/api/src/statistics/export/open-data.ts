import type { Language } from '@assistance/domain/shared';
import {
  DEFINITIONS,
  MEASURES,
  PUBLISHED_DIMENSIONS,
  RULES_OF_COUNTING,
  type Month,
} from '@assistance/domain/statistics';
import type { MonthNote } from '../published-months.js';

/** What each month may be had as. */
export const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];
/** What is made of what was published, in a language; the JSON is what was published. */
export type MadeFormat = Exclude<Format, 'json'>;
/** How a file is written. */
export interface Written {
  readonly language: Language;
  /** The desk's own, without a slash at its end: links to the charter's text lead there. */
  readonly publicUrl: string;
}

/** Under which everything published is found. */
export const ROOT = '/statistiques';
/** For ever the same bytes. */
const addressOf = (month: Month, version: number, format: Format): string =>
  `${ROOT}/${month}.v${version}.${format}`;

const nullable = (type: string, more: object = {}) => ({ type: [type, 'null'], ...more });
const label = {
  type: 'object',
  required: ['fr', 'en'],
  additionalProperties: false,
  properties: { fr: { type: 'string' }, en: { type: 'string' } },
};
const closed = (properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});
const month = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' };
const measure = { enum: [...MEASURES] };
const share = nullable('number', { minimum: 0, maximum: 1 });
const number = nullable('integer', { minimum: 0 });
const listOf = (items: object) => ({ type: 'array', items });

/** JSON Schema (2020-12) of one published month. */
export const schemaOf = (publicUrl: string): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: new URL(`${ROOT}/schema.json`, publicUrl).href,
  title: 'Statistiques mensuelles d’Assistance Amue (charte, § 3.5)',
  description:
    'Un mois tel que publié. Null : trop peu de fiches ou d’établissements pour être dit. / A month as published. Null: too few tickets or establishments to be shown.',
  ...closed({
    month,
    version: { type: 'integer', minimum: 1 },
    reason: nullable('string'),
    computedAt: { type: 'string', format: 'date-time' },
    position: { type: 'string', pattern: '^\\d+\\.\\d+$' },
    figures: listOf(
      closed({
        measure,
        blocking: nullable('boolean'),
        count: number,
        kept: number,
        broken: number,
        late: number,
        pending: number,
        rate: share,
        median: nullable('number'),
        p90: nullable('number'),
      }),
    ),
    tables: listOf(
      closed({
        measure,
        blocking: nullable('boolean'),
        dimension: { enum: [...PUBLISHED_DIMENSIONS] },
        total: number,
        lines: listOf(closed({ key: { type: 'string' }, label, count: { type: 'integer', minimum: 0 } })),
        grouped: {
          anyOf: [
            { type: 'null' },
            closed({ labels: { ...listOf(label), minItems: 1 }, count: { type: 'integer', minimum: 1 } }),
          ],
        },
      }),
    ),
    rhythm: closed({
      from: month,
      to: month,
      cells: listOf(
        closed({
          weekday: { type: 'integer', minimum: 1, maximum: 7 },
          hour: { type: 'integer', minimum: 0, maximum: 23 },
          count: nullable('integer', { minimum: 5, multipleOf: 5 }),
        }),
      ),
    }),
    rates: listOf(closed({ measure, key: { type: 'string' }, label, rate: share })),
    before: listOf(
      closed({
        month,
        version: { type: 'integer', minimum: 1 },
        figures: listOf(closed({ measure, blocking: nullable('boolean'), count: number, rate: share })),
      }),
    ),
  }),
});

/** What there is, and what it means: every month with the addresses of its newest version. */
export const catalogueOf = (months: readonly MonthNote[], publicUrl: string): object => {
  const link = (path: string) => new URL(path, publicUrl).href;
  return {
    title: 'Assistance Amue : activité et engagements, mois par mois',
    licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    schema: link(`${ROOT}/schema.json`),
    definitions: MEASURES.map((name) => ({ measure: name, ...DEFINITIONS[name] })),
    rules: RULES_OF_COUNTING,
    months: months.map((published) => ({
      ...published,
      files: Object.fromEntries(
        FORMATS.map((format) => [format, link(addressOf(published.month, published.version, format))]),
      ),
    })),
  };
};
