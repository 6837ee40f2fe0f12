import { describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform } from '../testing/acts.js';
import type { TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import type { Live } from '../testing/live.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';

const desk = await startTestServer();
const other = await startTestServer({ beside: desk });
const PRESENCE = `subscription ($id: ID!) { presence(ticketId: $id) { ticketId people { answering person { login: lastName } } } }`;
const ANSWERING = `mutation ($id: ID!, $answering: Boolean!) { setAnswering(ticketId: $id, answering: $answering) }`;

const camille = await desk.as('camille');
/** On one server, and on the other. */
const [alix, dominique] = [await desk.as('alix'), await other.as('dominique')];
const [ALIX, DOMINIQUE] = [PEOPLE.alix.lastName, PEOPLE.dominique.lastName];

const open = (client: TestClient, id: string): Live => client.subscribe(PRESENCE, { id });
const answers = async (client: TestClient, id: string, answering: boolean) =>
  (await client.query(ANSWERING, { id, answering })).setAnswering as boolean;

/** Waits until a page shows these people; those who answer have a star. */
async function shows(live: Live, people: readonly string[]): Promise<void> {
  let shown: string[] = [];
  do {
    const { presence } = await live.next();
    shown = (presence.people as { answering: boolean; person: { login: string } }[]).map(
      ({ answering, person }) => `${person.login}${answering ? '*' : ''}`,
    );
  } while (JSON.stringify(shown) !== JSON.stringify(people));
  expect(shown).toEqual(people);
}

describe('two agents on one ticket, on two servers', () => {
  it('see each other come, answer and leave, at once', async () => {
    const { id } = await openTicket(camille);
    const hers = open(alix, id);
    await shows(hers, [ALIX]);
    const his = open(dominique, id);
    await shows(his, [ALIX, DOMINIQUE]);
    await shows(hers, [ALIX, DOMINIQUE]);
    // Asked of a server that does not hold the page's socket.
    expect(await answers(dominique, id, true)).toBe(true);
    await shows(hers, [ALIX, `${DOMINIQUE}*`]);
    await shows(his, [ALIX, `${DOMINIQUE}*`]);
    expect(await answers(dominique, id, false)).toBe(true);
    await shows(hers, [ALIX, DOMINIQUE]);
    await his.stop();
    await shows(hers, [ALIX]);
    await hers.stop();
    await expect.poll(() => desk.sql('select from presence')).toEqual([]);
  });

  it('are one person each, however many pages they have open', async () => {
    const { id } = await openTicket(camille);
    const pages = [open(alix, id), open(alix, id)] as const;
    await shows(pages[0], [ALIX]);
    await expect.poll(async () => (await desk.sql('select from presence')).length).toBe(2);
    await pages[1].stop();
    await expect.poll(async () => (await desk.sql('select from presence')).length).toBe(1);
    const his = open(dominique, id);
    await shows(his, [ALIX, DOMINIQUE]);
    await Promise.all([pages[0].stop(), his.stop()]);
  });

  it('are gone by themselves when their server was cut, and answer no more when they fall silent', async () => {
    const { id } = await openTicket(camille);
    const hers = open(alix, id);
    await shows(hers, [ALIX]);
    const gone = `insert into presence (ticket_id, page, server, person_id, session, answering_until)
      values ($1, gen_random_uuid(), gen_random_uuid(), $2, 'x', clock_timestamp() + interval '1 minute')`;
    await desk.sql(gone, [id, PEOPLE.dominique.id]);
    await desk.sql(`select pg_notify('presence', $1)`, [id]);
    await shows(hers, [ALIX, `${DOMINIQUE}*`]);
    await desk.sql(`update presence set answering_until = clock_timestamp() where session = 'x'`);
    await shows(hers, [ALIX, DOMINIQUE]);
    await desk.sql(
      `update presence set alive_at = clock_timestamp() - interval '31 seconds' where session = 'x'`,
    );
    await shows(hers, [ALIX]);
    expect(await answers(alix, id, true)).toBe(true);
    await hers.stop();
  });

  it('are there again after a crash of the database that took the table’s rows', async () => {
    const { id } = await openTicket(camille);
    const hers = open(alix, id);
    await shows(hers, [ALIX]);
    await desk.sql('delete from presence');
    await desk.sql(`select pg_notify('presence', $1)`, [id]);
    await shows(hers, []);
    await shows(hers, [ALIX]);
    expect(await desk.sql('select from presence where ticket_id = $1', [id])).toHaveLength(1);
    await hers.stop();
  }, 20_000);
});

describe('presence', () => {
  it('C3.3.1 is the Amue’s own business, on tickets that one may see', async () => {
    const { id } = await openTicket(camille);
    const paul = await desk.as('paul');
    for (const [client, ticketId, code] of [
      [camille, id, 'FORBIDDEN'],
      [paul, id, 'NOT_FOUND'],
      [alix, UNKNOWN_ID, 'NOT_FOUND'],
      [alix, 'no id', 'NOT_FOUND'],
    ] as const) {
      expect(await open(client, ticketId).ended).toMatchObject({ errors: [{ extensions: { code } }] });
      expect(await client.refusal(ANSWERING, { id: ticketId, answering: true })).toMatchObject({ code });
    }
    expect(await desk.sql('select from presence')).toEqual([]);
  });

  it('C3.3.3 of a provider ends with the ticket that goes to another', async () => {
    const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.paul.id);
    const page = open(await desk.as('paul'), ticket.id);
    await shows(page, [PEOPLE.paul.lastName]);
    await perform(alix, 'assignTicket', { ticketId: ticket.id, expectedVersion: 2, agentId: PEOPLE.alix.id });
    const hers = open(alix, ticket.id);
    expect(await page.ended).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await shows(hers, [ALIX]);
    await Promise.all([page.stop(), hers.stop()]);
  });

  it('says no where the page is not open', async () => {
    const { id } = await openTicket(camille);
    expect(await answers(alix, id, true)).toBe(false);
  });
});
