import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');

/** Ways to ask in a line what somebody is, rather than what they may do or see. */
const COMPARISONS = [
  /\brole\)? *[!=]==? *['"]/,
  /['"] *[!=]==? *([\w.()?]+\.)?role\b/,
  /switch \(([\w.()?]+\.)?role\)/,
  /\]\.includes\(([\w.()?]+\.)?role\)/,
  /\b(AMUE|STAFF)\.includes\(/,
];

/** The demonstration's story tells who does what; it grants nobody anything. */
const APART = ['demo/'];

async function comparisonsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names
    .map((name) => relative(SOURCES, join(folder, name)).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/[.]test[.]ts$|(^|\/)testing\//.test(path))
    .filter((path) => !APART.some((apart) => path.startsWith(apart)));
  const found = await Promise.all(
    paths.map(async (path) => {
      const lines = (await readFile(join(SOURCES, path), 'utf8')).split('\n');
      return lines
        .filter((line) => COMPARISONS.some((comparison) => comparison.test(line)))
        .map((line) => `${path}: ${line.trim()}`);
    }),
  );
  expect(paths.length).toBeGreaterThan(300);
  return found.flat();
}

it.each([
  "if (viewer.role === 'correspondent') return;",
  "const isAgent = 'agent' === person.role;",
  "if (viewerOf(context).role !== 'provider') {",
  'switch (viewer.role) {',
  "if (['agent', 'admin'].includes(person?.role)) {",
  'if (STAFF.includes(viewerOf(context).role)) {',
])('is found: %s', (line) => {
  expect(COMPARISONS.some((comparison) => comparison.test(line))).toBe(true);
});

it('C3.3.1, C3.3.3 nothing of the server compares a role: what follows from it is asked of the domain (domain/access)', async () => {
  expect(await comparisonsIn(SOURCES)).toEqual([]);
});
