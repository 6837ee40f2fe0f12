import { ERASED_TEXT, type Actor } from '@assistance/domain/ticket';
import { expect, it } from 'vitest';
import { openTicket, perform } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { ticketLogOf } from '../testing/ticket-log.js';
import { PEOPLE } from '../testing/world.js';
import { applyErasures, eraseText, formatErasures, parseErasures, readErasures } from './index.js';

const ADA: Actor = { kind: 'person', personId: PEOPLE.ada.id, role: 'admin', establishmentId: null };
const REASON = 'Un mot de passe y était écrit.';
const desk = await startTestServer();
const camille = await desk.as('camille');
const em = () => desk.orm.em.fork();
const log = () => ticketLogOf(em(), desk.clock);

const erase = (ticketId: string, version: number, field: string | null = null) =>
  log().run({ actor: ADA }, async (unit) => {
    await eraseText(unit, { ticketId, version, field, reason: REASON });
    return ticketId;
  });
const textsOf = async (ticketId: string): Promise<unknown[]> =>
  (
    await desk.sql(
      `select body from ticket_text where ticket_id = $1 and path[1] <> 'why' order by version, path`,
      [ticketId],
    )
  ).map(({ body }) => body);

it('a list of what was erased says everything but what it said', async () => {
  const { id, number } = await openTicket(camille, { messages: ['ZUT 1', 'ZUT 2'] });
  await erase(id, 1, 'request.messages');
  const lines = (await readErasures(em())).filter(({ ticketId }) => ticketId === id);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({
    number,
    version: 1,
    field: 'request.messages',
    erasedIn: 2,
    erasedBy: PEOPLE.ada.id,
    reason: REASON,
  });
  const file = formatErasures(lines);
  expect(file).not.toContain('ZUT');
  expect(parseErasures(file)).toEqual(lines);
  expect(() => parseErasures(`${file}\n{"textId": "x"}`)).toThrow('4');
});

it('a copy that is brought back is erased by it again, once', async () => {
  const { id } = await openTicket(camille, { title: 'Quetsche au visa' });
  await perform(camille, 'addInformation', { ticketId: id, text: 'La quetsche revient.' });
  await erase(id, 1, 'request.title');
  await erase(id, 2);
  const lines = (await readErasures(em())).filter(({ ticketId }) => ticketId === id);

  // The copy: the same texts, there again, and nobody who remembers that they were erased.
  await desk.sql(`alter table ticket_text disable trigger user`);
  await desk.sql(
    `update ticket_text set erased_at = null, erased_by = null, body = case path[1] when 'text' then 'La quetsche revient.' else 'Quetsche au visa' end
      where ticket_id = $1 and body is null`,
    [id],
  );
  await desk.sql(`alter table ticket_text enable trigger user`);
  await desk.sql(`update ticket set title = 'Quetsche au visa' where id = $1`, [id]);
  await desk.sql(`delete from text_erasure where ticket_id = $1`, [id]);
  expect(await textsOf(id)).toContain('Quetsche au visa');

  const [first] = lines;
  if (!first) throw new Error('Nothing was erased.');
  const unknown = { ...first, textId: '00000000-0000-4000-8000-000000000000' };
  expect(await applyErasures(em(), log(), ADA, [...lines, unknown])).toEqual({
    erased: 2,
    before: 0,
    unknown: 1,
  });
  expect(JSON.stringify(await textsOf(id))).not.toMatch(/quetsche/i);
  const [row] = await desk.sql(
    `select t.title, s.whole_text from ticket t join ticket_search s on s.ticket_id = t.id where t.id = $1`,
    [id],
  );
  expect(row?.['title']).toBe(ERASED_TEXT);
  expect(row?.['whole_text']).not.toMatch(/quetsche/i);
  // Whoever erased it first stays on record, and a second time changes nothing.
  const after = (await readErasures(em())).filter(({ ticketId }) => ticketId === id);
  expect(after.filter(({ textId }) => textId !== unknown.textId)).toEqual(lines);
  // What this copy never held is not forgotten: another one may.
  expect(after).toContainEqual(unknown);
  expect(await applyErasures(em(), log(), ADA, lines)).toEqual({ erased: 0, before: 2, unknown: 0 });
});
