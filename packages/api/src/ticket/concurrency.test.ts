import { randomUUID } from 'node:crypto';
import { A_RESPONSE, paris } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, refusedAct, aRequestInput, type Brief } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
const [camille, sacha, alix, dominique] = await Promise.all([
  desk.as('camille'),
  desk.as('sacha'),
  desk.as('alix'),
  desk.as('dominique'),
]);

type Outcome = { done: Brief } | { refused: string };
/** What each of several acts at once came to. */
const together = (acts: readonly Promise<Brief>[]): Promise<Outcome[]> =>
  Promise.all(
    acts.map((act) =>
      act.then(
        (done) => ({ done }),
        (error: Error) => ({ refused: /"code": "(\w+)"/.exec(error.message)?.[1] ?? error.message }),
      ),
    ),
  );
const doneIn = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((each) => ('done' in each ? [each.done] : []));
const refusedIn = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((each) => ('refused' in each ? [each.refused] : []));
const rankOf = ({ number }: Brief): number => Number(number.slice(5));
const versionsOf = async (ticketId: string) =>
  (await desk.sql(`select version from ticket_event where ticket_id = $1 order by version`, [ticketId])).map(
    ({ version }) => version,
  );

describe('C3.2.1 the number of a ticket', () => {
  it('is its own and leaves no gap, when fifty open at once and others are refused', async () => {
    const shared = await camille.uploaded();
    const outcomes = await together(
      Array.from({ length: 75 }, (_, rank) => {
        const client = rank % 2 === 0 ? camille : sacha;
        if (rank % 3 !== 2) return openTicket(client);
        // Refused before a number is taken, or after: of those who name this file, one is in time.
        return rank % 2 === 0
          ? openTicket(camille, { attachmentIds: [shared] })
          : openTicket(client, { description: 'Trop court' });
      }),
    );
    const opened = doneIn(outcomes);
    expect(opened).toHaveLength(51);
    expect(new Set(refusedIn(outcomes))).toEqual(new Set(['NOT_FOUND', 'DESCRIPTION_TOO_SHORT']));
    expect(opened.map(rankOf).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 51 }, (_, rank) => rank + 1),
    );
    expect(rankOf(await openTicket(camille))).toBe(52);
  });

  it('begins anew with the year, in Paris', async () => {
    const before = desk.clock.now();
    desk.clock.moveTo(paris('2026-12-31 23:59'));
    expect((await openTicket(camille)).number).toMatch(/^2026-/);
    desk.clock.moveTo(paris('2027-01-01 00:00'));
    expect((await openTicket(camille)).number).toBe('2027-000001');
    desk.clock.moveTo(before);
  });
});

describe('the same request sent twice', () => {
  it.each<[how: string, files: boolean, atOnce: boolean]>([
    ['one after the other', false, false],
    ['one after the other, with files', true, false],
    ['at once', false, true],
    ['at once, with files', true, true],
  ])('%s opens one ticket', async (_how, files, atOnce) => {
    const id = randomUUID();
    const attachmentIds = files ? [await camille.uploaded(), await camille.uploaded()] : [];
    const send = () => openTicket(camille, { id, attachmentIds });
    const answers = atOnce
      ? doneIn(await together(Array.from({ length: 6 }, send)))
      : [await send(), await send()];
    expect(answers).toHaveLength(atOnce ? 6 : 2);
    for (const answer of answers)
      expect(answer).toEqual({ ...answers[0], id, version: 1, status: 'SUBMITTED' });
    expect(await versionsOf(id)).toEqual([1]);
    const bound = await desk.sql(`select id from attachment where ticket_id = $1`, [id]);
    expect(bound.map((row) => row['id']).sort()).toEqual(attachmentIds.sort());
  });

  it('keeps its id however it is written', async () => {
    const id = randomUUID();
    const answer = await openTicket(camille, { id: id.toUpperCase() });
    expect(answer.id).toBe(id);
    expect((await openTicket(camille, { id })).number).toBe(answer.number);
    const [event] = await desk.sql(`select data from ticket_event where ticket_id = $1`, [id]);
    expect(event?.['data']).toMatchObject({ ticketId: id });
  });

  it('later, once the ticket has lived on, gives it is', async () => {
    const id = randomUUID();
    const opened = await openTicket(camille, { id });
    await acknowledge(alix, opened, PEOPLE.alix.id);
    expect(await openTicket(camille, { id })).toMatchObject({ version: 2, status: 'IN_PROGRESS' });
  });

  it.each(['claude', 'sacha'] as const)('by %s, who did not send it, is refused', async (name) => {
    const { id } = await openTicket(camille, { id: randomUUID() });
    const before = await stateOf(desk);
    const refused = await refusedAct(await desk.as(name), 'openTicket', aRequestInput({ id }));
    expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await stateOf(desk)).toEqual(before);
  });
});

describe('two at once on one ticket', () => {
  it('C3.2.1 acknowledge it: one does, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ticket = await openTicket(camille);
      const outcomes = await together([
        acknowledge(alix, ticket, PEOPLE.alix.id),
        acknowledge(dominique, ticket, PEOPLE.dominique.id),
      ]);
      expect(doneIn(outcomes)).toHaveLength(1);
      expect(['STALE_VERSION', 'ALREADY_ACKNOWLEDGED']).toContain(refusedIn(outcomes)[0]);
      expect(await versionsOf(ticket.id)).toEqual([1, 2]);
    }
  });

  it('respond: one response stands', async () => {
    const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const respond = { ticketId: ticket.id, expectedVersion: 2, outcome: 'ANSWER', text: A_RESPONSE };
    const outcomes = await together([
      perform(alix, 'respond', respond),
      perform(dominique, 'respond', { ...respond, outcome: 'SOLUTION' }),
    ]);
    expect(doneIn(outcomes)).toHaveLength(1);
    expect(refusedIn(outcomes)).toEqual(['STALE_VERSION']);
    expect(await versionsOf(ticket.id)).toEqual([1, 2, 3]);
  });

  it('write what harms no one: everything is kept, one after the other', async () => {
    const ticket = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
    const outcomes = await together(
      Array.from({ length: 20 }, (_, rank) =>
        rank % 2 === 0
          ? perform(camille, 'addInformation', { ticketId: ticket.id, text: `Information ${rank}` })
          : perform(alix, 'addNote', { ticketId: ticket.id, text: `Note ${rank}` }),
      ),
    );
    expect(doneIn(outcomes)).toHaveLength(20);
    expect(await versionsOf(ticket.id)).toEqual(Array.from({ length: 22 }, (_, rank) => rank + 1));
  });

  it('carry one file: one message has it, the other was not sent', async () => {
    const ticket = await openTicket(camille);
    const file = await camille.uploaded();
    const send = (text: string) =>
      perform(camille, 'addInformation', { ticketId: ticket.id, text, attachmentIds: [file] });
    const outcomes = await together([send('Voici.'), send('Voici encore.'), send('Et encore.')]);
    expect(doneIn(outcomes)).toHaveLength(1);
    expect(refusedIn(outcomes)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await versionsOf(ticket.id)).toEqual([1, 2]);
  });
});
