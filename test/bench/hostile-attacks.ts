/**
 * The attacks of `hostile.ts`, in a process of their own: whoever waits beside them is not slowed down by them but through
 * the desk. Bounded in time and count, and against this machine alone.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Browser, outcomeOf, type Answer } from '../support/plain-browser.js';

/** Somebody who may sign in. */
export interface Account {
  readonly login: string;
  readonly password: string;
  readonly role: string;
}
/** What is attacked, by whom, and until when. */
export interface Order {
  readonly attack: string;
  readonly port: number;
  readonly accounts: readonly Account[];
  /** Who signs in all the time beside. */
  readonly victim: string;
  readonly seconds: number;
}
/** What came of it: how many of each. */
export type Outcomes = Readonly<Record<string, number>>;

/** Not that of those who wait beside. */
const ELSEWHERE = '127.0.0.2';
const POISON = 'pwd ';

interface Scene extends Order {
  readonly isOver: () => boolean;
  readonly count: (what: string, times?: number) => void;
  readonly as: (role: string, address?: string) => Promise<Browser>;
}

/** Does something again and again, so many at once, until the time is over. */
async function again(
  { isOver }: Scene,
  atOnce: number,
  work: (turn: number) => Promise<unknown>,
): Promise<void> {
  let turn = 0;
  const one = async (): Promise<void> => {
    while (!isOver()) await work((turn += 1));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** A refusal comes at once: whoever attacks waits a little, or measures his own speed. */
async function told({ count }: Scene, sent: Promise<Answer>): Promise<Answer> {
  const answer = await sent;
  const outcome = outcomeOf(answer);
  count(outcome);
  if (outcome !== 'done') await pause(20);
  return answer;
}

const repeat = (times: number, one: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => one(at)).join(' ');
/** What costs most of what an agent may ask, so many times over. */
const DEAREST: readonly ((times: number) => string)[] = [
  (times) =>
    repeat(
      times,
      (at) =>
        `a${at}: searchTickets(text: "erreur ${at}", first: 100) { nodes { ticket { id } snippet { text } } }`,
    ),
  (times) =>
    `tickets(first: ${times * 8}) { nodes { id actions commitments { kind } clock { dueAt } timeline(first: 80) { nodes { id text by { firstName lastName } } } } }`,
  (times) =>
    repeat(
      times,
      (at) =>
        `a${at}: tickets(first: 100, filter: { text: "e${at}" }) { totalCount nodes { id description } }`,
    ),
  (times) =>
    repeat(
      times,
      (at) =>
        `a${at}: searchKnowledgeBase(question: "bulletin de paye erreur agent dossier ${at}", first: 100) { hits { title { text } } }`,
    ),
  (times) => repeat(times, (at) => `a${at}: queueCounts { mine overdue dueToday }`),
];
const QUESTION = (at: number): string =>
  `a${at}: statistics(input: { measures: [RECEIVED, ACKNOWLEDGEMENT, RESPONSE, OPEN, CLOSED], from: "2025-12-01", to: "2026-11-2${at % 8}", granularity: DAY, dimensions: [PRODUCT] }) { rows { figures { count median } } }`;

/** Sends each as often over as is let in, many at once. */
async function dearest(
  scene: Scene,
  browser: Browser,
  documents: readonly ((times: number) => string)[],
): Promise<void> {
  const times = documents.map(() => 12);
  await again(scene, 20, async (turn) => {
    const at = turn % documents.length;
    const answer = await told(scene, browser.query(`{ ${documents[at]?.(times[at] ?? 1)} }`));
    if (outcomeOf(answer) === 'QUERY_TOO_COSTLY') times[at] = Math.max(1, (times[at] ?? 1) - 1);
  });
}

const RELATED = `searchKnowledgeBase(question: "erreur", first: 100) { hits { article { related { id } } } }`;

/** Reads one answer, then cuts the connection as a broken network would. */
async function cut(port: number, path: string, origin: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: ELSEWHERE });
  socket.on('error', () => {});
  socket.setTimeout(5_000, () => socket.destroy());
  await once(socket, 'connect');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const [chunk] = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])]);
  socket.resetAndDestroy();
  return /^HTTP\/1\.1 (\d+)/.exec(String(chunk))?.[1] ?? 'closed';
}

