import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform, refusedAct, respond, type Brief } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestServer();
let camille: TestClient;
let claude: TestClient;
let sacha: TestClient;
let alix: TestClient;
let paul: TestClient;
beforeAll(async () => {
  [camille, claude, sacha] = [await desk.as('camille'), await desk.as('claude'), await desk.as('sacha')];
  [alix, paul] = [await desk.as('alix'), await desk.as('paul')];
});

const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
const ticketOf = async (client: TestClient, { id }: Brief): Promise<Data> =>
  (
    await client.query(
      `query ($id: ID!) { ticket(id: $id) { id number version status closingReason
        commitments { kind outcome }
        links { link other { number title } }
        duplicateOf { number }
        duplicates { number title status }
        timeline(first: 100) { nodes { type text internal closingReason link attachments { id name }
        otherTicket { number } } } } }`,
      { id },
    )
  ).ticket;
const typesOf = ({ timeline }: Data): string[] => timeline.nodes.map(({ type }: Data) => type);
/** An older ticket, and a newer one of the same establishment. */
async function pair(given: object = {}): Promise<{ kept: Brief; duplicate: Brief }> {
  const kept = await openTicket(camille, { title: 'La première', ...given });
  return { kept, duplicate: await openTicket(claude, { title: 'La seconde' }) };
}
const merge = (duplicate: Brief, kept: Brief, reason = 'Même demande que votre collègue.') =>
  perform(alix, 'mergeTicket', { ...on(duplicate), into: kept.number, reason });

