import { beforeAll, describe, expect, it } from 'vitest';
import {
  acknowledge,
  close,
  openTicket,
  perform,
  processedTicket,
  refusedAct,
  respond,
  type ActName,
  type Brief,
} from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { cursorOf } from '../testing/live.js';
import { stateOf } from '../testing/state.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, type PersonName } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];

const LANDED = { productId: PRODUCTS.siham, title: 'Paie de novembre' };
const asked = async (ticket: Brief): Promise<Brief> =>
  perform(alix, 'requestComplement', {
    ticketId: ticket.id,
    expectedVersion: ticket.version,
    text: 'Envoyez la trace ST22.',
  });
/** Camille's, for SIHAM: a ticket on which each command is accepted from her. */
const TICKETS = {
  giveComplement: async () =>
    asked(await acknowledge(alix, await openTicket(camille, LANDED), PEOPLE.alix.id)),
  addInformation: () => openTicket(camille, LANDED),
  closeTicket: async () =>
    respond(alix, await acknowledge(alix, await openTicket(camille, LANDED), PEOPLE.alix.id)),
  withdrawTicket: () => openTicket(camille, LANDED),
  reopenTicket: () => processedTicket(camille, alix, PEOPLE.alix.id, LANDED),
} as const satisfies Partial<Record<ActName, () => Promise<Brief>>>;
type Command = keyof typeof TICKETS;
const COMMANDS = Object.keys(TICKETS) as Command[];

const inputOf = (command: Command, { id, version }: Brief): object => {
  const on = { ticketId: id, expectedVersion: version };
  if (command === 'closeTicket') return on;
  if (command === 'withdrawTicket' || command === 'reopenTicket') {
    return { ...on, reason: 'Le message est revenu ce matin.' };
  }
  return { ticketId: id, text: 'Voici la trace ST22 du serveur.' };
};

/** Of Rochebrune, who hold: both; SIFAC alone; nothing; and a seat for SIHAM, at Valmore. */
type Who = 'author' | 'colleague' | 'other product' | 'no seat' | 'stranger';
const LOGINS: Record<Who, string> = {
  author: 'camille',
  colleague: 'dany',
  'other product': 'claude',
  'no seat': 'eden',
  stranger: 'sacha',
};
const clients = new Map<Who, TestClient>();
beforeAll(async () => {
  // Two more at Rochebrune: one with a seat for SIHAM, one whom nobody has named.
  for (const [login, rank] of [
    ['dany', 35],
    ['eden', 36],
  ] as const) {
    await desk.sql(
      `insert into person (id, login, password_hash, first_name, last_name, email, role, establishment_id, language, active)
       select $1, $2, password_hash, $2, 'Rochebrune', null, role, establishment_id, language, true
         from person where login = 'camille'`,
      [`00000000-0000-4000-8000-0000000000${rank}`, login],
    );
  }
  await desk.sql(
    `insert into seat (person_id, establishment_id, product_id, kind, slot)
     select id, establishment_id, $1, 'technical', 1 from person where login in ('dany', 'sacha')`,
    [PRODUCTS.siham],
  );
  for (const [who, login] of Object.entries(LOGINS)) {
    clients.set(who as Who, await desk.signedIn(login as PersonName));
  }
});
const clientOf = (who: Who): TestClient => clients.get(who) as TestClient;

const EXPECTED: Record<Who, string | null> = {
  author: null,
  colleague: null,
  'other product': 'NO_SEAT_FOR_TICKET',
  'no seat': 'NO_SEAT_FOR_TICKET',
  stranger: 'NOT_FOUND',
};
const WHO = Object.keys(EXPECTED) as Who[];

