import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { TestClient } from '@assistance/api/testing/client';
import { readMetrics } from '@assistance/api/testing/metrics';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, WORLD } from '../support/world.js';

let desk: ServerProcess;
let camille: TestClient;
/** How much of what the desk has said was looked at. */
let told = 0;

beforeAll(async () => {
  desk = await startServer({ template: WORLD });
  camille = new TestClient(desk.url);
  await camille.signIn('camille', PASSWORD);
});

const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n';
const upgrade = (path: string, headers = '') =>
  `GET ${path} HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${KEY}${headers}\r\n`;
const PROTOCOL = 'Sec-WebSocket-Protocol: graphql-transport-ws\r\n';
const post = (path: string, headers: string, body: string, length = body.length) =>
  `POST ${path} HTTP/1.1\r\nHost: desk\r\n${headers}Content-Length: ${length}\r\n\r\n${body}`;
const cookie = () => `Cookie: ${camille.cookie}\r\n`;
const FORM = 'X-Desk-Request: 1\r\nContent-Type: multipart/form-data; boundary=x\r\n';
const part = (name: string) =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${'y'.repeat(70_000)}`;
/** A masked text frame of a client that says hello. */
const frame = (text: string): Buffer => {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body]);
};

async function open(): Promise<Socket> {
  const socket = connect(desk.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** Whether the desk still answers those who were there before, and what it says of errors that nobody caught. */
async function aftermath() {
  const { me } = await camille.query('{ me { firstName } }');
  const said = desk.output().slice(told);
  told += said.length;
  return {
    answers: me !== null,
    uncaught: /uncaught|unhandled|nobody listened|nobody waited|unexpected error/i.exec(said),
  };
}
/** Nobody else felt anything. */
const UNMOVED = { answers: true, uncaught: null };

/** What anybody on the network can send, each by its first bytes. */
const SENT: readonly (readonly [what: string, bytes: () => string])[] = [
  ['nothing', () => ''],
  ['an upgrade to an address that is none', () => upgrade('/nope')],
  ['an upgrade from another site', () => upgrade('/graphql', `Origin: http://evil.example\r\n${PROTOCOL}`)],
  ['an upgrade to no protocol of ours', () => upgrade('/graphql')],
  ['an upgrade to something else', () => upgrade('/graphql').replace('websocket', 'h2c')],
  ['an upgrade without its key', () => upgrade('/graphql').replace(KEY, '')],
  ['an upgrade with a garbled key', () => upgrade('/graphql').replace('dGhl', '!')],
  ['an upgrade by POST', () => upgrade('/graphql').replace('GET', 'POST')],
  ['an upgrade whose address is no address', () => upgrade('//[')],
  ['a live connection that says nothing', () => upgrade('/graphql', PROTOCOL)],
  ['a signed-in live connection', () => upgrade('/graphql', PROTOCOL + cookie())],
  ['a request to a tunnel', () => 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ['what is no HTTP', () => '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'],
  ['endless headers', () => `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}`],
  ['half a request', () => 'GET /health HTTP/1.1\r\nHost: de'],
  ['half a body', () => post('/graphql', 'Content-Type: application/json\r\n', '{"query":', 400)],
  ['half a body that nobody reads', () => post('/nowhere', '', 'x', 400_000)],
  ['half a file', () => post('/files', cookie() + FORM, part('a.txt'), 900_000)],
  ['half a file that is refused', () => post('/files', cookie() + FORM, part('a.exe'), 900_000)],
  ['half a file from nobody', () => post('/files', FORM, part('a.txt'), 900_000)],
  ['a hundred requests at once', () => 'GET /health/live HTTP/1.1\r\nHost: desk\r\n\r\n'.repeat(100)],
];

