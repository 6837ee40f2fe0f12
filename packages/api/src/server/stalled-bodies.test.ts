import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endStalledBodies } from './stalled-bodies.js';

const LEAST = 100;
const LIMITS = { progress: 30_000, leastBytes: LEAST };

/** A server of its own, whose clock and looks are the test's. */
async function serve(handle: RequestListener) {
  let time = 0;
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    handle(request, response);
  });
  const look = endStalledBodies(server, { ...LIMITS, now: () => time });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    look,
    pass: (ms: number) => void (time += ms),
    /** Begins a request of 10,000 bytes, none of which is sent yet. */
    async begin(): Promise<Socket> {
      const before = asked;
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.write('POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 10000\r\n\r\n');
      await expect.poll(() => asked).toBe(before + 1);
      return socket;
    },
  };
}

/** Takes the body as it comes. */
function taking() {
  let taken = 0;
  const handle: RequestListener = (request, response) => {
    request.on('data', ({ length }: Buffer) => (taken += length));
    request.on('error', () => {});
    request.on('end', () => response.end('whole'));
  };
  return { handle, taken: () => taken };
}

describe('a body that comes', () => {
  it('not at all is answered 408, and its connection ended though its other end stays', async () => {
    const { look, pass, begin } = await serve(taking().handle);
    const socket = await begin();
    pass(LIMITS.progress);
    look();
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('a byte now and then is no more waited for', async () => {
    const body = taking();
    const { look, pass, begin } = await serve(body.handle);
    const socket = await begin();
    for (let sent = 1; sent <= 29; sent += 1) {
      socket.write('x');
      await expect.poll(body.taken).toBe(sent);
      pass(1_000);
      look();
    }
    pass(1_000);
    look();
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('slowly, but comes, has all the time that it needs', async () => {
    const body = taking();
    const { look, pass, begin } = await serve(body.handle);
    const socket = await begin();
    for (let sent = LEAST; sent <= 10_000; sent += LEAST) {
      pass(LIMITS.progress - 1);
      socket.write('x'.repeat(LEAST));
      await expect.poll(body.taken).toBe(sent);
      look();
    }
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });

  it('and is not taken by us, is not late', async () => {
    const { look, pass, begin } = await serve((request) => request.on('error', () => {}));
    const socket = await begin();
    socket.write('x'.repeat(9_000));
    const big = connect(socket.remotePort ?? 0, '127.0.0.1');
    big.write(`POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 1000000\r\n\r\n${'x'.repeat(500_000)}`);
    await expect.poll(() => big.bytesWritten).toBeGreaterThan(100_000);
    let ended = false;
    big.once('close', () => (ended = true));
    for (let looks = 0; looks < 5; looks += 1) {
      pass(LIMITS.progress);
      look();
    }
    // The other one, of which all that it sent is with us, was: so the looks are over.
    await once(socket.resume(), 'close');
    expect(ended).toBe(false);
    big.destroy();
  });

  it('after its answer is not waited for either', async () => {
    const { look, pass, begin } = await serve((_request, response) => response.writeHead(401).end());
    const socket = await begin();
    pass(LIMITS.progress);
    look();
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).not.toContain('408');
  });
});
