import { ERASED_TEXT } from '@assistance/domain/ticket';
import { expect, it } from 'vitest';
import { acknowledge, openTicket, perform, processedTicket, respond } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';
import { readHistory } from './index.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];

it('what people write is in no event, and is read with each', async () => {
  const opened = await openTicket(camille, { title: 'Zéphyr au visa', messages: ['ZEPHYR 1', 'ZEPHYR 2'] });
  await acknowledge(alix, opened, PEOPLE.alix.id);
  await perform(alix, 'addNote', { ticketId: opened.id, text: 'Un zéphyr souffle.' });
  const log = (table: string) =>
    desk.sql(`select data from ${table} where ticket_id = $1 order by version`, [opened.id]);
  expect(JSON.stringify(await log('ticket_event'))).not.toMatch(/z[ée]phyr|budget|exercice/i);
  expect((await log('worded_ticket_event')).map(({ data }) => data)).toMatchObject([
    { request: { title: 'Zéphyr au visa', messages: ['ZEPHYR 1', 'ZEPHYR 2'], priorAgreement: null } },
    { agentId: PEOPLE.alix.id },
    { text: 'Un zéphyr souffle.' },
  ]);
  const history = await readHistory(desk.orm.em.fork(), opened.id);
  expect(history?.events.at(-1)).toMatchObject({ type: 'NoteAdded', text: 'Un zéphyr souffle.' });
  expect(
    await desk.sql(`select path, body, author_id from ticket_text where ticket_id = $1 and version = 3`, [
      opened.id,
    ]),
  ).toEqual([{ path: ['text'], body: 'Un zéphyr souffle.', author_id: PEOPLE.alix.id }]);
});

it('a text is written once, or erased, and its row never goes', async () => {
  const { id } = await openTicket(camille);
  for (const statement of [
    `update ticket_text set body = 'autre' where ticket_id = '${id}'`,
    `update ticket_text set version = 7 where ticket_id = '${id}'`,
    `update ticket_text set body = null, erased_at = now(), path = '{text}' where ticket_id = '${id}'`,
    `delete from ticket_text where ticket_id = '${id}'`,
    `truncate ticket_text`,
  ])
    await expect(desk.sql(statement), statement).rejects.toThrow('only written or erased');
  await desk.sql(
    `update ticket_text set body = null, erased_at = now() where ticket_id = $1 and path = '{request,title}'`,
    [id],
  );
  const [event] = await desk.sql(
    `select data #>> '{request,title}' as title, data #>> '{request,description}' as description
       from worded_ticket_event where ticket_id = $1`,
    [id],
  );
  // The migration and the domain call it the same.
  expect(event).toEqual({ title: ERASED_TEXT, description: expect.stringContaining('La reprise') });
  await expect(
    desk.sql(`update ticket_text set body = 'de retour', erased_at = null where ticket_id = $1`, [id]),
  ).rejects.toThrow('only written or erased');
});

it('a refused act leaves no text behind', async () => {
  const { id } = await processedTicket(camille, alix, PEOPLE.alix.id);
  const count = async () =>
    (await desk.sql(`select count(*)::int as n from ticket_text where ticket_id = $1`, [id]))[0]?.['n'];
  const before = await count();
  await expect(respond(alix, { id, number: '', version: 99, status: '' })).rejects.toThrow();
  expect(await count()).toBe(before);
});
