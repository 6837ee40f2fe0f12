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

  test('control characters of a value cannot forge a second line', () => {
    const text = prettyLine(line({ msg: 'ok\n12:00:00 info forged\u001b[2J', agent: 'a\nb' }), false);
    expect(text.split('\n')).toHaveLength(1);
    expect(text).not.toContain(String.fromCharCode(27));
  });
});
