import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../platform/config/index.js';

/** A statement that locks tickets, on however many lines it stands. */
const LOCKS_TICKETS =
  /\b(?:from|join) ticket\b[^`;]*\bfor (?:no key )?(?:update|share|key share)\b(?! of (?!t\b))/;

/** Those that lock tickets, and why. */
const OTHERS: readonly (readonly [file: string, because: string])[] = [
  ['ticket-log/history.ts', 'the one place: `lockTickets`'],
  [
    'ticket-search/write-searchable.ts',
    'skips what is locked: it waits for nobody, and so takes part in no deadlock',
  ],
];

it.each([
  'select 1 from ticket where id = ? for update',
  'select t.id\n from ticket t\n where t.id in (?)\n order by t.id for no key update',
  'select 1 from mail m join ticket t on t.id = m.ticket_id for update of t',
])('is found: %j', (statement) => expect(statement).toMatch(LOCKS_TICKETS));

it.each([
  'select id from ticket where id = ?',
  'select 1 from ticket_search where ticket_id = ? for update',
  'select m.id from mail m join ticket t on t.id = m.ticket_id for update of m',
])('is none: %j', (statement) => expect(statement).not.toMatch(LOCKS_TICKETS));

it('tickets are locked in one place, in one order: the calendar, then tickets by their ids', () => {
  const root = join(projectRoot(), 'packages/api/src');
  const files = globSync('**/*.{ts,sql}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/[.](test|cases)[.]ts$|(^|\/)testing\//.test(file));
  expect(files.length).toBeGreaterThan(300);
  const locking = files.filter((file) => LOCKS_TICKETS.test(readFileSync(join(root, file), 'utf8')));
  expect(locking.toSorted()).toEqual(OTHERS.map(([file]) => file));
});