describe('a duplicate merged into the ticket kept', () => {
  it('is closed, names it to its correspondents, and is owed nothing more', async () => {
    const { kept, duplicate } = await pair();
    await desk.sql('delete from mail');
    await merge(duplicate, kept);
    const seen = await ticketOf(claude, duplicate);
    expect(seen).toMatchObject({
      status: 'CLOSED',
      closingReason: 'DUPLICATE',
      duplicateOf: { number: kept.number },
      commitments: [{ kind: 'ACKNOWLEDGEMENT', outcome: 'CANCELLED' }],
    });
    expect(seen.timeline.nodes.at(-1)).toMatchObject({
      type: 'CLOSED',
      text: 'Même demande que votre collègue.',
      otherTicket: { number: kept.number },
    });
    const [mail, ...more] = await desk.sql('select person_id, plain from mail');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      person_id: PEOPLE.claude.id,
      plain: expect.stringContaining(`suivie sur la fiche ${kept.number}`),
    });
  });

  it('its messages and files are read from the ticket kept, by the whole establishment', async () => {
    const { kept, duplicate } = await pair();
    const file = await claude.uploaded('trace.txt');
    const told = { ticketId: duplicate.id, text: 'Voici la trace.', attachmentIds: [file] };
    await perform(claude, 'addInformation', told);
    await perform(alix, 'addNote', { ticketId: duplicate.id, text: 'Note zébrée.' });
    await merge({ ...duplicate, version: 3 }, kept);
    const seen = await ticketOf(camille, kept);
    expect(seen.duplicates).toMatchObject([{ number: duplicate.number, status: 'CLOSED' }]);
    const read = await ticketOf(camille, duplicate);
    expect(typesOf(read)).toEqual(['OPENED', 'INFORMATION_ADDED', 'CLOSED']);
    expect(read.timeline.nodes[1]).toMatchObject({
      text: 'Voici la trace.',
      attachments: [{ id: file, name: 'trace.txt' }],
    });
    expect((await camille.fetch(`/files/${file}`)).status).toBe(200);
    expect(seen.timeline.nodes.at(-1)).toMatchObject({
      type: 'DUPLICATE_MERGED',
      otherTicket: { number: duplicate.number },
    });
  });

  it('reopened, both say that it was none, and a promise is made again', async () => {
    const { kept, duplicate } = await pair();
    const merged = await merge(duplicate, kept);
    await perform(claude, 'reopenTicket', { ...on(merged), reason: 'Ce n’est pas la même.' });
    const [back, seen] = [await ticketOf(claude, duplicate), await ticketOf(camille, kept)];
    expect(back).toMatchObject({ status: 'SUBMITTED', duplicateOf: null });
    expect(back.commitments).toEqual([
      { kind: 'ACKNOWLEDGEMENT', outcome: 'CANCELLED' },
      { kind: 'ACKNOWLEDGEMENT', outcome: 'PENDING' },
    ]);
    expect(seen.duplicates).toEqual([]);
    expect(typesOf(seen).slice(-2)).toEqual(['DUPLICATE_MERGED', 'DUPLICATE_RETURNED']);
  });

  it('C3.3.1 never between establishments: the refusal says what to do instead', async () => {
    const theirs = await openTicket(sacha);
    const ours = await openTicket(camille);
    const before = await stateOf(desk);
    const refused = await refusedAct(alix, 'mergeTicket', {
      ...on(ours),
      into: theirs.number,
      reason: 'Même demande.',
    });
    expect(refused).toMatchObject({ code: 'MERGE_ACROSS_ESTABLISHMENTS', rule: 'C3.3.1', field: 'into' });
    expect(refused.messages.fr).toMatch(/dysfonctionnement|lien/);
    expect(await stateOf(desk)).toEqual(before);
  });

  it.each<[string, () => Promise<[Brief, Brief]>, string]>([
    [
      'a newer one',
      async () => {
        const older = await openTicket(camille);
        desk.clock.moveTo(new Date(Date.parse(desk.clock.now()) + 60_000).toISOString());
        return [older, await openTicket(camille)];
      },
      'MERGE_INTO_NEWER',
    ],
    [
      'one that is not blocking, when it is',
      async () => {
        const kept = await openTicket(camille);
        return [await openTicket(camille, { blocking: true }), kept];
      },
      'MERGE_LOSES_BLOCKING',
    ],
    [
      'a closed one',
      async () => {
        const kept = await openTicket(camille);
        await perform(camille, 'withdrawTicket', { ...on(kept), reason: 'Résolu.' });
        return [await openTicket(camille), kept];
      },
      'MERGE_INTO_CLOSED',
    ],
    [
      'itself',
      async () => {
        const one = await openTicket(camille);
        return [one, one];
      },
      'SAME_TICKET',
    ],
    ['one that never was', async () => [await openTicket(camille), aTicketThatNeverWas], 'NOT_FOUND'],
    [
      'any, once it has its response',
      async () => {
        const kept = await openTicket(camille);
        const taken = await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id);
        return [await respond(alix, taken), kept];
      },
      'ALREADY_ANSWERED',
    ],
  ])('C3.2.2 not into %s', async (_name, tickets, code) => {
    const [duplicate, kept] = await tickets();
    const before = await stateOf(desk);
    expect(
      await refusedAct(alix, 'mergeTicket', { ...on(duplicate), into: kept.number, reason: 'Même demande.' }),
    ).toMatchObject({ code });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('C3.3.3 a provider merges its own tickets alone', async () => {
    const { kept, duplicate } = await pair();
    const given = await perform(alix, 'assignTicket', { ...on(duplicate), agentId: PEOPLE.paul.id });
    const input = { ...on(given), into: kept.number, reason: 'Même demande.' };
    expect(await refusedAct(paul, 'mergeTicket', input)).toMatchObject({ code: 'NOT_FOUND', field: 'into' });
    await perform(alix, 'assignTicket', { ...on(kept), agentId: PEOPLE.paul.id });
    expect((await perform(paul, 'mergeTicket', input)).status).toBe('CLOSED');
  });

  it('two agents merge in opposite directions at once: one wins, the other is told', async () => {
    const { kept, duplicate } = await pair();
    const both = await Promise.all(
      [
        [duplicate, kept],
        [kept, duplicate],
      ].map(([one, other]) =>
        alix.send(`mutation ($input: MergeInput!) { mergeTicket(input: $input) { id } }`, {
          input: { ...on(one as Brief), into: (other as Brief).number, reason: 'Même demande.' },
        }),
      ),
    );
    expect(both.filter(({ body }) => body.errors)).toHaveLength(1);
  });
});
const aTicketThatNeverWas: Brief = { id: '', number: '2026-999999', version: 1, status: '' };