const requestOf = (productId: string, more: object = {}) => ({
  productId,
  releaseId: null,
  title: 'Clôture : message FMAVC 005',
  description: 'La reprise des engagements s’arrête sur le message FMAVC 005 pour dix centres financiers.',
  lastActions: 'FMJ2, exercice 2026, exécution réelle.',
  messages: ['FMAVC 005'],
  firstAnalysis: 'Le budget est insuffisant sur dix centres ; la documentation n’en parle pas.',
  blocking: false,
  changedOutsideApplication: false,
  ...more,
});
const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number version } }`;
const productOf = async (correspondent: Browser): Promise<string> =>
  (await correspondent.data('{ myProducts { id } }')).myProducts[0].id;

/** A ticket full of poison, answered and closed; gives its id. Throws what refuses it on the way. */
async function plant(correspondent: Browser, agent: Browser, messages: readonly string[]): Promise<string> {
  const input = requestOf(await productOf(correspondent), { messages, id: randomUUID() });
  const { openTicket: opened } = await correspondent.data(OPEN, { input });
  const { me } = await agent.data('{ me { id } }');
  const { acknowledgeTicket: taken } = await agent.data(
    `mutation ($input: AcknowledgeInput!) { acknowledgeTicket(input: $input) { id version } }`,
    { input: { ticketId: opened.id, expectedVersion: opened.version, agentId: me.id } },
  );
  const { respond: answered } = await agent.data(
    `mutation ($input: RespondInput!) { respond(input: $input) { id version } }`,
    {
      input: {
        ticketId: taken.id,
        expectedVersion: taken.version,
        outcome: 'SOLUTION',
        text: 'Relancez la transaction FMJ2 en période 013, puis contrôlez le journal des erreurs des engagements reportés.',
      },
    },
  );
  await agent.data(`mutation ($input: CloseInput!) { closeTicket(input: $input) { id } }`, {
    input: { ticketId: answered.id, expectedVersion: answered.version },
  });
  return opened.id as string;
}

const PROPOSAL = `query ($id: ID!) { articleProposal(ticketId: $id) { title findings { text } } }`;
const PUBLISH = `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`;

/** One socket with its subscriptions; counts what each is told. */
async function subscribe(
  { port, count }: Scene,
  cookie: string,
  queries: readonly string[],
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    headers: { cookie },
    localAddress: ELSEWHERE,
  } as object);
  socket.on('error', () => count('socket in error'));
  socket.on('close', (code) => count(`closed ${code}`));
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data)) as {
      type: string;
      payload?: readonly { extensions?: { code?: string } }[];
    };
    if (type === 'connection_ack') {
      for (const [at, query] of queries.entries())
        socket.send(JSON.stringify({ id: String(at), type: 'subscribe', payload: { query } }));
    } else if (type === 'next') count('event delivered');
    else if (type === 'error') count(payload?.[0]?.extensions?.code ?? 'refused');
    else if (type === 'ping') socket.send('{"type":"pong"}');
  });
  await Promise.race([once(socket, 'open'), once(socket, 'close')]);
  if (socket.readyState === socket.OPEN) socket.send('{"type":"connection_init"}');
  return socket;
}

/** Whether somebody with the right password, whose browser the desk does not know, may come in after all that. */
async function arrive(
  { port, accounts, count }: Scene,
  who: string,
  login: string,
  address: string,
): Promise<void> {
  const password = accounts.find((each) => each.login === login)?.password ?? '';
  count(`then ${who}: ${outcomeOf(await new Browser(port, address).signIn(login, password))}`);
}

export const ATTACKS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  async nothing({ isOver }) {
    while (!isOver()) await pause(50);
  },

  async 'a socket to /nope, or from a foreign page, cut after its 403'(scene) {
    await again(scene, 4, async (turn) => {
      const [path, origin] =
        turn % 2 === 0 ? ['/nope', `http://127.0.0.1:${scene.port}`] : ['/graphql', 'http://evil.example'];
      const status = await cut(scene.port, path ?? '', origin ?? '').catch(() => 'no connection');
      scene.count(status);
      await pause(10);
    });
  },

  async 'related articles of a hundred, eight times, four at once'(scene) {
    const browser = await scene.as('correspondent', ELSEWHERE);
    await again(scene, 4, () => told(scene, browser.query(`{ ${repeat(8, (at) => `a${at}: ${RELATED}`)} }`)));
  },

  async 'the dearest such query that is let in, twenty at once'(scene) {
    const browser = await scene.as('correspondent', ELSEWHERE);
    await dearest(scene, browser, [(times) => repeat(times, (at) => `a${at}: ${RELATED}`)]);
  },

  async 'the dearest of all else that an agent may ask, twenty at once'(scene) {
    await dearest(scene, await scene.as('agent', ELSEWHERE), DEAREST);
  },

  async 'the dearest questions of the statistics, twenty at once, by an admin'(scene) {
    await dearest(scene, await scene.as('admin', ELSEWHERE), [(times) => repeat(times, QUESTION)]);
  },

  async '240,000 characters of “pwd ” in an article, by a provider'(scene) {
    const browser = await scene.as('provider', ELSEWHERE);
    const input = {
      ticketId: randomUUID(),
      title: 'Clôture',
      problem: POISON.repeat(60_000),
      solution: 'Relancez FMJ2.',
      errorCodes: [],
      releases: [],
    };
    await again(scene, 2, () => told(scene, browser.query(PUBLISH, { input })));
  },

  async 'the same planted in a request’s messages, then an article proposed'(scene) {
    const [correspondent, agent] = [
      await scene.as('correspondent', ELSEWHERE),
      await scene.as('agent', ELSEWHERE),
    ];
    const messages = Array.from({ length: 12 }, () => POISON.repeat(5_000));
    const planted = await plant(correspondent, agent, messages).catch((error: Error) => {
      scene.count(`not planted: ${/^[A-Z_]+/.exec(error.message)?.[0] ?? error.message.slice(0, 40)}`);
      return null;
    });
    const fewer = planted ?? (await plant(correspondent, agent, messages.slice(0, 1)).catch(() => null));
    if (fewer === null) return ATTACKS['nothing']?.(scene);
    await again(scene, 2, () => told(scene, agent.query(PROPOSAL, { id: fewer })));
  },

  async '360 subscriptions of one session, and an event a second'(scene) {
    const [agent, correspondent] = [
      await scene.as('agent', ELSEWHERE),
      await scene.as('correspondent', ELSEWHERE),
    ];
    const input = requestOf(await productOf(correspondent), { id: randomUUID() });
    const { openTicket: ticket } = await correspondent.data(OPEN, { input });
    const sockets = await Promise.all(
      Array.from({ length: 8 }, (_, socket) =>
        subscribe(
          scene,
          agent.cookie,
          Array.from(
            { length: 45 },
            (__, at) =>
              `subscription { queueChanged(filter: { openedFrom: "20${10 + socket}-01-01" }) { kind version a${at}: ticket { actions clock { dueAt } timeline(first: 50) { nodes { id text by { firstName } } } } } }`,
          ),
        ),
      ),
    );
    await again(scene, 1, async (turn) => {
      const sent = agent.query(`mutation ($input: NoteInput!) { addNote(input: $input) { id } }`, {
        input: { ticketId: ticket.id, text: `Une note de plus, la ${turn}e.` },
      });
      await told(scene, sent);
      await pause(1_000);
    });
    for (const socket of sockets) socket.terminate();
  },

  async 'every file of every published month, by nobody'(scene) {
    const nobody = new Browser(scene.port, ELSEWHERE);
    const { months } = JSON.parse((await nobody.send('/statistiques/index.json')).body) as {
      months: readonly { month: string }[];
    };
    const paths = months.flatMap(({ month }) =>
      ['pdf', 'xlsx', 'csv', 'json'].flatMap((format) =>
        ['fr', 'en'].map((language) => `/statistiques/${month}.v1.${format}?lang=${language}`),
      ),
    );
    await again(scene, 16, (turn) => told(scene, nobody.send(paths[turn % paths.length] ?? '')));
  },

  async '300 files and 40 tickets in a row'(scene) {
    const browser = await scene.as('correspondent', ELSEWHERE);
    const productId = await productOf(browser);
    const content = 'ST22 : DBIF_RSQL_SQL_ERROR\n'.repeat(2_000);
    const ask = async (what: string, sent: Promise<Answer>): Promise<void> => {
      const outcome = outcomeOf(await sent);
      scene.count(`${what}: ${outcome}`);
      if (outcome !== 'done') await pause(20);
    };
    let [files, tickets] = [0, 0];
    await again(scene, 4, async () => {
      if (files < 300) await ask('file', browser.upload(`trace-${(files += 1)}.txt`, content));
      else if (tickets < 40) {
        const input = requestOf(productId, { id: randomUUID(), title: `Clôture, cas ${(tickets += 1)}` });
        await ask('ticket', browser.query(OPEN, { input }));
      } else await pause(100);
    });
  },

  async 'wrong passwords for the agent who signs in beside'(scene) {
    await again(scene, 4, (turn) => {
      const stranger = new Browser(scene.port, `127.0.0.${10 + (turn % 200)}`);
      return told(scene, stranger.signIn(scene.victim, `wrong-${turn}`)).finally(() => stranger.close());
    });
    await arrive(scene, 'the agent, in a new browser elsewhere', scene.victim, '127.0.0.9');
  },

  async 'wrong passwords for many, from the address of those beside'(scene) {
    const neighbour = new Browser(scene.port);
    await again(scene, 4, (turn) => told(scene, neighbour.signIn(`somebody-${turn % 150}`, `wrong-${turn}`)));
    const other = scene.accounts.findLast(({ role }) => role.toLowerCase() === 'correspondent');
    await arrive(scene, 'a neighbour, in a new browser', other?.login ?? '', '127.0.0.1');
  },

  async '200 requests whose bodies come a byte a second'(scene) {
    const open = new Set<Socket>();
    const begin = (slowHeaders: boolean): void => {
      const socket = connect({ port: scene.port, host: '127.0.0.1', localAddress: ELSEWHERE });
      open.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        open.delete(socket);
        scene.count('let go');
      });
      const head =
        'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n';
      socket.write(slowHeaders ? head.slice(0, 40) : `${head}\r\n{`);
    };
    for (let at = 0; at < 200; at += 1) begin(at % 4 === 0);
    while (!scene.isOver()) {
      for (const socket of open) if (socket.writable) socket.write(' ');
      await pause(1_000);
    }
    scene.count('held to the end', open.size);
    for (const socket of open) socket.destroy();
  },
};

async function attack(order: Order): Promise<Outcomes> {
  const outcomes: Record<string, number> = {};
  const end = performance.now() + order.seconds * 1_000;
  const count = (what: string, times = 1): void => void (outcomes[what] = (outcomes[what] ?? 0) + times);
  await ATTACKS[order.attack]?.({
    ...order,
    count,
    isOver: () => performance.now() > end,
    async as(role, address) {
      const account = order.accounts.find((each) => each.role.toLowerCase() === role);
      if (!account) throw new Error(`The demonstration has no ${role}.`);
      const browser = new Browser(order.port, address);
      const signedIn = outcomeOf(await browser.signIn(account.login, account.password));
      if (signedIn !== 'done') throw new Error(`${account.login} could not sign in: ${signedIn}`);
      await browser.query('mutation { acceptConfidentiality { id } }');
      return browser;
    },
  });
  return outcomes;
}

// The bench itself reads the list of attacks, and is told nothing.
process.on('message', (order: Order) => {
  attack(order).then(
    (outcomes) => process.send?.({ outcomes }),
    (error: unknown) => process.send?.({ outcomes: { [`stopped: ${String(error)}`]: 1 } }),
  );
});
