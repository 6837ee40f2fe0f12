import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { START } from '@assistance/domain/testing';
import { acknowledge, openTicket } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PASSWORD, PEOPLE, UNKNOWN_ID } from '../testing/world.js';
import { forgetAccesses } from './forget-accesses.js';
import { holdsAnchor, sealEntries, verifyAudit, writeEntries, type NewEntry } from './index.js';

const clock = new MovableClock(START);
const server = await startTestServer({ clock });
const [ada, camille, alix, sacha] = [
  await server.as('ada'),
  await server.as('camille'),
  await server.as('alix'),
  await server.as('sacha'),
];
const em = () => server.orm.em.fork();
const QUARTER = 15 * 60_000;
const later = (ms: number): void => clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());

const CHANGE = `mutation ($input: ServiceSettingsInput!) { changeServiceSettings(input: $input) { version } }`;
const version = async (): Promise<number> =>
  (await ada.query(`{ serviceSettings { version } }`)).serviceSettings.version;
const change = async (reopeningDays: number): Promise<Data> =>
  ada.query(CHANGE, { input: { reopeningDays, progressDays: 5, expectedVersion: await version() } });

const ENTRIES = `query ($filter: AuditFilterInput, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id at kind operation outcome person { id firstName } account address session browser objectKind
      objects { kind id label } details { name value } sealed } } }`;
const list = async (filter: object = {}, more: object = {}): Promise<Data> =>
  (await ada.query(ENTRIES, { filter, ...more })).auditEntries;
const last = async (filter: object = {}): Promise<Data> => (await list(filter, { first: 1 })).nodes[0];
const count = async (): Promise<number> => (await list()).totalCount;

/** What is read is written a moment later, and sealed. */
const settled = (): Promise<void> =>
  soon(async () => {
    const { unsealed } = await verifyAudit(em());
    if (unsealed > 0) throw new Error('Not sealed yet.');
  });
const soon = (seen: () => Promise<void>): Promise<void> => vi.waitFor(seen, { timeout: 20_000 });
const readers = async (client: TestClient, ticketId: string): Promise<Data[]> =>
  (
    await client.query(
      `query ($ticketId: ID!) { ticketReaders(ticketId: $ticketId) { nodes { person { firstName role } firstAt lastAt times } totalCount } }`,
      { ticketId },
    )
  ).ticketReaders.nodes;
const openPage = (client: TestClient, id: string): Promise<Data> =>
  client.query(
    `query ($id: ID!) { ticket(id: $id) { number description timeline(first: 5) { totalCount } } }`,
    {
      id,
    },
  );

describe('C3.3.1 a change is recorded', () => {
  it('with who, what, when, and from where', async () => {
    await change(8);
    expect(await last()).toMatchObject({
      at: clock.now(),
      kind: 'CHANGE',
      operation: 'changeServiceSettings',
      outcome: 'DONE',
      person: { firstName: 'Ada' },
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
      session: expect.stringMatching(/^\d+$/),
      objectKind: 'serviceSettings',
      details: expect.arrayContaining([{ name: 'reopeningDays', value: '8' }]),
    });
  });

  it('not when it was refused: nothing has changed', async () => {
    const before = await count();
    await ada.refusal(CHANGE, { input: { reopeningDays: 9, progressDays: 5, expectedVersion: 0 } });
    await alix.refusal(CHANGE, { input: { reopeningDays: 9, progressDays: 5, expectedVersion: 0 } });
    expect(await count()).toBe(before);
  });

  it('once, when it is sent twice', async () => {
    const document = `mutation ($requestId: ID) {
      announceClosure(start: "2027-03-01T00:00:00Z", end: "2027-03-02T00:00:00Z", label: "Pont", requestId: $requestId) { closure { id } } }`;
    const requestId = randomUUID();
    const { closure } = (await ada.query(document, { requestId })).announceClosure;
    await ada.query(document, { requestId });
    const found = await list({ object: closure.id });
    expect(found.totalCount).toBe(1);
    expect(found.nodes[0]).toMatchObject({
      operation: 'announceClosure',
      objects: [{ kind: 'closure', id: closure.id, label: 'Pont' }],
    });
  });

  it('or it is not made: no change stands without its entry', async () => {
    const before = await version();
    await server.sql(`alter table audit_entry rename to audit_entry_away`);
    try {
      expect(
        await ada.refusal(CHANGE, { input: { reopeningDays: 12, progressDays: 5, expectedVersion: before } }),
      ).toMatchObject({ code: 'UNEXPECTED' });
    } finally {
      await server.sql(`alter table audit_entry_away rename to audit_entry`);
    }
    expect(server.takeErrors()).toHaveLength(1);
    expect(await version()).toBe(before);
  });

  it('a new password, and neither the old nor the new one', async () => {
    const noa = await server.signedIn('noa');
    const next = 'neuf hérons sur la grève';
    await noa.refusal(`mutation { changePassword(current: "pas le bon mot", next: "${next}") }`);
    expect(await last()).toMatchObject({
      kind: 'SIGN_IN',
      operation: 'changePassword',
      outcome: 'WRONG_LOGIN',
      person: { firstName: 'Noa' },
    });
    const before = await count();
    await noa.query(`mutation { changePassword(current: "${PASSWORD}", next: "${next}") }`);
    expect(await count()).toBe(before + 1);
    expect(await last()).toMatchObject({
      operation: 'changePassword',
      person: { firstName: 'Noa' },
      details: [{ name: 'withheld', value: 'current, next' }],
    });
    const rows = await server.sql(`select e::text as line from audit_entry e`);
    expect(JSON.stringify(rows)).not.toMatch(/girafes|hérons|pas le bon/);
  });
});

