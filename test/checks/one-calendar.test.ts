import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** As a value, not in a sentence: alone between quotes, or in a statement. */
const NAMES_THE_ZONE = /['"`]Europe\/Paris['"`]|time zone '?Europe\/Paris|\b\d{2}:\d{2} Europe\/Paris/;
/** What the calendar gives, defined a second time. */
const GIVES_DAYS = /\b(?:const|function) (?:parisDay|startOfDay|startOfNextDay|endOfDay|dayBefore|addDays)\b/;

/** The calendar itself. */
const CALENDAR = /^packages\/domain\/src\/calendar\/(?:day|wall-clock)\.ts$/;

/** Those that name the zone besides, and why. */
const OTHERS: readonly (readonly [files: RegExp, because: string])[] = [
  [/^packages\/api\/src\/migrations\//, 'what a migration did stays as it was done'],
  [/^packages\/domain\/src\/testing\/instants\.ts$/, 'another calendar (Temporal), to test this one'],
  [/known-history\/service-clock\.ts$/, 'another calendar (Intl), to test this one'],
  [/\.test\.ts$/, 'what a test expects is worked out apart from what it tests'],
  [/^test\/bench\//, 'measures against a statement that shares nothing with what is measured'],
  [/^test\/support\/browser\.ts$/, 'the clock of a reader'],
  [/^packages\/web\/vitest\.config\.ts$/, 'the clock of a reader'],
];

const files = globSync(
  ['packages/*/*.ts', 'packages/*/src/**/*.{ts,vue,sql}', '{test,scripts}/**/*.{ts,mjs}'],
  { cwd: ROOT, exclude: ['**/node_modules/**'] },
);
const holding = (pattern: RegExp): string[] =>
  files.filter((file) => !CALENDAR.test(file) && pattern.test(readFileSync(join(ROOT, file), 'utf8')));

it('the calendar of the domain alone names the zone of the service', () => {
  expect(files.length).toBeGreaterThan(1_000);
  const naming = holding(NAMES_THE_ZONE);
  expect(naming.filter((file) => !OTHERS.some(([others]) => others.test(file)))).toEqual([]);
  expect(OTHERS.filter(([others]) => !naming.some((file) => others.test(file)))).toEqual([]);
});

it('and gives its days: nothing else works out when one begins', () => {
  expect(holding(GIVES_DAYS).filter((file) => !file.endsWith('.test.ts'))).toEqual([]);
});

it.each([
  ["timeZone: 'Europe/Paris',", NAMES_THE_ZONE],
  ["opened_at at time zone 'Europe/Paris'", NAMES_THE_ZONE],
  ['const dayBefore = (now: Instant, days: number): string =>', GIVES_DAYS],
  ['export function startOfDay(day: Day): Instant {', GIVES_DAYS],
])('finds: %s', (line, pattern) => expect(line).toMatch(pattern));
it('and leaves sentences alone', () => expect('First day, in Europe/Paris.').not.toMatch(NAMES_THE_ZONE));
