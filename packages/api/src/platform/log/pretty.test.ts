import { describe, expect, test } from 'vitest';
import { prettyLine } from './pretty.js';

const line = (fields: object): string =>
  JSON.stringify({ level: 30, time: 0, pid: 1, hostname: 'h', ...fields });

describe('a line to read', () => {
  test.each([
    [10, 'trace'],
    [20, 'détail'],
    [30, 'info'],
    [40, 'alerte'],
    [50, 'erreur'],
    [60, 'fatal'],
  ])('level %i is « %s »', (level, name) =>
    expect(prettyLine(line({ level, msg: 'x' }), false)).toContain(` ${name} `),
  );

  test('what is no JSON passes as it is', () =>
    expect(prettyLine('Segmentation fault', false)).toBe('Segmentation fault'));

  test('colours are only for terminals', () => {
    const escape = String.fromCharCode(27);
    expect(prettyLine(line({ msg: 'x' }), false)).not.toContain(escape);
    expect(prettyLine(line({ msg: 'x' }), true)).toContain(escape);
  });

  test.each<[string, object]>([
    ['a message', { msg: 'ok\n12:00:00 info forged\u001b[2J' }],
    ['a value', { msg: 'ok', agent: 'a\nb\r\u001b[2J\u009b2J' }],
    ['a value within a value', { msg: 'ok', request: { agent: 'a\nb\u001b[2J' } }],
    ['a name', { msg: 'ok', 'a\nb\u001b[2J': 1 }],
    ['an error without a stack', { msg: 'ok', err: { message: 'no\u001b[2J\r' } }],
  ])('control characters of %s neither forge a second line nor command the terminal', (_, fields) => {
    const lines = prettyLine(line(fields), false).split('\n');
    // Of an error, its own lines stand below, each moved in.
    expect(lines.filter((each) => !each.startsWith('    '))).toHaveLength(1);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });

  test('lines of an error’s message stand below, moved in: none passes for a line of the log', () => {
    const stack = 'TypeError: no\n12:00:00 info forged\u001b[2J\n    at run (a.ts:1:1)';
    const [first, ...below] = prettyLine(line({ msg: 'failed', err: { stack } }), false).split('\n');
    expect(first).toMatch(/failed$/);
    expect(below).toHaveLength(3);
    for (const each of below) expect(each).toMatch(/^ {4}\P{Cc}+$/u);
  });

  test('control characters of a value cannot forge a second line', () => {
    const text = prettyLine(line({ msg: 'ok\n12:00:00 info forged\u001b[2J', agent: 'a\nb' }), false);
    expect(text.split('\n')).toHaveLength(1);
    expect(text).not.toContain(String.fromCharCode(27));
  });
});