describe('C3.4.4 who signs in is recorded', () => {
  it('with the person, not with what was typed', async () => {
    await server.signedIn('dominique');
    expect(await last({ kind: 'SIGN_IN' })).toMatchObject({
      operation: 'signIn',
      outcome: 'DONE',
      person: { firstName: 'Dominique' },
      details: [],
    });
  });

  it('who fails to, against whom; what nobody is called is not written down', async () => {
    await server.nobody.trySignIn('dominique', 'quetsche amère et dure');
    expect(await last({ kind: 'SIGN_IN' })).toMatchObject({
      outcome: 'WRONG_LOGIN',
      person: null,
      objects: [{ kind: 'person', label: 'Dominique Fauvel' }],
    });
    await server.nobody.trySignIn('quetsche amère et dure', 'x');
    expect(await last({ kind: 'SIGN_IN' })).toMatchObject({ outcome: 'WRONG_LOGIN', objects: [] });
    const rows = await server.sql(`select e::text as line from audit_entry e`);
    expect(JSON.stringify(rows)).not.toContain('quetsche');
  });

  it('who is kept waiting, once: thousands of tries are not thousands of entries', async () => {
    for (let rank = 0; rank < 12; rank += 1) await server.nobody.trySignIn('perrine', 'non');
    const { nodes } = await list({ kind: 'SIGN_IN' }, { first: 100 });
    const kept = nodes.filter(({ outcome }: Data) => outcome === 'TOO_MANY_ATTEMPTS');
    expect(kept).toHaveLength(1);
  });

  it('who signs out', async () => {
    const client = await server.signedIn('dominique');
    await client.query(`mutation { signOut }`);
    expect(await last()).toMatchObject({ kind: 'SIGN_OUT', person: { firstName: 'Dominique' } });
  });
});

