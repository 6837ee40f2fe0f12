import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../platform/config/index.js';

/** A statement that reads or writes seats, those that ended among them. */
const ALL_SEATS = /\b(?:from|join|into|update) seat\b/;

/** The rooms that keep the history of seats. */
const KEEPERS = /^(?:correspondent|seat|establishment)\//;

it.each(['select 1 from seat s where s.person_id = ?', 'select 1\n  from person p join seat s on true'])(
  'is found: %j',
  (statement) => expect(statement).toMatch(ALL_SEATS),
);

it('is none: current_seat', () => expect('exists (select from current_seat s)').not.toMatch(ALL_SEATS));

it('C4.1.1 who asks whether somebody holds a seat reads those held now (`current_seat`), never the history', () => {
  const root = join(projectRoot(), 'packages/api/src');
  const files = globSync('**/*.{ts,sql}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => !/[.](test|cases)[.]ts$|(^|\/)(testing|migrations)\//.test(file) && !KEEPERS.test(file),
    );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => ALL_SEATS.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
