import { GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Further away is a slip of the hand, and calendars break at their ends. */
const THIS_AGE = /^(19|2\d)\d\d-/;

function instant(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string' || !INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
    throw new TypeError('An instant is ISO 8601 with its offset, e.g. 2026-11-24T14:00:00Z.');
  }
  return new Date(value).toISOString();
}

function day(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value)) throw new TypeError('A day is YYYY-MM-DD.');
  const parsed = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) {
    throw new TypeError(`${value} is not a day of the calendar.`);
  }
  return value;
}

/** Of what people enter: 1900 to 2999. */
const ofThisAge = (parse: (value: unknown) => string) => (value: unknown) => {
  const parsed = parse(value);
  if (!THIS_AGE.test(parsed)) throw new TypeError(`${parsed} is of another age.`);
  return parsed;
};

const literal = (parse: (value: unknown) => string) => (node: { kind: string; value?: unknown }) => {
  if (node.kind !== Kind.STRING) throw new TypeError('Expected a string.');
  return parse(node.value);
};

/** ISO 8601 strings inside and out, as in the domain: no Date that loses its meaning on the way. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: instant,
  parseValue: ofThisAge(instant),
  parseLiteral: literal(ofThisAge(instant)),
});

export const LocalDay = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in Europe/Paris, YYYY-MM-DD.',
  serialize: day,
  parseValue: ofThisAge(day),
  parseLiteral: literal(ofThisAge(day)),
});
