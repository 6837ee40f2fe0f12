import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** What came back; `status` 0: nothing, before the time was over. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  /** From the sending to the last byte. */
  readonly milliseconds: number;
}

/** Whoever has waited for so long has given up, in ms. */
const PATIENCE = 30_000;

/** One browser: its cookies, its connections, and the address that it comes from (of the loopback, always). */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #port: number;
  readonly #address: string;

  constructor(port: number, address = '127.0.0.1') {
    this.#port = port;
    this.#address = address;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  send(
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: object; body?: string | Buffer } = {},
  ): Promise<Answer> {
    const begun = performance.now();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const end = (status: number, text: string, answered: IncomingHttpHeaders): void =>
      resolve({ status, body: text, headers: answered, milliseconds: performance.now() - begun });
    const sent = request(
      {
        host: '127.0.0.1',
        port: this.#port,
        localAddress: this.#address,
        agent: this.#agent,
        path,
        method,
        timeout: PATIENCE,
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          cookie: this.cookie,
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (answer) => {
        for (const set of answer.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
          if (value === '') this.cookies.delete(name);
          else this.cookies.set(name, value);
        }
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () =>
          end(answer.statusCode ?? 0, Buffer.concat(parts).toString(), answer.headers),
        );
        answer.once('error', (error) => end(0, error.message, {}));
      },
    );
    sent.once('error', (error) => end(0, error.message, {}));
    sent.end(body);
    return promise;
  }

  query(query: string, variables: object = {}): Promise<Answer> {
    return this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query, variables }),
    });
  }

  /** The data of a query. Throws what was refused. */
  // oxlint-disable-next-line typescript/no-explicit-any
  async data(query: string, variables: object = {}): Promise<any> {
    const answer = await this.query(query, variables);
    const outcome = outcomeOf(answer);
    if (outcome !== 'done') throw new Error(`${outcome}: ${answer.body.slice(0, 300)}`);
    return JSON.parse(answer.body).data;
  }

  signIn(login: string, password: string): Promise<Answer> {
    return this.query(
      `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }`,
      { login, password },
    );
  }

  upload(name: string, content: string): Promise<Answer> {
    const boundary = 'hostile';
    return this.send('/files', {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-desk-request': '1' },
      body: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--${boundary}--\r\n`,
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** What became of a request, in a word: `done`, the code of its refusal, or its status. */
export function outcomeOf({ status, body }: Answer): string {
  if (status === 0) return `no answer (${body.slice(0, 30)})`;
  if (!body.startsWith('{')) return status < 400 ? 'done' : String(status);
  const { errors, code } = JSON.parse(body) as {
    errors?: readonly { extensions?: { code?: string } }[];
    code?: string;
  };
  return errors?.[0]?.extensions?.code ?? code ?? (status < 400 ? 'done' : String(status));
}