describe('C3.3.1, C3.3.3 the reading of a ticket is recorded', () => {
  it('its establishment sees who of the Amue opened it, and when', async () => {
    const { id } = await openTicket(camille);
    expect(await readers(camille, id)).toEqual([]);
    const first = clock.now();
    await openPage(alix, id);
    await openPage(alix, id);
    await openPage(camille, id);
    await soon(async () => expect(await readers(camille, id)).toHaveLength(1));
    expect(await readers(camille, id)).toMatchObject([
      { person: { firstName: 'Alix', role: 'AGENT' }, firstAt: first, lastAt: first, times: 1 },
    ]);
    later(QUARTER);
    await openPage(alix, id);
    later(1_000);
    await openPage(ada, id);
    await soon(async () => expect(await readers(camille, id)).toHaveLength(2));
    const nodes = await readers(await server.as('claude'), id);
    expect(nodes.map(({ person, times }) => [person.firstName, times])).toEqual([
      ['Ada', 1],
      ['Alix', 2],
    ]);
    expect(await readers(ada, id)).toEqual(nodes);
  });

  it('another establishment sees nothing of it; agents and providers are not asked', async () => {
    const { id } = await openTicket(camille);
    await openPage(alix, id);
    const document = `query ($id: ID!) { ticketReaders(ticketId: $id) { totalCount } }`;
    const theirs = await sacha.refusal(document, { id });
    expect(theirs).toMatchObject({ code: 'NOT_FOUND', field: 'ticketId' });
    expect(await sacha.refusal(document, { id: UNKNOWN_ID })).toEqual(theirs);
    for (const client of [alix, await server.as('paul')])
      expect(await client.refusal(document, { id })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('by whatever way its texts are asked for: a list, a command’s answer, a file', async () => {
    const [one, two] = [await openTicket(camille), await openTicket(camille)];
    await alix.query(`{ tickets(first: 100) { nodes { id title } } }`);
    await settled();
    expect(await readers(camille, one.id)).toEqual([]);
    await alix.query(`{ tickets(first: 100) { nodes { id firstAnalysis } } }`);
    await soon(async () => expect(await readers(camille, one.id)).toHaveLength(1));
    expect(await readers(camille, two.id)).toHaveLength(1);
    const fileId = await camille.uploaded('trace.txt');
    await camille.query(`mutation ($input: InformationInput!) { addInformation(input: $input) { id } }`, {
      input: { ticketId: one.id, text: 'La trace complète est jointe.', attachmentIds: [fileId] },
    });
    const dominique = await server.as('dominique');
    expect((await dominique.fetch(`/files/${fileId}`)).status).toBe(200);
    await soon(async () => expect(await readers(camille, one.id)).toHaveLength(2));
    expect(await last({ kind: 'READ', personId: PEOPLE.dominique.id })).toMatchObject({
      operation: 'file',
      objectKind: 'file',
      objects: [
        { kind: 'file', id: fileId },
        { kind: 'ticket', id: one.id, label: one.number },
      ],
    });
  });

  it('a provider who has the ticket in charge is seen too', async () => {
    const { id } = await acknowledge(alix, await openTicket(camille), PEOPLE.paul.id);
    await openPage(await server.as('paul'), id);
    await soon(async () =>
      expect((await readers(camille, id)).map(({ person }) => person.role)).toContain('PROVIDER'),
    );
  });
});

it('what was read a moment before a server ends is written and sealed at its end', async () => {
  const { id } = await openTicket(camille);
  const other = await startTestServer({ clock, beside: server });
  await openPage(await other.signedIn('alix'), id);
  await other.stop();
  const [row] = await server.sql(
    `select position from audit_entry where objects @> array[$1] and role = 'agent'`,
    [`ticket:${id}`],
  );
  expect(row?.['position']).not.toBeNull();
  expect(await readers(camille, id)).toHaveLength(1);
});

describe('C3.3.1 admins search the audit', () => {
  it('by person, kind, thing and period, each once page by page', async () => {
    await settled();
    const all = await list({}, { first: 100 });
    const everything: Data[] = [];
    let after: string | null = null;
    do {
      const page: Data = await list({}, { first: 7, after });
      everything.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(everything.map(({ id }) => id).slice(0, 100)).toEqual(all.nodes.map(({ id }: Data) => id));
    expect(everything).toHaveLength(all.totalCount);
    expect(new Set(everything.map(({ id }) => id)).size).toBe(all.totalCount);

    const fits = async (filter: object, is: (entry: Data) => boolean) => {
      const found = await list(filter, { first: 100 });
      expect(found.nodes.length).toBeGreaterThan(0);
      expect(found.nodes.filter((entry: Data) => !is(entry))).toEqual([]);
      expect(found.totalCount).toBe(everything.filter(is).length);
    };
    await fits({ personId: PEOPLE.alix.id }, ({ person }) => person?.firstName === 'Alix');
    await fits({ kind: 'READ' }, ({ kind }) => kind === 'READ');
    await fits({ objectKind: 'closure' }, ({ objectKind }) => objectKind === 'closure');
    const middle = everything.find(({ kind }) => kind === 'READ')?.at as string;
    await fits({ from: middle }, ({ at }) => at >= middle);
    await fits({ to: middle, kind: 'READ' }, ({ at, kind }) => at < middle && kind === 'READ');
    const { objects } = everything.find(({ kind }) => kind === 'READ') as Data;
    const { label } = objects.find(({ kind }: Data) => kind === 'ticket');
    await fits({ object: label }, (entry) => entry.objects.some((one: Data) => one.label === label));
    expect((await list({ object: '2026-999999' })).totalCount).toBe(0);
    expect((await list({ object: UNKNOWN_ID })).totalCount).toBe(0);
  });

  it('refuses a cursor that is none of its own', async () => {
    expect(await ada.refusal(ENTRIES, { after: 'x' })).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'after',
    });
    expect(await ada.refusal(`{ auditCheck(after: "changes:x") { next } }`)).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'after',
    });
  });

  it('exports what was found; the export is recorded', async () => {
    const response = await ada.fetch(`/audit.csv?kind=read&person=${PEOPLE.alix.id}`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines.length - 1).toBe((await list({ kind: 'READ', personId: PEOPLE.alix.id })).totalCount);
    for (const line of lines.slice(1)) expect(line).toMatch(/;read;.*;Alix Estève;agent;/);
    expect(await last()).toMatchObject({
      kind: 'EXPORT',
      operation: 'exportAudit',
      person: { firstName: 'Ada' },
      details: expect.arrayContaining([{ name: 'kind', value: 'read' }]),
    });
    for (const client of [alix, camille]) expect((await client.fetch('/audit.csv')).status).toBe(403);
    expect((await server.nobody.fetch('/audit.csv')).status).toBe(401);
    expect((await ada.fetch('/audit.csv?kind=x')).status).toBe(400);
  });
});

