import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { timed } from '../../../platform/work/index.js';
import { assertOutsideTransaction } from '../../../platform/outside/index.js';

/** The server answered with an error of its own. Holds neither the request nor its key. */
export class MeilisearchRefusal extends Error {
  override readonly name = 'MeilisearchRefusal';
  readonly status: number;
  /** Meilisearch's own code (`index_not_found`), or `null` when the answer was not its own. */
  readonly code: string | null;

  constructor(status: number, code: string | null, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What the Meilisearch client takes in place of `fetch`: it wants the parsed answer, and errors thrown. */
type HttpClient = (url: string | URL | Request, init?: RequestInit) => Promise<unknown>;

export interface Transport {
  readonly httpClient: HttpClient;
  /** Closes the connections that are kept open. */
  close(): void;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8');
  let text = '';
  for await (const part of answer) text += part;
  return text;
}

function parsed(status: number, text: string): unknown {
  let json: unknown;
  try {
    json = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new MeilisearchRefusal(status, null, `an answer that is not JSON (HTTP ${status})`);
  }
  if (status < 400) return json;
  const { code, message } = (json ?? {}) as { code?: unknown; message?: unknown };
  throw new MeilisearchRefusal(
    status,
    typeof code === 'string' ? code : null,
    typeof message === 'string' ? message : `HTTP ${status}`,
  );
}

/**
 * `node:http` with connections kept open. Through `fetch` an answer of more than a kilobyte waits for a delayed
 * acknowledgement: 48 ms instead of 5, measured. `timeout` in milliseconds is for a whole answer; the client's own
 * would not cover the requests by which it waits for a task.
 */
export function createTransport(timeout: number): Transport {
  const options = { keepAlive: true, maxSockets: 32, scheduling: 'lifo' } as const;
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  const send: HttpClient = async (address, init = {}) => {
    assertOutsideTransaction('Meilisearch');
    const url = new URL(address instanceof Request ? address.url : address);
    const body = typeof init.body === 'string' ? init.body : undefined;
    const headers: Record<string, string> = Object.fromEntries(new Headers(init.headers));
    if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
    const secure = url.protocol === 'https:';
    const signal = AbortSignal.any([AbortSignal.timeout(timeout), ...(init.signal ? [init.signal] : [])]);
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const request = secure ? httpsRequest : httpRequest;
        const agent = secure ? agents.https : agents.http;
        const sent = request(url, { method: init.method ?? 'GET', headers, agent, signal });
        sent.setNoDelay(true);
        sent.once('response', resolve);
        // Not once: a connection may break after it was given up.
        sent.on('error', reject);
        sent.end(body);
      });
      return parsed(answer.statusCode ?? 0, await textOf(answer));
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  };
  return {
    httpClient: (address, init) => timed(() => send(address, init)),
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
