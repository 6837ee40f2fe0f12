import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createLog, type Logger } from './index.js';
import { CENSOR } from './redaction.js';

type Format = 'pretty' | 'json';

/** What `use` writes into a log. */
function written(
  use: (log: Logger) => void,
  format: Format = 'json',
  level: 'debug' | 'info' = 'info',
): string {
  const chunks: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  use(createLog({ level, format }, output));
  return chunks.join('');
}

describe('the log', () => {
  test('in JSON holds one object a line, with the time in ms', () => {
    const [line = '', ...more] = written((log) => log.info({ ticket: 'T1' }, 'opened'))
      .trim()
      .split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      level: 30,
      ticket: 'T1',
      msg: 'opened',
      time: expect.any(Number),
    });
  });

  test('tells of a lost connection without what its driver knows of it', () => {
    const lost = Object.assign(new Error('terminating connection'), {
      code: '57P01',
      client: { secretKey: 7 },
    });
    const line = written((log) => log.warn({ err: lost }, 'a connection was lost'));
    expect(JSON.parse(line)).toMatchObject({ err: { message: 'terminating connection', code: '57P01' } });
    expect(line).not.toMatch(/client|secretKey/);
    expect(written((log) => log.warn({ err: 'a text' }, 'lost'))).toContain('a text');
  });

  test('says nothing below its level', () => {
    expect(written((log) => log.debug('detail'))).toBe('');
    expect(written((log) => log.debug('detail'), 'json', 'debug')).toContain('detail');
  });

  test('to read is one line: hour, level in French, what happened, details', () => {
    const text = written((log) => log.warn({ port: 4000, at: { room: 'a' } }, 'le port est pris'), 'pretty');
    expect(text).toMatch(/^\d\d:\d\d:\d\d alerte {2}le port est pris port=4000 at=\{"room":"a"\}\n$/);
    expect(written((log) => log.info('a'), 'pretty')).toMatch(/^\d\d:\d\d:\d\d info {4}a\n$/);
  });

  test('to read shows an error with where it came from, below', () => {
    const text = written((log) => log.error({ err: new TypeError('no ticket') }, 'failed'), 'pretty');
    expect(text).toMatch(/erreur {2}failed\n {4}TypeError: no ticket\n {8}at /);
  });
});

test('masking changes nothing of what it was given', () => {
  const details = { input: { password: 'hunter2', title: 'x' } };
  const text = written((log) => log.info(details, 'x'));
  expect(details.input.password).toBe('hunter2');
  expect(text).toContain('"title":"x"');
});

describe('what the log never holds', () => {
  test.each<[string, object]>([
    ['a password', { password: 'hunter2' }],
    ['an input', { variables: { input: { password: 'hunter2' } } }],
    ['a change of password', { variables: { current: 'hunter2', next: 'hunter2' } }],
    ['a cookie', { req: { headers: { cookie: 'session=hunter2' } } }],
    ['a cookie that is set', { response: { headers: { 'set-cookie': ['session=hunter2'] } } }],
    ['a cookie that is set, at the top', { 'set-cookie': 'hunter2' }],
    ['an authorization', { headers: { authorization: 'Bearer hunter2' } }],
    ['a token', { token: 'hunter2' }],
    ['a key', { config: { meilisearch: { apiKey: 'hunter2' } } }],
    ['a secret key', { config: { files: { credentials: { secretAccessKey: 'hunter2' } } } }],
    ['what stands in a list', { args: [{ input: [{ Password: 'hunter2' }] }] }],
    [
      'what is too deep to be looked at',
      { a: { b: { c: { d: { e: { f: { g: { h: { i: { j: 'hunter2' } } } } } } } } } },
    ],
    ['an address', { databaseUrl: 'postgresql://desk:hunter2@db/desk' }],
  ])('%s', (_, details) => {
    for (const format of ['json', 'pretty'] as const) {
      const text = written((log) => log.info(details, 'x'), format);
      expect(text).not.toContain('hunter2');
      expect(text).toContain(CENSOR);
    }
  });

  test('what an error carries of the request that failed', () => {
    const err = Object.assign(new Error('refused'), { request: { headers: { Authorization: 'hunter2' } } });
    const text = written((log) => log.error({ err }, 'x'));
    expect(text).not.toContain('hunter2');
    expect(text).toContain(CENSOR);
  });

  test('the password of an address in a message, or in an error', () => {
    const address = 'postgresql://desk:hunter2@db:5432/desk';
    const text = written((log) => {
      log.info(`connecting to ${address}`);
      log.error({ err: new Error(`cannot reach ${address}`) }, 'failed');
      log.error(new Error(`cannot reach ${address}`));
    });
    expect(text).not.toContain('hunter2');
    expect(text.match(/postgresql:\/\/desk:\*\*\*@db:5432/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
