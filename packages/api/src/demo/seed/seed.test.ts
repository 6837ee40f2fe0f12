import { createHash } from 'node:crypto';
import { commitmentsOf, nextDueAt } from '@assistance/domain/commitment';
import { A_RESPONSE, START } from '@assistance/domain/testing';
import {
  CLOSING_REASONS,
  OUTCOMES,
  replay,
  TICKET_STATUSES,
  type Actor,
  type TicketCommand,
  type TicketEvent,
} from '@assistance/domain/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITIES } from '../../rooms.js';
import { connect, type Orm } from '../../platform/database/index.js';
import { verifyPassword } from '../../platform/passwords/index.js';
import { actOnTicket } from '../../ticket/index.js';
import { wasSupported } from '../../scope/index.js';
import { inUnit } from '../../testing/ticket-log.js';
import { createTestDatabase } from '../../testing/postgres.js';
import { DEMO_PASSWORD, demoAccounts } from '../accounts.js';
import type { DemoDirectory } from './directory.js';
import { isEmpty } from '../is-empty.js';
import { seedDemo } from './index.js';
import { bindToMalfunction } from './ticket-links.js';

/** All that is told once, and some of what is told again. */
const TICKETS = 400;
const orms: Orm[] = [];
const drops: (() => Promise<void>)[] = [];

async function seeded(): Promise<Orm> {
  const { url, drop } = await createTestDatabase();
  drops.push(drop);
  const orm = await connect({ url, entities: ENTITIES, pool: 2 });
  orms.push(orm);
  expect(await isEmpty(orm.em)).toBe(true);
  await seedDemo(orm.em.fork(), { now: START, tickets: TICKETS });
  return orm;
}

let [one, other]: Orm[] = [];
beforeAll(async () => {
  [one, other] = await Promise.all([seeded(), seeded()]);
}, 90_000);
afterAll(async () => {
  await Promise.all(orms.map((orm) => orm.close()));
  await Promise.all(drops.map((drop) => drop()));
});

const ask = <R extends object>(sql: string, orm = one as Orm): Promise<R[]> =>
  orm.em.fork().execute<R[]>(sql);

