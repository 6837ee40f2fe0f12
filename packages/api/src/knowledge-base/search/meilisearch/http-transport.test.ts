import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, it } from 'vitest';
import type { SearchError } from '../search-error.js';
import { createTransport, type Transport } from './http-transport.js';
import { toSearchError } from './to-search-error.js';

const KEY = 'a-key-that-nobody-must-see';
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const sockets = new Set<unknown>();
  const server = createServer(answer);
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport: Transport = createTransport(200);
  closing.push(() => {
    transport.close();
    server.closeAllConnections();
    server.close();
  });
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Meilisearch({ host, apiKey: KEY, httpClient: transport.httpClient });
  return { client, sockets };
}

const errorOf = async (failing: Promise<unknown>): Promise<SearchError> => {
  try {
    await failing;
  } catch (error) {
    return toSearchError(error);
  }
  throw new Error('It did not fail.');
};

describe('the transport of the Meilisearch client', () => {
  it('keeps its connection open, and sends what the client says', async () => {
    const seen: string[] = [];
    const { client, sockets } = await serve((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        seen.push(`${request.method} ${request.url} ${request.headers.authorization} ${body}`);
        response.end('{"results":[]}');
      });
    });
    for (let each = 0; each < 5; each += 1)
      await client.multiSearch({ queries: [{ indexUid: 'a', q: 'é' }] });
    expect(seen[4]).toBe(`POST /multi-search Bearer ${KEY} {"queries":[{"indexUid":"a","q":"é"}]}`);
    expect(sockets.size).toBe(1);
  });

  it.each([
    [404, '{"code":"index_not_found","message":"Index `a` not found."}', 'refused', 'index_not_found'],
    [400, '{"code":"invalid_search_filter","message":"no"}', 'refused', 'invalid_search_filter'],
    [503, '<html>', 'unavailable', 'HTTP 503'],
    [500, '', 'unavailable', 'HTTP 500'],
    [429, '{"code":"too_many_search_requests","message":"wait"}', 'unavailable', 'too_many'],
    [200, 'not JSON', 'refused', 'not JSON'],
  ])('says of the answer %i %s that it is %s', async (status, body, kind, message) => {
    const { client } = await serve((_, response) => response.writeHead(status).end(body));
    const error = await errorOf(client.health());
    expect(error).toMatchObject({ engine: 'meilisearch', kind });
    expect(error.message).toContain(message);
  });

  it('does not wait for an answer that does not come', async () => {
    const { client } = await serve(() => {});
    expect(await errorOf(client.health())).toMatchObject({ kind: 'timeout' });
  });

  it('does not wait for the end of an answer that stops', async () => {
    const { client } = await serve((_, response) => void response.writeHead(200).write('{"sta'));
    expect(await errorOf(client.health())).toMatchObject({ kind: 'timeout' });
  });

  it('says that nobody listens, and that the connection broke', async () => {
    const { client } = await serve((request) => request.socket.destroy());
    expect(await errorOf(client.health())).toMatchObject({ kind: 'unavailable' });
    const nobody = new Meilisearch({
      host: 'http://127.0.0.1:1',
      httpClient: createTransport(200).httpClient,
    });
    expect(await errorOf(nobody.health())).toMatchObject({ kind: 'unavailable' });
  });

  it('never shows the key', async () => {
    const { client } = await serve(() => {});
    const shown: unknown[] = [];
    for (let each: unknown = await errorOf(client.health()); each instanceof Error; each = each.cause) {
      shown.push(each.message, each.stack, JSON.stringify(each));
    }
    expect(shown.join('\n')).not.toContain(KEY);
  });
});