const anEntry = (more: Partial<NewEntry> = {}): NewEntry => ({
  at: clock.now(),
  kind: 'change',
  operation: 'trial',
  outcome: 'DONE',
  personId: PEOPLE.ada.id,
  role: 'admin',
  account: null,
  address: '192.0.2.1',
  session: null,
  browser: null,
  objectKind: null,
  objects: [],
  details: { rank: 1, share: 0.1, name: 'É', list: [1, { b: 2, a: 1 }] },
  ...more,
});
/** As the owner of the database could. */
async function behindItsBack(statement: string, values: unknown[] = []): Promise<void> {
  await server.sql(`alter table audit_entry disable trigger user`);
  await server.sql(statement, values);
  await server.sql(`alter table audit_entry enable trigger user`);
}
const broken = async () =>
  (await verifyAudit(em(), { most: 10 })).chains.flatMap((chain) => chain.broken ?? []);

describe('C3.3.1 the chain', () => {
  it('seals each entry once, however many are written at once, and holds', async () => {
    await settled();
    const before = (await verifyAudit(em())).chains[0]?.end.position ?? 0;
    const seal = async () => void (await sealEntries(em()));
    await Promise.all(
      Array.from({ length: 60 }, async (_, rank) => {
        const write = em().transactional(async (own) => {
          await writeEntries(own, [anEntry({ details: { rank } })]);
          await own.execute(`select pg_sleep(?)`, [(rank % 7) / 1_000]);
          if (rank % 5 === 0) throw new Error('rolled back');
        });
        await write.catch(() => {});
        if (rank % 3 === 0) await seal();
      }),
    );
    await seal();
    const { chains, unsealed } = await verifyAudit(em(), { most: 10 });
    expect(unsealed).toBe(0);
    expect(chains.map((chain) => chain.broken)).toEqual([null, null]);
    expect(chains[0]?.end.position).toBe(before + 48);
  });

  it('the database lets nobody change, take out or empty anything', async () => {
    for (const statement of [
      `update audit_entry set address = null where position is not null`,
      `update audit_entry set hash = repeat('0', 64) where position = 1`,
      `update audit_entry set position = null, hash = null where position = 1`,
      `delete from audit_entry where chain = 'changes'`,
      `delete from audit_entry where chain = 'accesses'`,
      `truncate audit_entry`,
    ])
      await expect(server.sql(statement), statement).rejects.toThrow('append-only');
  });

  it('the page of admins follows it step by step to its end', async () => {
    const check = async (after: string | null): Promise<Data> =>
      (
        await ada.query(
          `query ($after: String) { auditCheck(after: $after) { checked total unsealed broken { chain position missing entryId } next } }`,
          { after },
        )
      ).auditCheck;
    await settled();
    let checked = 0;
    let step: Data = await check(null);
    for (;;) {
      checked += step.checked;
      expect(step.broken).toBeNull();
      if (step.next === null) break;
      step = await check(step.next);
    }
    expect(checked).toBe(step.total);
    expect(checked).toBeGreaterThan(10);
  });

  it('is found broken where an entry was altered, by whoever owns the database', async () => {
    const [row] = await server.sql(
      `select id, address, position from audit_entry where chain = 'changes' and position = 12`,
    );
    await behindItsBack(`update audit_entry set address = '203.0.113.9' where id = $1`, [row?.['id']]);
    expect(await broken()).toEqual([
      { chain: 'changes', position: 12, what: 'altered', entryId: String(row?.['id']) },
    ]);
    await behindItsBack(`update audit_entry set address = $2 where id = $1`, [row?.['id'], row?.['address']]);
    expect(await broken()).toEqual([]);
  });

  it('is found broken where an entry was taken out', async () => {
    await server.sql(
      `create table taken_out as select * from audit_entry where chain = 'changes' and position = 5`,
    );
    await behindItsBack(`delete from audit_entry where chain = 'changes' and position = 5`);
    expect(await broken()).toEqual([{ chain: 'changes', position: 5, what: 'missing', entryId: null }]);
    await behindItsBack(
      `insert into audit_entry (id, at, kind, operation, outcome, person_id, role, account, address, session, browser,
         object_kind, objects, details, slot, position, hash) overriding system value
       select id, at, kind, operation, outcome, person_id, role, account, address, session, browser,
         object_kind, objects, details, slot, position, hash from taken_out`,
    );
    await server.sql(`drop table taken_out`);
    expect(await broken()).toEqual([]);
  });

  it('made again from its start, it is no longer the one that was noted', async () => {
    const { chains } = await verifyAudit(em());
    const end = chains[0]?.end ?? { position: 0, hash: '' };
    expect(await holdsAnchor(em(), 'changes', end)).toBe(true);
    expect(await holdsAnchor(em(), 'changes', { ...end, hash: 'f'.repeat(64) })).toBe(false);
    expect(await holdsAnchor(em(), 'changes', { ...end, position: end.position + 1 })).toBe(false);
  });
});

