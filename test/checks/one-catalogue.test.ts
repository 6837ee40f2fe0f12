import { LABELS } from '@assistance/domain/labels';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CATALOGUE = 'packages/domain/src/labels/index.ts';

/** French ones: one English word often stands for several French ones, and for other things. */
const labels = Object.values(LABELS).flatMap((values) => Object.values(values).map(({ fr }) => fr));

/** Those that say the same of something that is no value of the domain, and of what. */
const OTHERS: readonly (readonly [file: string, label: string, because: string])[] = [
  ['packages/web/src/i18n/fr/acts.ts', 'Hors périmètre', 'a command'],
  ['packages/web/src/i18n/fr/ticket.ts', 'Interlocuteur Amue', 'a field of the ticket'],
  ['packages/web/src/i18n/fr/statistics.ts', 'Réponse donnée', 'how long a stage lasts'],
  ['packages/web/src/i18n/fr/statistics.ts', 'En cours', 'commitments of which nothing is known yet'],
  ['packages/api/src/statistics/export/lines.ts', 'En cours', 'commitments of which nothing is known yet'],
  ['packages/api/src/statistics/export/to-pdf.ts', 'En cours', 'commitments of which nothing is known yet'],
];

/** Single words stand for much else (« Réponse », « Correspondant »): only labels of several words are looked for. */
const told = labels.filter((label) => label.includes(' '));

/** Where a label is written out, between quotes of any kind: `file: label`. */
function writtenIn(file: string, source: string): string[] {
  return told
    .filter((label) => ["'", '"', '`'].some((quote) => source.includes(`${quote}${label}${quote}`)))
    .map((label) => `${file}: ${label}`);
}

it('values have their labels in one catalogue: nothing else writes them out', () => {
  const files = globSync('packages/*/src/**/*.{ts,vue}', { cwd: ROOT }).filter(
    (file) => file !== CATALOGUE && !/\.test\.ts$|\/testing\/|\/demo\//.test(file),
  );
  expect(files.length).toBeGreaterThan(900);
  const written = files.flatMap((file) => writtenIn(file, readFileSync(join(ROOT, file), 'utf8')));
  expect(written.toSorted()).toEqual(OTHERS.map(([file, label]) => `${file}: ${label}`).toSorted());
});

it('and all are looked for that can be told from other words', () => {
  expect(told.length).toBeGreaterThan(20);
  for (const label of told)
    expect(writtenIn('a.ts', `const x = { fr: '${label}' };`)).toContain(`a.ts: ${label}`);
});
