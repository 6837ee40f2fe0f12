import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './platform/config/index.js';

const WRITES_DATES = /\bIntl\.(?:DateTimeFormat|RelativeTimeFormat)\b|\.toLocale(?:Date|Time)?String\(/;

/** Those that write no date for people, and why. */
const OTHERS: readonly (readonly [file: string, because: string])[] = [
  ['packages/api/src/platform/log/pretty.ts', 'the clock of a terminal, for whoever develops'],
  [
    'packages/api/src/statistics/known-history/service-clock.ts',
    'works out Paris by itself, to test the calendar',
  ],
  ['packages/web/src/i18n/dates.ts', 'asks for the zone of the reader’s own clock'],
];

it('dates are written in one place (domain, format): no page, mail or export has a format of its own', () => {
  const root = projectRoot();
  const files = globSync('packages/{api,web}/src/**/*.{ts,vue}', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(500);
  const writing = files.filter((file) => WRITES_DATES.test(readFileSync(join(root, file), 'utf8')));
  expect(writing.toSorted()).toEqual(OTHERS.map(([file]) => file).toSorted());
});