describe('GDPR accesses are forgotten in time', () => {
  it('the chain goes on from what it says was forgotten, and changes stay', async () => {
    const { id } = await openTicket(camille);
    await openPage(alix, id);
    await soon(async () => expect(await readers(camille, id)).toHaveLength(1));
    await settled();
    const before = await verifyAudit(em());
    const old = before.chains[1]?.checked ?? 0;
    const changes = before.chains[0]?.checked ?? 0;
    later(40 * 24 * 3_600_000);
    const fresh = await openTicket(camille);
    await openPage(alix, fresh.id);
    await soon(async () => expect(await readers(camille, fresh.id)).toHaveLength(1));

    expect(await forgetAccesses(em(), clock.now(), 365)).toBe(0);
    expect(await forgetAccesses(em(), clock.now(), 30)).toBe(old);
    expect(await forgetAccesses(em(), clock.now(), 30)).toBe(0);
    expect(await readers(camille, id)).toEqual([]);
    expect(await readers(camille, fresh.id)).toHaveLength(1);
    const { chains } = await verifyAudit(em());
    expect(chains[1]).toMatchObject({ forgotten: old, broken: null });
    expect(chains[1]?.checked).toBeGreaterThan(0);
    expect(chains[0]).toMatchObject({ forgotten: 0, checked: changes + 1, broken: null });
    expect(await last({ kind: 'RETENTION' })).toMatchObject({
      operation: 'forgetAccesses',
      person: null,
      details: expect.arrayContaining([
        { name: 'chain', value: 'accesses' },
        { name: 'entries', value: String(old) },
      ]),
    });
  });

  it('what is said to be forgotten, and is not in the chain any more, is missed when the words are gone', async () => {
    const [row] = await server.sql(`select id, details from audit_entry where kind = 'retention'`);
    await behindItsBack(
      `update audit_entry set details = jsonb_set(details, '{position}', '1') where id = $1`,
      [row?.['id']],
    );
    expect((await broken()).map(({ chain }) => chain)).toEqual(['changes', 'accesses']);
    await behindItsBack(`update audit_entry set details = $2 where id = $1`, [row?.['id'], row?.['details']]);
    expect(await broken()).toEqual([]);
  });
});
