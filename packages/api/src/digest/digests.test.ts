import { paris } from '@assistance/domain/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledge, openTicket, perform } from '../testing/acts.js';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE } from '../testing/world.js';
import { NotificationMails } from './index.js';

const desk = await startTestServer();
let camille: TestClient;
let alix: TestClient;
let paul: TestClient;
let ada: TestClient;
beforeAll(async () => {
  [camille, alix, paul, ada] = [
    await desk.as('camille'),
    await desk.as('alix'),
    await desk.as('paul'),
    await desk.as('ada'),
  ];
});
beforeEach(async () => {
  await desk.sql('delete from mail');
  await desk.sql('delete from notification');
});

const SET = `mutation ($kind: NotificationKind!, $site: Boolean!, $browser: Boolean!, $mail: MailChoice!) {
  setNotificationPreference(kind: $kind, site: $site, browser: $browser, mail: $mail) { digestHour
    kinds { kind site browser mail rule siteFixed mailFixed } } }`;
const ways = (kind: string, given: object = {}) => ({
  kind,
  site: true,
  browser: false,
  mail: 'NONE',
  ...given,
});
const choose = async (client: TestClient, kind: string, given: object): Promise<Data> =>
  (await client.query(SET, ways(kind, given))).setNotificationPreference;
const bellOf = async (client: TestClient): Promise<Data> =>
  (await client.query(`{ notifications(first: 100) { totalCount unreadCount nodes { kind browser } } }`))
    .notifications;
const mailsTo = (personId: string) =>
  desk.sql(`select kind, subject, plain from mail where person_id = $1 and kind like 'notification%'`, [
    personId,
  ]);
const at = async (local: string) => {
  desk.clock.moveTo(paris(local));
  await desk.runDue();
};
/** A ticket in somebody's charge whose response breaks at a known hour, two days later at 10:00. */
const inCharge = async (agentId: string, opened: string, given: object = {}) => {
  desk.clock.moveTo(paris(opened));
  return acknowledge(alix, await openTicket(camille, { blocking: true, ...given }), agentId);
};

describe('each person chooses how to be told', () => {
  it('shows what the charter makes compulsory, with its rule, and refuses to switch it off', async () => {
    const { notificationPreferences } = await camille.query(
      `{ notificationPreferences { digestHour kinds { kind site mail rule siteFixed mailFixed } } }`,
    );
    expect(notificationPreferences).toEqual({
      digestHour: 9,
      kinds: [
        ...['SEAT_PROPOSAL_DECIDED', 'PREREQUISITES_MISSING', 'SUPPORT_ENDING'].map((kind) => ({
          kind,
          site: true,
          mail: 'NONE',
          rule: null,
          siteFixed: false,
          mailFixed: false,
        })),
        ...['CLOSURE_ANNOUNCED', 'CLOSURE_CANCELLED'].map((kind) => ({
          kind,
          site: true,
          mail: 'IMMEDIATE',
          rule: 'C3.1.5',
          siteFixed: true,
          mailFixed: true,
        })),
      ],
    });
    expect(await camille.refusal(SET, ways('CLOSURE_ANNOUNCED', { site: false }))).toMatchObject({
      code: 'NOTIFICATION_COMPULSORY',
      rule: 'C3.1.5',
      field: 'site',
    });
    expect(await camille.refusal(SET, ways('WARNING'))).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'kind',
    });
    expect(await alix.refusal(`mutation { setDigestHour(hour: 13) { digestHour } }`)).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'hour',
    });
  });

  it('C3.1.5 a closure reaches an establishment whatever a hand wrote into the table', async () => {
    await desk.sql(
      `insert into notification_preference values ($1, 'closure-announced', false, false, 'none'),
                                                  ($2, 'closure-announced', false, false, 'none')`,
      [PEOPLE.camille.id, PEOPLE.alix.id],
    );
    desk.clock.moveTo(paris('2026-11-24 10:00'));
    await ada.query(
      `mutation { announceClosure(start: "2027-03-01T00:00:00Z", end: "2027-03-02T00:00:00Z", label: "Pont") { ticketsMoved } }`,
    );
    expect((await bellOf(camille)).nodes).toMatchObject([{ kind: 'CLOSURE_ANNOUNCED' }]);
    // The Amue's own people may do without.
    expect((await bellOf(alix)).totalCount).toBe(0);
    await desk.sql('delete from notification_preference');
  });

  it('off the site, it is in no list and in no count; the browser may still be told', async () => {
    await choose(alix, 'WARNING', { site: false, browser: true });
    await choose(alix, 'BREACH', { site: false });
    await inCharge(PEOPLE.alix.id, '2026-11-24 10:00');
    await at('2026-11-25 14:00');
    expect(await bellOf(alix)).toMatchObject({ totalCount: 0, unreadCount: 0 });
    expect(
      await desk.sql(`select kind, site, browser from notification where person_id = $1`, [PEOPLE.alix.id]),
    ).toEqual([{ kind: 'warning', site: false, browser: true }]);
    await at('2026-11-26 10:01');
    expect(
      await desk.sql(`select kind from notification where kind = 'breach' and person_id = $1`, [
        PEOPLE.alix.id,
      ]),
    ).toEqual([]);
    await choose(alix, 'WARNING', {});
    await choose(alix, 'BREACH', {});
  });
});

