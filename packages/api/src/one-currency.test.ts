import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './platform/config/index.js';

/** What is needed to give a refusal as a value, as the domain does. */
const OF_VALUES = ['ok', 'fail', 'Result', 'Refusal'];
const FROM_THE_DOMAIN = /import (?:type )?\{([^}]*)\} from '@assistance\/domain\/shared'/g;

/** Those that handle refusals as values, and why. */
const OTHERS: readonly (readonly [file: string, because: string])[] = [
  ['platform/graphql/refusal-error.ts', 'turns what the domain decided into what is thrown, and back'],
  ['platform/http/answer-errors.ts', 'writes the answer'],
  ['ticket/bulk.resolver.ts', 'writes a part of the answer: one ticket is refused, the others are not'],
  [
    'transfer/import-rows.ts',
    'writes the report of an import: every row is tried, and says why it was refused',
  ],
  ['transfer/report.ts', 'writes the same report for people'],
];

const givesValues = (source: string): boolean =>
  [...source.matchAll(FROM_THE_DOMAIN)].some(([, names = '']) =>
    names.split(',').some((name) => OF_VALUES.includes(name.trim().replace(/^type | as .*$/g, ''))),
  ) || /\bok: false, refusal\b/.test(source);

it.each([
  "import { fail, refuse } from '@assistance/domain/shared';\nreturn fail(refuse('NOT_FOUND'));",
  "import { fail as no, refuse } from '@assistance/domain/shared';",
  "import {\n  refuse,\n  type Result,\n} from '@assistance/domain/shared';",
  "import type { Refusal } from '@assistance/domain/shared';",
  "return { ok: false, refusal: refuse('NOT_FOUND') };",
])('is found: %j', (source) => expect(givesValues(source)).toBe(true));

it('the server throws its refusals (refuseWith, valueOf): no caller has to look, and each undoes its transaction', () => {
  const root = join(projectRoot(), 'packages/api/src');
  const files = globSync('**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/[.](test|cases)[.]ts$|(^|\/)testing\//.test(file));
  expect(files.length).toBeGreaterThan(300);
  const giving = files.filter((file) => givesValues(readFileSync(join(root, file), 'utf8')));
  expect(giving.toSorted()).toEqual(OTHERS.map(([file]) => file));
});
