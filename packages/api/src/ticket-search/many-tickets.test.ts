import { beforeAll, describe, expect, it } from 'vitest';
import { openTicket, type Brief } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import type { PersonName } from '../testing/world.js';

const desk = await startTestServer();
/** More than are ranked at once. */
const CROWD = 1_500;
let wanted: Brief;
beforeAll(async () => {
  const camille = await desk.as('camille');
  wanted = await openTicket(camille, {
    title: 'Mandat rejeté par le visa',
    description: 'Le mandat est rejeté, avec un zéphyr et un quolibet au milieu du journal.',
    messages: ['ZK4711'],
  });
  const common = await openTicket(camille, {
    title: 'Mandat en attente',
    description: 'Le mandat reste en attente de visa, sans message ni autre signe du tout.',
    messages: [],
  });
  // The same ticket many times over, each updated after the one that is wanted.
  await desk.sql(`
    create table copies as select gen_random_uuid() as id, n from generate_series(1, ${CROWD}) n;
    insert into ticket
    select (jsonb_populate_record(null::ticket, to_jsonb(t) || jsonb_build_object(
             'id', c.id, 'number', '1999-' || lpad(c.n::text, 6, '0'),
             'updated_at', t.updated_at + make_interval(secs => c.n),
             'shared_updated_at', t.updated_at + make_interval(secs => c.n)))).*
      from ticket t cross join copies c where t.id = '${common.id}';
    insert into ticket_search
    select c.id, title_terms, shared_terms, whole_terms, shared_words, whole_words, shared_text, whole_text
      from ticket_search cross join copies c where ticket_id = '${common.id}';
    drop table copies;`);
});

const SEARCH = `query ($text: String!) {
  searchTickets(text: $text, first: 5) { totalCount loosened nodes { ticket { number } } } }`;
const search = async (name: PersonName, text: string): Promise<Data> =>
  (await (await desk.as(name)).query(SEARCH, { text })).searchTickets;

/** The planner's statistics say which words are rare; a base that was never analyzed has none. */
describe.each(['before', 'after'] as const)('%s the tables are analyzed', (moment) => {
  beforeAll(async () => {
    if (moment === 'after') await desk.sql('analyze ticket, ticket_search');
  });

  it.each<[PersonName, string]>([
    ['camille', 'mandat visa zéphyr introuvabilissime'],
    ['alix', 'mandat visa zéphyr introuvabilissime'],
    ['alix', 'mandat quolibet introuvabilissime'],
    ['camille', 'le mandat est en attente de visa ZK4711 introuvabilissime'],
  ])(
    'a rare word finds its ticket among thousands updated later that hold the common ones: %s, « %s »',
    async (name, text) => {
      const { nodes, loosened } = await search(name, text);
      expect(loosened).toBe(true);
      expect(nodes[0].ticket.number).toBe(wanted.number);
    },
  );

  it('recency decides between equals alone', async () => {
    const { nodes } = await search('alix', 'mandat attente introuvabilissime');
    expect(nodes[0].ticket.number).toBe(`1999-${String(CROWD).padStart(6, '0')}`);
  });

  it('words that no ticket holds find nothing', async () => {
    expect(await search('alix', 'introuvabilissime inexistantissime')).toMatchObject({
      totalCount: 0,
      loosened: false,
    });
  });

  it('a number is one ticket; one that is not found stands for no other', async () => {
    expect(await search('alix', wanted.number)).toMatchObject({
      totalCount: 1,
      loosened: false,
      nodes: [{ ticket: { number: wanted.number } }],
    });
    expect(await search('alix', '1999-999999')).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