describe('mails that people chose', () => {
  it('at once, one each, telling why it came and where to choose otherwise', async () => {
    await choose(alix, 'WARNING', { mail: 'IMMEDIATE' });
    const ticket = await inCharge(PEOPLE.alix.id, '2026-12-01 10:00');
    await at('2026-12-02 14:00');
    await desk.runDue();
    const mails = await mailsTo(PEOPLE.alix.id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ kind: 'notification', plain: expect.stringContaining(ticket.number) });
    expect(mails[0]?.['plain']).toContain('/notifications/preferences');
    expect(mails[0]?.['plain']).toContain('que vous avez choisi de recevoir');
    await choose(alix, 'WARNING', {});
  });

  it('C3.1.4 once a day at the hour chosen, never at night; once, after a week without a server too', async () => {
    await choose(alix, 'WARNING', { mail: 'DIGEST' });
    await choose(alix, 'BREACH', { mail: 'DIGEST' });
    await alix.query(`mutation { setDigestHour(hour: 14) { digestHour } }`);
    const first = await inCharge(PEOPLE.alix.id, '2026-12-08 10:00', { title: 'Première' });
    const second = await inCharge(PEOPLE.alix.id, '2026-12-08 11:00', { title: 'Seconde' });
    await at('2026-12-09 14:30');
    expect(await mailsTo(PEOPLE.alix.id)).toEqual([]);
    // The server was away until a night, a week later: the next working hour is soon enough.
    await at('2026-12-16 22:00');
    expect(await mailsTo(PEOPLE.alix.id)).toEqual([]);
    await at('2026-12-17 09:00');
    const [mail, ...more] = await mailsTo(PEOPLE.alix.id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'notification-digest' });
    for (const { number } of [first, second]) expect(mail?.['plain']).toContain(number);
    // Two servers at once find nothing left.
    const mails = new NotificationMails({ em: desk.orm.em, clock: desk.clock });
    await Promise.all([desk.runDue(), mails.runDue(), mails.runDue()]);
    expect(await mailsTo(PEOPLE.alix.id)).toHaveLength(1);
    await choose(alix, 'WARNING', {});
    await choose(alix, 'BREACH', {});
  });

  it('C3.3.3 says nothing of a ticket that went to somebody else meanwhile', async () => {
    await choose(paul, 'WARNING', { mail: 'DIGEST' });
    const ticket = await inCharge(PEOPLE.paul.id, '2027-01-05 10:00', { title: 'Titre à taire' });
    await at('2027-01-06 14:00');
    await perform(alix, 'assignTicket', {
      ticketId: ticket.id,
      expectedVersion: ticket.version,
      agentId: PEOPLE.alix.id,
    });
    await at('2027-01-07 09:30');
    expect(await mailsTo(PEOPLE.paul.id)).toEqual([]);
    const [row] = await desk.sql(
      `select count(*)::int as n from notification where person_id = $1 and mailed_at is null and mail = 'digest'`,
      [PEOPLE.paul.id],
    );
    expect(row).toEqual({ n: 0 });
  });
});