describe('the demo', () => {
  it('is the same everywhere for the same now', async () => {
    const digestOf = async (orm: Orm | undefined) => {
      const rows = await ask(
        `select t.number, t.title, t.status, t.version, t.due_at, a.number as article, a.title as published
           from ticket t left join article a on a.ticket_id = t.id order by t.number`,
        orm,
      );
      expect(rows.length).toBeGreaterThan(TICKETS * 0.8);
      return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    };
    expect(await digestOf(other)).toBe(await digestOf(one));
  });

  it('shows every state, end and outcome, on every product', async () => {
    const valuesOf = async (column: string) =>
      (
        await ask<{ value: string }>(
          `select distinct ${column} as value from ticket where ${column} is not null`,
        )
      )
        .map(({ value }) => value)
        .sort();
    expect(await valuesOf('status')).toEqual([...TICKET_STATUSES].sort());
    expect(await valuesOf('outcome')).toEqual([...OUTCOMES].sort());
    expect(await valuesOf('closing_reason')).toEqual([...CLOSING_REASONS].sort());
    expect(await valuesOf('review')).toEqual(['pending', 'published', 'refused']);
    expect(await valuesOf('channel')).toEqual(['phone', 'web']);
    expect((await valuesOf('product_id')).length).toBe((await ask('select id from product')).length);
    const outcomes = await ask<{ value: string }>(`select distinct outcome as value from commitment`);
    expect(outcomes.map(({ value }) => value).sort()).toEqual(
      expect.arrayContaining(['broken', 'kept', 'pending']),
    );
  });

  it('C3.2 has the commitments that its events make, worked out again from the first', async () => {
    const tickets = await ask<{ id: string; due_at: string | null; version: number; events: TicketEvent[] }>(
      `select t.id, t.due_at, t.version, jsonb_agg(e.data order by e.version) as events
         from ticket t join worded_ticket_event e on e.ticket_id = t.id group by t.id`,
    );
    const rows = await ask<{ ticket_id: string; data: object }>(
      `select ticket_id, data from commitment order by ticket_id, started_at, kind, sequence`,
    );
    for (const { id, due_at: dueAt, version, events } of tickets) {
      const commitments = commitmentsOf(events, []);
      const written = rows.filter(({ ticket_id: ticketId }) => ticketId === id).map(({ data }) => data);
      expect(written).toHaveLength(commitments.length);
      expect(written).toEqual(expect.arrayContaining([...commitments]));
      const due = nextDueAt(commitments);
      expect(dueAt && new Date(dueAt).toISOString()).toBe(due);
      expect(replay(events)?.version).toBe(version);
    }
  });

  it('happened before now, in order, each event where its ticket is', async () => {
    const [late] = await ask<{ count: number }>(
      `select count(*)::int as count from ticket_event where at > '${START}'`,
    );
    expect(late?.count).toBe(0);
    const [unordered] = await ask<{ count: number }>(
      `select count(*)::int as count from ticket_event a join ticket_event b
         on a.ticket_id = b.ticket_id and b.version = a.version + 1 where b.at < a.at or b.position < a.position`,
    );
    expect(unordered?.count).toBe(0);
  });

  it('C3.2.1 numbers its tickets without a gap, year by year', async () => {
    const years = await ask<{ year: string; count: number; highest: number }>(
      `select left(number, 4) as year, count(*)::int as count, max(right(number, 6)::int) as highest
         from ticket group by 1`,
    );
    expect(years.length).toBeGreaterThanOrEqual(2);
    for (const { count, highest } of years) expect(highest).toBe(count);
  });

  it('C3.3.1 publishes nothing that names one of its people or establishments', async () => {
    const articles = await ask<{ text: string }>(
      `select concat_ws(' ', title, problem, solution) as text from article`,
    );
    const names = await ask<{ name: string }>(
      `select first_name || ' ' || last_name as name from person union select name from establishment`,
    );
    const all = articles.map(({ text }) => text).join('\n');
    expect(names.filter(({ name }) => all.includes(name))).toEqual([]);
    expect(all).not.toMatch(/[\w.]+@[\w.]+\.\w+/);
  });

  it('shows what its readers made of the articles, none before it was published', async () => {
    const [read] = await ask<{ spared: number; comments: number; early: number }>(
      `select count(d.*)::int as spared, count(o.comment)::int as comments,
              count(*) filter (where d.at < a.published_at or o.at < a.published_at or greatest(d.at, o.at) > '${START}')::int
                as early
         from article a left join deflection d on d.article_id = a.id
         left join article_opinion o on o.article_id = a.id and o.person_id = d.person_id`,
    );
    expect(read?.spared).toBeGreaterThan(20);
    expect(read?.comments).toBeGreaterThan(0);
    expect(read?.early).toBe(0);
  });

  describe('shows each correspondent and the agent that it can be tried with', () => {
    const shownTo = async (what: string) =>
      (
        await ask<{ login: string }>(
          `select distinct p.login from ticket t join ticket_event e on e.ticket_id = t.id
             join person p on p.id in (t.correspondent_id, t.agent_id) where ${what}`,
        )
      ).map(({ login }) => login);
    const tried = async (): Promise<string[]> => {
      const accounts = await demoAccounts((one as Orm).em.fork());
      const correspondents = accounts.filter(({ role }) => role === 'correspondent');
      expect(correspondents).toHaveLength(2);
      return [...correspondents, ...accounts.filter(({ role }) => role === 'agent').slice(0, 1)].map(
        ({ login }) => login,
      );
    };

    it.each([
      [
        'C3.2.5 a first analysis, given in time, whose schedule is still to come',
        `e.type = 'FirstAnalysisGiven' and t.status = 'in-progress'
           and (e.data ->> 'scheduledFor')::timestamptz > '${START}'
           and exists (select from commitment c where c.ticket_id = t.id and c.kind = 'response' and c.outcome = 'kept')
           and exists (select from commitment c where c.ticket_id = t.id and c.kind = 'schedule' and c.outcome = 'pending')`,
      ],
      [
        'C3.2.6 a malfunction that maintenance took, and tells the progress of',
        `e.type = 'MaintenanceProgressed' and t.status = 'answered'`,
      ],
      [
        'C2.4, C2.5 a change without agreement, gone on with as a paid service',
        `e.type = 'OutOfScopeRecorded' and e.data ->> 'treatment' = 'paid-service'
           and e.data ->> 'ground' = 'changed-outside-application' and t.status = 'in-progress'`,
      ],
      [
        'C2.3, C2.5 a release without support, interrupted',
        `e.type = 'OutOfScopeRecorded' and e.data ->> 'ground' = 'unsupported-release'
           and t.closing_reason = 'out-of-scope'`,
      ],
    ])('%s', async (_case, what) => {
      expect(await shownTo(what)).toEqual(expect.arrayContaining(await tried()));
    });

    it('C3.2.6 the release that a malfunction is corrected in, on one of them', async () => {
      const logins = await shownTo(
        `e.type = 'MaintenanceProgressed' and e.data ->> 'deliveredInReleaseId' is not null
           and exists (select from release r where r.id::text = e.data ->> 'deliveredInReleaseId'
                          and r.delivered_on <= e.at::date)`,
      );
      expect((await tried()).filter((login) => logins.includes(login))).toHaveLength(2);
    });
  });

  it('C2.3 refuses no release that was supported when it was written', async () => {
    const refused = await ask<{ product: string; release: string; opened: string }>(
      `select t.product_id as product, t.release_id as release, t.opened_at as opened from ticket t
         join ticket_event e on e.ticket_id = t.id and e.type = 'OutOfScopeRecorded'
        where e.data ->> 'ground' = 'unsupported-release'`,
    );
    expect(refused.length).toBeGreaterThan(0);
    for (const { product, release, opened } of refused) {
      const named = { productId: product, releaseId: release };
      const at = new Date(opened).toISOString();
      expect(await wasSupported((one as Orm).em.fork(), named, at)).toBe(false);
    }
  });

  it('C3.3.3 has something to do for the provider that it can be tried with', async () => {
    const [provider] = (await demoAccounts((one as Orm).em.fork())).filter(({ role }) => role === 'provider');
    const [mine] = await ask<{ open: number }>(
      `select count(*)::int as open from ticket t join person p on p.id = t.agent_id
        where p.login = '${provider?.login}' and t.status in ('in-progress', 'awaiting-complement')`,
    );
    expect(mine?.open).toBeGreaterThan(0);
  });

  it('has accounts to try it with, of every role and of two establishments', async () => {
    const accounts = await demoAccounts((one as Orm).em.fork());
    expect(accounts.map(({ role }) => role).sort()).toEqual([
      'admin',
      'agent',
      'agent',
      'correspondent',
      'correspondent',
      'provider',
    ]);
    const people = await ask<{ login: string; password_hash: string; establishment_id: string | null }>(
      `select login, password_hash, establishment_id from person`,
    );
    const known = accounts.map(({ login }) => people.find((person) => person.login === login));
    expect(new Set(known.map((person) => person?.establishment_id ?? null)).size).toBe(3);
    for (const person of known) {
      expect(await verifyPassword(person?.password_hash ?? '', DEMO_PASSWORD)).toBe(true);
    }
  });

  it('C3.2.6 declares a malfunction, and binds to it nobody who was told that maintenance does not take it', async () => {
    const bound = `select t.id, e.data ->> 'taken' as taken from ticket t
        left join ticket_event e on e.ticket_id = t.id and e.type = 'MaintenanceDecided'
       where t.malfunction_id is not null order by 1`;
    const before = await ask(bound, other);
    expect(before.length).toBeGreaterThan(1);
    // All others that it could bind are told so, or closed where they were told already; then it has nothing to declare.
    const em = (other as Orm).em.fork();
    const free = await ask<{ id: string; agent: string; told: boolean }>(
      `select t.id, t.agent_id as agent, exists (
          select from ticket_event e where e.ticket_id = t.id and e.type = 'MaintenanceDecided') as told
         from ticket t where t.outcome = 'maintenance' and t.status = 'answered' and t.malfunction_id is null`,
      other,
    );
    expect(free.length).toBeGreaterThan(0);
    for (const { id, agent, told } of free) {
      const command: TicketCommand = told
        ? { type: 'Close' }
        : { type: 'DecideMaintenance', taken: false, explanation: A_RESPONSE };
      const actor: Actor = { kind: 'person', personId: agent, role: 'agent', establishmentId: null };
      await inUnit(em, { now: START, actor }, (unit) => actOnTicket(unit, id, command));
    }
    const admins = await ask<{ id: string }>(`select id from person where role = 'admin'`, other);
    await bindToMalfunction(em, START, { admins } as unknown as DemoDirectory);
    expect(await ask(bound, other)).toEqual(before);
  });

  it('leaves a database alone that holds anybody', async () => {
    expect(await isEmpty((one as Orm).em)).toBe(false);
  });
});