describe('a connection that is reset, whatever it sent and however far it came', () => {
  it.each(SENT)('%s: ends nothing but itself', async (_what, bytes) => {
    for (let round = 0; round < 3; round += 1) {
      const [atOnce, answered, tail] = [await open(), await open(), await open()];
      atOnce.write(bytes());
      atOnce.resetAndDestroy();
      answered.write(bytes());
      // Read to where an answer begins, or to where nothing comes.
      await Promise.race([once(answered, 'data'), once(answered, 'close'), camille.query('{ me { id } }')]);
      answered.resetAndDestroy();
      // More arrives after the answer, on a connection that the desk has given up.
      tail.write(bytes());
      await Promise.race([once(tail, 'data'), once(tail, 'close'), camille.query('{ me { id } }')]);
      tail.write(frame('{"type":"connection_init"}'));
      tail.write('more '.repeat(10_000));
      tail.resetAndDestroy();
    }
    expect(await aftermath()).toEqual(UNMOVED);
  });

  it('a refused upgrade is let go by the desk, though its other end stays', async () => {
    const socket = await open();
    socket.write(upgrade('/nope'));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 403 /);
    await once(socket, 'end');
    // Its end is not ours to wait for: what is still written to it meets nobody.
    await expect
      .poll(() => {
        socket.write('still here');
        return socket.destroyed;
      })
      .toBe(true);
    expect(await aftermath()).toEqual(UNMOVED);
  });

  it('a live connection that breaks in the middle of a frame, or speaks nonsense, ends nothing but itself', async () => {
    const hello = frame('{"type":"connection_init"}');
    const nonsense: readonly Buffer[] = [
      hello.subarray(0, 5),
      Buffer.from([0xff, 0xff, 0xff, 0xff]),
      Buffer.from([0x81, 0x05, 1, 2, 3, 4, 5]),
      frame('{"type":"connection_init","payload":1}'),
      frame('{"type":"subscribe","id":"1"}'),
      frame('nonsense'),
      frame('null'),
      Buffer.concat([hello, hello]),
    ];
    for (const bytes of nonsense) {
      const socket = await open();
      socket.write(upgrade('/graphql', PROTOCOL + cookie()));
      await once(socket, 'data');
      socket.write(bytes);
      await Promise.race([once(socket, 'data'), once(socket, 'close'), camille.query('{ me { id } }')]);
      socket.resetAndDestroy();
    }
    expect(await aftermath()).toEqual(UNMOVED);
  });
});

const ASKED = 'GET /health/live HTTP/1.1\r\nHost: desk\r\n\r\n';

describe('more connections than the process may have', () => {
  it('end nothing: those who were there are answered, and everybody is once the others are gone', async () => {
    const limit = 256;
    const small = await startServer({ template: WORLD, openFiles: limit });
    const alix = new TestClient(small.url);
    await alix.signIn('alix', PASSWORD);
    const live = alix.subscribe(`subscription { queueChanged { ticketId } }`);
    await expect.poll(() => readMetrics(small.url)).toMatch(/^assistance_live_listeners 1$/m);
    // What is asked on this one needs no new connection.
    const kept = connect(small.port, '127.0.0.1').setEncoding('utf8');
    await once(kept, 'connect');
    const ask = async () => {
      kept.write(ASKED);
      return String((await once(kept, 'data'))[0]);
    };
    expect(await ask()).toMatch(/^HTTP\/1\.1 200 /);
    const crowd = Array.from({ length: 2 * limit }, () => {
      const socket = connect(small.port, '127.0.0.1');
      return socket.on('error', () => {});
    });
    // Taken, or closed for want of room: no new one gets in any more.
    const isLetIn = async (): Promise<boolean> => {
      const socket = connect(small.port, '127.0.0.1', () => socket.write(ASKED));
      socket.on('error', () => {});
      const answered = once(socket, 'data').then(() => true);
      const closed = once(socket, 'close').then(() => false);
      return Promise.race([answered, closed]).finally(() => socket.destroy());
    };
    await expect.poll(isLetIn).toBe(false);
    expect(await ask()).toMatch(/^HTTP\/1\.1 200 /);
    for (const socket of crowd) socket.destroy();
    await expect.poll(isLetIn, { timeout: 60_000 }).toBe(true);
    expect((await alix.query('{ me { firstName } }')).me).not.toBeNull();
    await live.stop();
    kept.destroy();
    expect(await small.stop()).toBe(0);
    expect(small.output()).not.toMatch(/nobody listened|nobody waited|unexpected error/);
  });
});
