import type { RefusalCode } from '@assistance/domain/shared';
import type { GraphQLFormattedError } from 'graphql';
import { subscribe, type Live } from './live.js';

/** Whatever a document asks for; each test knows what it asked. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Data = any;
export type Variables = Readonly<Record<string, unknown>>;

/** A refusal as it travels (C: code, rule, field and both sentences). */
export interface Refused {
  readonly code: RefusalCode | 'UNEXPECTED';
  readonly rule: string | null;
  readonly field: string | null;
  readonly messages: { readonly fr: string; readonly en: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly data?: Data; readonly errors?: readonly GraphQLFormattedError[] };
}

/** One browser: its cookie, if it has signed in, and what it sends. */
export class TestClient {
  constructor(
    /** Without a slash at the end. */
    readonly url: string,
    /** `name=value`, or `null` when nobody is signed in. */
    public cookie: string | null = null,
    /** The same of a browser that somebody has signed in on; sent when signing in. */
    public device: string | null = null,
  ) {}

  /** Any request; with the cookie, and the one that comes back kept in its place. */
  async fetch(
    path: string,
    { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const cookie = this.cookie === null ? {} : { cookie: this.cookie };
    const response = await fetch(`${this.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...cookie, ...headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1);
      // One that is taken back stays: tests send it again, to see that it opens nothing.
      if (/^assistance_session=./.test(pair)) this.cookie = pair;
      if (/^assistance_device=./.test(pair)) this.device = pair;
    }
    return response;
  }

  /** A GraphQL request, and what came back whatever it is. */
  async send(
    query: string,
    variables: Variables = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answer['body'],
    };
  }

  /** The data; throws the errors when there are any. */
  async query(query: string, variables: Variables = {}): Promise<Data> {
    const { body } = await this.send(query, variables);
    if (body.errors) throw new Error(JSON.stringify(body.errors, null, 2));
    return body.data;
  }

  /** The refusal of the first error; throws when everything went well. */
  async refusal(query: string, variables: Variables = {}): Promise<Refused> {
    const { body } = await this.send(query, variables);
    return refusalIn(body.errors);
  }

  /** Signs in and keeps the cookie; throws when it is refused. */
  async signIn(login: string, password: string): Promise<void> {
    const { body } = await this.trySignIn(login, password);
    if (body.errors) throw new Error(`${login} cannot sign in: ${JSON.stringify(body.errors, null, 2)}`);
  }

  /** Signs in, keeps the cookie; gives the answer, whatever it is. */
  async trySignIn(login: string, password: string): Promise<Answer> {
    return this.send(
      `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }`,
      { login, password },
      // A browser with a session signs in from another page, as nobody.
      { cookie: this.device ?? '' },
    );
  }

  /** A file by the front door: `POST /files`. */
  upload(name: string, content: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>) {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return this.fetch('/files', {
      method: 'POST',
      body: form,
      headers: headers ?? { 'x-desk-request': '1' },
    });
  }

  /** The id of a text file that was accepted. */
  async uploaded(name = 'trace.txt', content = 'ST22 : DBIF_RSQL_SQL_ERROR'): Promise<string> {
    const response = await this.upload(name, content);
    const { id } = (await response.json()) as { id: string };
    return id;
  }

  /** A socket of its own with one subscription. */
  subscribe(query: string, variables: Variables = {}, headers: Record<string, string> = {}): Live {
    const cookie = this.cookie === null ? {} : { cookie: this.cookie };
    return subscribe(this.url, query, variables, { ...cookie, ...headers });
  }
}

/** What the first of these errors refuses. */
export function refusalIn(errors: readonly GraphQLFormattedError[] | undefined): Refused {
  const { code, rule, field, messages } = errors?.[0]?.extensions ?? {};
  if (typeof code !== 'string') throw new Error(`No refusal: ${JSON.stringify(errors)}`);
  return { code, rule, field, messages } as Refused;
}