describe('C3.3.1 links between tickets', () => {
  it('are seen from both by the Amue, and never by an establishment', async () => {
    const [ours, theirs] = [await openTicket(camille), await openTicket(sacha, { title: 'De Valmore' })];
    await perform(alix, 'linkTicket', { ...on(ours), other: theirs.number, link: 'FOLLOWS' });
    const [here, there] = [await ticketOf(alix, ours), await ticketOf(alix, theirs)];
    expect(here.links).toEqual([{ link: 'FOLLOWS', other: { number: theirs.number, title: 'De Valmore' } }]);
    expect(there.links).toMatchObject([{ link: 'FOLLOWED_BY', other: { number: ours.number } }]);
    expect(there.timeline.nodes.at(-1)).toMatchObject({
      type: 'LINKED',
      internal: true,
      link: 'FOLLOWED_BY',
      otherTicket: { number: ours.number },
    });
    for (const [client, own, foreign] of [
      [camille, ours, theirs],
      [sacha, theirs, ours],
    ] as const) {
      const seen = await ticketOf(client, own);
      expect(seen.links).toEqual([]);
      expect(typesOf(seen)).toEqual(['OPENED']);
      expect(JSON.stringify(seen)).not.toContain(foreign.number);
    }
  });

  it('are taken away from either side', async () => {
    const [one, other] = [await openTicket(camille), await openTicket(sacha)];
    await perform(alix, 'linkTicket', { ...on(one), other: other.number, link: 'DUPLICATES' });
    const version = { ticketId: other.id, expectedVersion: 2, otherId: one.id };
    await perform(alix, 'unlinkTicket', version);
    for (const ticket of [one, other]) expect((await ticketOf(alix, ticket)).links).toEqual([]);
    expect(await refusedAct(alix, 'unlinkTicket', { ...version, expectedVersion: 3 })).toMatchObject({
      code: 'NOT_LINKED',
      field: 'other',
    });
  });

  it('a provider sees those with its own tickets alone', async () => {
    const [mine, another] = [await openTicket(camille), await openTicket(sacha, { title: 'De Valmore' })];
    await perform(alix, 'assignTicket', { ...on(mine), agentId: PEOPLE.paul.id });
    await perform(alix, 'linkTicket', {
      ...on({ ...mine, version: 2 }),
      other: another.number,
      link: 'RELATED',
    });
    const seen = await ticketOf(paul, mine);
    expect(seen.links).toEqual([]);
    expect(seen.timeline.nodes.at(-1)).toMatchObject({ type: 'LINKED', otherTicket: null });
    expect(JSON.stringify(seen)).not.toContain(another.number);
  });

  it.each<[string, (one: Brief, other: Brief) => object, string]>([
    ['with itself', ({ number }) => ({ other: number }), 'SAME_TICKET'],
    ['with what never was', () => ({ other: '2026-999999' }), 'NOT_FOUND'],
    ['on an older version', (_one, { number }) => ({ other: number, expectedVersion: 7 }), 'STALE_VERSION'],
  ])('not %s', async (_name, given, code) => {
    const [one, other] = [await openTicket(camille), await openTicket(camille)];
    const before = await stateOf(desk);
    const input = { ...on(one), link: 'RELATED', ...given(one, other) };
    expect(await refusedAct(alix, 'linkTicket', input)).toMatchObject({ code });
    expect(await stateOf(desk)).toEqual(before);
  });
});

it('the log alone makes commitments again after merges', async () => {
  const { rebuildCommitments } = await import('./index.js');
  const report = await rebuildCommitments(desk.orm.em.fork(), { dryRun: true });
  expect(report.differences).toEqual([]);
});
