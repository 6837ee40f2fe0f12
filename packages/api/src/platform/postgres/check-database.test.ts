import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createTestDatabase, EMPTY } from '../../testing/postgres.js';
import { judge } from './check-database.js';
import { checkDatabase } from './index.js';
import { queryRows, refusalOf } from './testing.js';

const { url, name } = await createTestDatabase({ template: EMPTY });
const TARGET = { server: 'db:5432', user: 'desk', database: 'assistance' };

function changed(change: (url: URL) => void): string {
  const other = new URL(url);
  change(other);
  return other.href;
}

describe('a database that can serve', () => {
  test('gives its version', async () => {
    expect(await checkDatabase(url)).toEqual({ version: 18, encoding: 'UTF8' });
  });
});

describe('a database that cannot is told with what to do, in French then English, without the password', () => {
  test.each([
    ['WRONG_PASSWORD', changed((other) => (other.password = 'hunter2'))],
    ['DATABASE_MISSING', changed((other) => (other.pathname = '/no_such_base'))],
    ['UNREACHABLE', 'postgresql://desk:hunter2@127.0.0.1:1/assistance'],
    ['UNREACHABLE', 'postgresql://desk:hunter2@no-such-host.invalid/assistance'],
  ])('%s', async (code, address) => {
    const refused = await refusalOf(checkDatabase(address));
    expect(refused.code).toBe(code);
    expect(refused.message).not.toContain('hunter2');
    expect(refused.message).toBe(`${refused.messages.fr}\n${refused.messages.en}`);
  });

  test('UNREACHABLE when something else answers', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const refused = await refusalOf(checkDatabase(`postgresql://desk:hunter2@127.0.0.1:${port}/assistance`));
    expect(refused.code).toBe('UNREACHABLE');
    expect(refused.messages.fr).toContain(`127.0.0.1:${port}`);
  });

  test('NOT_UTF8', async () => {
    const latin = `${name}_latin`;
    const server = inject('postgresUrl');
    await queryRows(
      server,
      `create database ${latin} encoding 'LATIN1' locale 'C' locale_provider libc template template0`,
    );
    onTestFinished(() => queryRows(server, `drop database ${latin} with (force)`).then(() => {}));
    const refused = await refusalOf(checkDatabase(changed((other) => (other.pathname = `/${latin}`))));
    expect(refused.code).toBe('NOT_UTF8');
    expect(refused.messages.fr).toContain('LATIN1');
  });

  test.each([
    [140_011, 'TOO_OLD'],
    [90_624, 'TOO_OLD'],
  ])('server_version_num %i: %s', async (number, code) => {
    expect(await refusalOf(Promise.resolve().then(() => judge(TARGET, number, 'UTF8')))).toMatchObject({
      code,
    });
  });

  test('15.0 is new enough', () => expect(judge(TARGET, 150_000, 'UTF8')).toMatchObject({ version: 15 }));
});