describe('C3.1.1, C4.1.1 who acts on a ticket for SIHAM', () => {
  const may = WHO.filter((who) => EXPECTED[who] === null);
  describe.each(COMMANDS)('%s', (command) => {
    it.each(may)('%s may', async (who) => {
      const ticket = await TICKETS[command]();
      expect((await perform(clientOf(who), command, inputOf(command, ticket))).id).toBe(ticket.id);
    });

    it.each(WHO.filter((who) => !may.includes(who)))('%s may not, and nothing changes', async (who) => {
      const ticket = await TICKETS[command]();
      const before = await stateOf(desk);
      expect(await refusedAct(clientOf(who), command, inputOf(command, ticket))).toMatchObject({
        code: EXPECTED[who],
      });
      expect(await stateOf(desk)).toEqual(before);
    });
  });

  it('files come with it, or with nothing: those of a message that is refused stay where they were', async () => {
    const { id: ticketId } = await openTicket(camille, LANDED);
    const file = await clientOf('other product').uploaded();
    const input = { ticketId, text: 'Voici la trace ST22 du serveur.', attachmentIds: [file] };
    const before = await stateOf(desk);
    expect(await refusedAct(clientOf('other product'), 'addInformation', input)).toMatchObject({
      code: 'NO_SEAT_FOR_TICKET',
      rule: 'C4.1.1',
    });
    expect(await stateOf(desk)).toEqual(before);
  });

  const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`;
  it.each(WHO)('a draft, as the message that it will be: %s', async (who) => {
    const { id: ticketId } = await openTicket(camille, LANDED);
    const input = { kind: 'ADD_INFORMATION', ticketId, fields: [{ name: 'text', value: 'Voici' }] };
    const { body } = await clientOf(who).send(SAVE, { input });
    expect(body.errors?.[0]?.extensions?.['code'] ?? null).toBe(EXPECTED[who]);
  });
});

describe('C3.3.1 the establishment reads all of its tickets, and is offered what it may do', () => {
  const read = async (who: Who, { id }: Brief): Promise<Data> =>
    (
      await clientOf(who).query(
        `query ($id: ID!) { ticket(id: $id) { number mayAct actions timeline(first: 10) { totalCount } } }`,
        { id },
      )
    ).ticket;

  it.each(WHO.filter((who) => who !== 'stranger'))('%s', async (who) => {
    const ticket = await TICKETS.giveComplement();
    const may = EXPECTED[who] === null;
    expect(await read(who, ticket)).toEqual({
      number: ticket.number,
      mayAct: may,
      actions: may ? ['GIVE_COMPLEMENT', 'ADD_INFORMATION', 'WITHDRAW'] : [],
      timeline: { totalCount: 3 },
    });
  });

  it('to each their own, where several follow one ticket live', async () => {
    const ticket = await openTicket(camille, LANDED);
    const after = await cursorOf(desk, ticket.id);
    const document = `subscription ($id: ID!, $after: String) {
      ticketUpdated(ticketId: $id, after: $after) { ticket { mayAct actions } } }`;
    const followed = (['colleague', 'other product'] as const).map((who) =>
      clientOf(who).subscribe(document, { id: ticket.id, after }),
    );
    await perform(camille, 'addInformation', { ticketId: ticket.id, text: 'Un fait nouveau, ce matin.' });
    const [colleague, other] = await Promise.all(followed.map((live) => live.next()));
    expect(colleague?.ticketUpdated.ticket).toMatchObject({ mayAct: true });
    expect(other?.ticketUpdated.ticket).toEqual({ mayAct: false, actions: [] });
    await Promise.all(followed.map((live) => live.stop()));
  });
});

describe('C4.1.1 when a seat goes to somebody else', () => {
  it('its former holder follows to the end what they asked themselves, and nothing more', async () => {
    const [own, theirs] = [
      await openTicket(camille, LANDED),
      await openTicket(clientOf('colleague'), LANDED),
    ];
    await desk.sql(`delete from seat where person_id = $1`, [PEOPLE.camille.id]);
    try {
      expect((await perform(camille, 'withdrawTicket', inputOf('withdrawTicket', own))).status).toBe(
        'CLOSED',
      );
      expect(await refusedAct(camille, 'withdrawTicket', inputOf('withdrawTicket', theirs))).toMatchObject({
        code: 'NO_SEAT_FOR_TICKET',
      });
      // Neither a file nor a word on what is read is refused to who follows a request of their own.
      expect((await camille.upload('trace.txt', 'ST22')).status).toBe(201);
    } finally {
      await desk.sql(
        `insert into seat (person_id, establishment_id, product_id, kind, slot)
         select p.id, p.establishment_id, r.id, 'functional', 1
           from person p, product r where p.id = $1 and r.id in ($2, $3)`,
        [PEOPLE.camille.id, PRODUCTS.sifac, PRODUCTS.siham],
      );
    }
  });

  it('an account that is withdrawn does nothing at all, not even on what it asked', async () => {
    const dany = clientOf('colleague');
    const own = await openTicket(dany, LANDED);
    await desk.sql(`update person set active = false where login = 'dany'`);
    try {
      expect(await refusedAct(dany, 'withdrawTicket', inputOf('withdrawTicket', own))).toMatchObject({
        code: 'NOT_SIGNED_IN',
      });
    } finally {
      await desk.sql(`update person set active = true where login = 'dany'`);
      clients.set('colleague', await desk.signedIn('dany' as PersonName));
    }
  });
});

describe('C3.1.1 a correspondent who holds no seat and asked nothing reads, and writes nothing', () => {
  const eden = () => clientOf('no seat');
  let articleId: string;
  beforeAll(async () => {
    const { id: ticketId } = await close(
      camille,
      await respond(alix, await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id)),
    );
    const article = {
      ticketId,
      title: 'Clôture',
      problem: 'La reprise s’arrête.',
      solution: 'Relancer FMJ2.',
      errorCodes: [],
      releases: [],
    };
    const document = `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`;
    articleId = (await alix.query(document, { input: article })).publishArticle.id;
  });

  it.each<[what: string, document: string, variables: () => object, code: string]>([
    [
      'no opinion on an article',
      `mutation ($id: ID!) { rateArticle(articleId: $id, useful: true) { id } }`,
      () => ({ id: articleId }),
      'NO_SEAT',
    ],
    [
      'no draft of a request',
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`,
      () => ({ input: { kind: 'OPEN_TICKET', fields: [{ name: 'title', value: 'Clôture' }] } }),
      'NO_SEAT',
    ],
  ])('%s', async (_what, document, variables, code) => {
    const before = await stateOf(desk);
    expect(await eden().refusal(document, variables() as Record<string, unknown>)).toMatchObject({
      code,
      rule: 'C3.1.1',
    });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('no file', async () => {
    const before = await stateOf(desk);
    const response = await eden().upload('trace.txt', 'ST22');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'NO_SEAT', rule: 'C3.1.1' });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('reads the tickets of the establishment, its people and the knowledge base', async () => {
    const { tickets, correspondents, searchKnowledgeBase } = await eden().query(
      `query ($id: ID!) { tickets { totalCount } correspondents(establishmentId: $id) { totalCount }
         searchKnowledgeBase(question: "") { totalCount } }`,
      { id: ESTABLISHMENTS.rochebrune },
    );
    for (const { totalCount } of [tickets, correspondents, searchKnowledgeBase]) {
      expect(totalCount).toBeGreaterThan(0);
    }
  });
});
