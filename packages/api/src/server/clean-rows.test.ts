import { expect, it } from 'vitest';
import { migrateDatabase } from '../rooms.js';
import { openTicket, processedTicket } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';
import { fillSearch } from '../ticket-search/index.js';
import { rebuildCommitments } from '../ticket/index.js';

const desk = await startTestServer();

it('rows from before texts had one entrance are mended, with what is made from them', async () => {
  const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
  const spoilt = await openTicket(camille, {
    title: 'Zéphyr sur l’écran',
    description: 'Un zéphyr souffle sur l’écran des paiements.',
    messages: ['FMAVC 005'],
  });
  const fine = await openTicket(camille, { title: 'Mandat rejeté 👩‍💻' });
  const processed = await processedTicket(camille, alix, PEOPLE.alix.id);
  const { publishArticle: article } = await alix.query(
    `mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id number } }`,
    {
      input: {
        ticketId: processed.id,
        title: 'Quolibet au journal',
        problem: 'Un quolibet apparaît au journal des erreurs.',
        solution: 'Relancer FMJ2 en période 013 après contrôle du journal.',
        errorCodes: [],
        releases: [],
      },
    },
  );
  await desk.indexed();
  const untouched = await desk.sql(
    `select t.*, e.data from ticket t join ticket_event e on e.ticket_id = t.id where t.id = $1`,
    [fine.id],
  );

  // As an older version of the desk kept them.
  await desk.sql(
    `update ticket set title = replace(title, 'Zé', E'Z\\u00ade\\u0301') || E'\\r\\nsuite', searchable = 'x',
                         description = replace(description, 'zé', E'zé\\u200b'), messages = jsonb_build_array(E'FM\\u200eAVC 005')
                   where id = $1`,
    [spoilt.id],
  );
  await desk.sql(`alter table ticket_event disable trigger ticket_event_append_only`);
  await desk.sql(
    `update ticket_event set data = jsonb_set(jsonb_set(data, '{request,title}', to_jsonb(E'Z\\u00ade\\u0301phyr sur l’écran\\r\\nsuite'::text)),
                         '{request,description}', to_jsonb(E'Un zé\\u200bphyr souffle\\u0007 sur l’écran des paiements.'::text))
                   where ticket_id = $1`,
    [spoilt.id],
  );
  await desk.sql(`alter table ticket_event enable trigger ticket_event_append_only`);
  await desk.sql(`update article set title = E'Quo\\u00adlibet au journal' where id = $1`, [article.id]);
  await desk.sql(
    `insert into template (id, name, body, use, version, updated_at, updated_by)
                  values (gen_random_uuid(), E'Rel\\u00adance', E'Relancez\\rFMJ2', 'add-note', 1, now(), $1)`,
    [PEOPLE.alix.id],
  );
  await desk.sql(`delete from schema_migration where name like '%clean-texts'`);

  expect(await migrateDatabase(desk.databaseUrl)).toHaveLength(1);
  await fillSearch(desk.orm.em.fork());

  const [ticket] = await desk.sql(
    `select t.title, t.description, t.messages, e.data->'request' as request from ticket t join ticket_event e on e.ticket_id = t.id where t.id = $1`,
    [spoilt.id],
  );
  const words = {
    title: 'Zéphyr sur l’écran suite',
    description: 'Un zéphyr souffle sur l’écran des paiements.',
  };
  expect(ticket).toMatchObject({ title: words.title, messages: ['FMAVC 005'], request: words });
  for (const client of [camille, alix]) {
    const { searchTickets, tickets } = await client.query(
      `{ searchTickets(text: "zéphyr") { nodes { ticket { number } } }
         tickets(filter: { text: "zephyr" }, first: 5) { nodes { number } } }`,
    );
    expect(searchTickets.nodes.map((node: Data) => node.ticket.number)).toEqual([spoilt.number]);
    expect(tickets.nodes).toEqual([{ number: spoilt.number }]);
  }
  expect(await desk.sql(`select title, version from article where id = $1`, [article.id])).toEqual([
    { title: 'Quolibet au journal', version: 2 },
  ]);
  expect(await desk.sql(`select name, body from template where name like 'Rel%'`)).toEqual([
    { name: 'Relance', body: 'Relancez\nFMJ2' },
  ]);
  expect(
    await desk.sql(
      `select t.*, e.data from ticket t join ticket_event e on e.ticket_id = t.id where t.id = $1`,
      [fine.id],
    ),
  ).toEqual(untouched);
  await expect(desk.sql(`update ticket_event set version = version`)).rejects.toThrow('append-only');
  expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
});
