import { randomUUID } from 'node:crypto';
import { START } from '@assistance/domain/testing';
import { describe, expect, it, vi } from 'vitest';
import { grantSeat } from '../correspondent/index.js';
import { MovableClock } from '../platform/clock/index.js';
import { TestClient, type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { startTestSmtp } from '../testing/smtp.js';
import { ESTABLISHMENTS, PASSWORD, PEOPLE, PRODUCTS, UNKNOWN_ID } from '../testing/world.js';
import {
  act,
  CHANGE,
  CHOOSE,
  create,
  CREATE,
  documentOfAct,
  FORGOTTEN,
  LINK,
  PARTS,
  somebodyNew,
} from './testing/accounts.js';

const HOUR = 3_600_000;
const NEW_PASSWORD = 'trois girafes nagent vers Oslo';

const smtp = await startTestSmtp();
const clock = new MovableClock(START);
const publicUrl = 'https://assistance.exemple.fr';
const server = await startTestServer({
  clock,
  config: { mail: { smtpUrl: smtp.url, from: 'Assistance Amue <assistance@exemple.fr>' }, publicUrl },
});
const ada = await server.as('ada');
const inMs = (ms: number) => new Date(Date.parse(clock.now()) + ms).toISOString();

/** Text of a mail as it is read. */
const bodyOf = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
/** The tokens that were mailed to an address, oldest first. */
const tokensFor = (address: string): string[] =>
  smtp.received
    .filter(({ to }) => to.includes(address))
    .flatMap(({ raw }) => /\/acces#([\w-]{43})/.exec(bodyOf(raw))?.[1] ?? []);
/** The newest token, once so many mails have come. */
async function tokenFor(address: string, mails = 1): Promise<string> {
  await vi.waitFor(() => expect(tokensFor(address)).toHaveLength(mails), { timeout: 10_000 });
  return tokensFor(address).at(-1) as string;
}
const CONFIRM = `mutation ($password: String!) { confirmIdentity(password: $password) }`;
/** Ada has just given her password. */
const confirm = () => ada.query(CONFIRM, { password: PASSWORD });
const signsIn = async (login: string, password: string): Promise<boolean> => {
  const { body } = await new TestClient(server.url).trySignIn(login, password);
  return body.errors === undefined;
};
const account = async (accountId: string): Promise<Data> =>
  (await ada.query(`query ($accountId: ID!) { account(accountId: $accountId) ${PARTS} }`, { accountId }))
    .account;

describe('C3.4.4 an account is made by an admin', () => {
  it('with its establishment, and invites its person in their language', async () => {
    const made = await create(ada, {
      email: 'claire@univ-exemple.fr',
      language: 'EN',
      login: ' Claire.Morel ',
    });
    expect(made).toMatchObject({
      login: 'claire.morel',
      role: 'CORRESPONDENT',
      state: 'INVITED',
      createdAt: START,
      invitationExpiresAt: inMs(10 * 24 * HOUR),
      establishment: { id: ESTABLISHMENTS.rochebrune },
    });
    await tokenFor('claire@univ-exemple.fr');
    const [mail] = smtp.received.filter(({ to }) => to.includes('claire@univ-exemple.fr'));
    expect(bodyOf(mail?.raw ?? '')).toContain('Your login: claire.morel');
  });

  it('or without inviting yet', async () =>
    expect(await create(ada, { invite: false })).toMatchObject({ state: 'NOT_INVITED', invitedAt: null }));

  it.each([
    [
      'C3.1.1 a correspondent without establishment',
      { establishmentId: null },
      'ESTABLISHMENT_REQUIRED',
      'establishmentId',
    ],
    ['an agent with one', { role: 'AGENT' }, 'ESTABLISHMENT_NOT_ALLOWED', 'establishmentId'],
    ['an establishment that is none', { establishmentId: UNKNOWN_ID }, 'NOT_FOUND', 'establishmentId'],
    ['a login that is taken', { login: 'CAMILLE' }, 'LOGIN_TAKEN', 'login'],
    ['a login with a space', { login: 'claire morel' }, 'LOGIN_INVALID', 'login'],
    ['an address that is taken', { email: 'Camille@desk.example' }, 'EMAIL_TAKEN', 'email'],
    ['no address', { email: ' ' }, 'REQUIRED', 'email'],
    ['no name', { lastName: '' }, 'REQUIRED', 'lastName'],
  ])('%s is refused', async (_what, given, code, field) => {
    const before = await server.sql('select count(*) from person');
    expect(await ada.refusal(CREATE, { input: somebodyNew(given) })).toMatchObject({ code, field });
    expect(await server.sql('select count(*) from person')).toEqual(before);
  });

  it('of two who want one login at once, one gets it', async () => {
    const wanted = somebodyNew().login;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ada.send(CREATE, { input: somebodyNew({ login: wanted }) })),
    );
    expect(answers.filter(({ body }) => !body.errors)).toHaveLength(1);
    const codes = answers.flatMap(
      ({ body }) => body.errors?.map(({ extensions }) => extensions?.['code']) ?? [],
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'LOGIN_TAKEN'));
  });
});

describe('C3.4.4 an invitation', () => {
  it('is used once: its person chooses a password, and gets in', async () => {
    const { id, login, email } = await create(ada);
    const token = await tokenFor(email);
    const nobody = new TestClient(server.url);
    // However often a program that looks at mails opens it.
    for (let looks = 0; looks < 3; looks += 1)
      expect((await nobody.query(LINK, { token })).accessLink).toMatchObject({
        purpose: 'INVITATION',
        login,
      });
    expect(await signsIn(login, '')).toBe(false);
    const weak = await nobody.refusal(CHOOSE, { token, password: 'motdepasse123' });
    expect(weak).toMatchObject({ code: 'PASSWORD_TOO_COMMON', field: 'password' });
    await nobody.query(CHOOSE, { token, password: NEW_PASSWORD });
    expect(await signsIn(login, NEW_PASSWORD)).toBe(true);
    expect(await account(id)).toMatchObject({ state: 'ACTIVE' });
    expect(await nobody.refusal(CHOOSE, { token, password: PASSWORD })).toMatchObject({
      code: 'LINK_USED',
      rule: 'C3.4.4',
    });
    expect(await nobody.refusal(LINK, { token })).toMatchObject({ code: 'LINK_USED' });
    expect(await signsIn(login, PASSWORD)).toBe(false);
  });

  it('of ten who use it at once, one does', async () => {
    const { email } = await create(ada);
    const token = await tokenFor(email);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, rank) =>
        server.nobody.send(CHOOSE, { token, password: `${NEW_PASSWORD} ${rank}` }),
      ),
    );
    expect(answers.filter(({ body }) => !body.errors)).toHaveLength(1);
  });

  it('sent again, ends the one before', async () => {
    const { id, email } = await create(ada);
    const former = await tokenFor(email);
    await act(ada, 'invite', id);
    const token = await tokenFor(email, 2);
    expect(await server.nobody.refusal(LINK, { token: former })).toMatchObject({ code: 'LINK_WITHDRAWN' });
    expect((await server.nobody.query(LINK, { token })).accessLink.purpose).toBe('INVITATION');
  });

  it('is withdrawn, once', async () => {
    const { id, email } = await create(ada);
    const token = await tokenFor(email);
    expect(await act(ada, 'withdraw', id)).toMatchObject({ state: 'NOT_INVITED' });
    expect(await server.nobody.refusal(CHOOSE, { token, password: NEW_PASSWORD })).toMatchObject({
      code: 'LINK_WITHDRAWN',
    });
    expect(await ada.refusal(documentOfAct('withdraw'), { input: { accountId: id } })).toMatchObject({
      code: 'NOT_INVITED',
    });
  });

  it('expires, and the account waits for another', async () => {
    const { id, email } = await create(ada);
    const token = await tokenFor(email);
    clock.moveTo(inMs(10 * 24 * HOUR));
    expect(await server.nobody.refusal(CHOOSE, { token, password: NEW_PASSWORD })).toMatchObject({
      code: 'LINK_EXPIRED',
    });
    expect(await account(id)).toMatchObject({ state: 'EXPIRED' });
  });

  it('goes nowhere any more when the address was wrong', async () => {
    const { id, email, login } = await create(ada);
    const token = await tokenFor(email);
    const right = `${login}@autre.example`;
    await confirm();
    const input = {
      accountId: id,
      firstName: 'Nour',
      lastName: 'Jourdan',
      email: right,
      role: 'CORRESPONDENT',
      language: 'FR',
    };
    expect((await ada.query(CHANGE, { input })).changeAccount).toMatchObject({
      state: 'NOT_INVITED',
      email: right,
    });
    expect(await server.nobody.refusal(LINK, { token })).toMatchObject({ code: 'LINK_WITHDRAWN' });
    await act(ada, 'invite', id);
    await tokenFor(right);
  });

  it('is for who has no password yet', async () => {
    const input = { accountId: PEOPLE.camille.id };
    expect(await ada.refusal(documentOfAct('invite'), { input })).toMatchObject({ code: 'ACCOUNT_IN_USE' });
  });

  it('opens nothing to who reads the database, or the outbox', async () => {
    const { email, login } = await create(ada);
    const token = await tokenFor(email);
    const tables = await server.sql(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [{ found } = { found: 0 }] = await server.sql(
        `select count(*)::int as found from "${String(name)}" t where t::text like '%' || $1 || '%'`,
        [token],
      );
      expect(found, String(name)).toBe(0);
    }
    const { outbox } = await ada.query(`{ outbox(first: 100) { nodes { address plain html } } }`);
    const mail = outbox.nodes.find(({ address }: Data) => address === email);
    expect(mail.plain).toContain(login);
    expect(mail.plain).toContain(`${publicUrl}/acces#[masqué]`);
    expect(mail.plain + mail.html).not.toMatch(/__secret__|acces#[\w-]{20}/);
  });

  it('no link at all is known by another text', async () => {
    for (const token of ['', 'x', randomUUID(), 'x'.repeat(500)])
      expect(await server.nobody.refusal(LINK, { token })).toMatchObject({ code: 'LINK_UNKNOWN' });
  });
});

describe('C3.4.4 a forgotten password', () => {
  const ask = async (login: string) => (await server.nobody.send(FORGOTTEN, { login })).body;

  it.each([
    ['its login', (login: string) => ` ${login.toUpperCase()} `],
    ['its address', (_login: string, email: string) => email],
  ])('is replaced by a link, asked for by %s', async (_what, typed) => {
    const { id, login, email } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    const browser = new TestClient(server.url);
    await browser.signIn(login, PASSWORD);
    expect(await ask(typed(login, email))).toEqual({ data: { askPasswordLink: true } });
    const token = await tokenFor(email, 2);
    expect((await server.nobody.query(LINK, { token })).accessLink).toMatchObject({
      purpose: 'RESET',
      login,
    });
    // Until it is used, nothing has changed.
    expect((await browser.query('{ me { id } }')).me.id).toBe(id);
    await server.nobody.query(CHOOSE, { token, password: NEW_PASSWORD });
    expect((await browser.query('{ me { id } }')).me).toBeNull();
    expect([await signsIn(login, PASSWORD), await signsIn(login, NEW_PASSWORD)]).toEqual([false, true]);
    await vi.waitFor(() =>
      expect(
        smtp.received
          .filter(({ to }) => to.includes(email))
          .map(({ raw }) => bodyOf(raw))
          .join(),
      ).toContain('a été changé'),
    );
    expect(await server.nobody.refusal(CHOOSE, { token, password: PASSWORD })).toMatchObject({
      code: 'LINK_USED',
    });
  });

  it('is good for an hour', async () => {
    const { login, email } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    await ask(login);
    const token = await tokenFor(email, 2);
    clock.moveTo(inMs(HOUR));
    expect(await server.nobody.refusal(CHOOSE, { token, password: NEW_PASSWORD })).toMatchObject({
      code: 'LINK_EXPIRED',
    });
  });

  it('is answered alike and as soon for who has no account: before anybody is looked up', async () => {
    const { login, email } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    const mails = async () => Number((await server.sql('select count(*)::int as n from mail'))[0]?.['n']);
    const before = await mails();
    // Whatever is written for somebody who is there waits; the answer does not.
    const writer = server.orm.em.fork();
    await writer.begin();
    await writer.execute('lock table account_link in access exclusive mode');
    const [known, unknown] = [await ask(login), await ask('personne.du.tout')];
    expect(known).toEqual(unknown);
    expect(await mails()).toBe(before);
    await writer.rollback();
    await tokenFor(email, 2);
    expect(await mails()).toBe(before + 1);
  });

  it('nobody is flooded with mails, and guessing is slowed down alike for all', async () => {
    const { login, email } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    const refusedAfter = async (typed: string) => {
      for (let asked = 0; ; asked += 1) {
        const { errors } = await ask(typed);
        if (errors) return [asked, errors[0]?.extensions?.['code']];
      }
    };
    expect(await refusedAfter(login)).toEqual(await refusedAfter('personne.encore'));
    await tokenFor(email, 4);
    // The person is not kept from signing in by it.
    expect(await signsIn(login, PASSWORD)).toBe(true);
    expect(tokensFor(email)).toHaveLength(4);
  });

  it.each([
    ['was invited and has no password yet', async (_id: string) => {}],
    ['has left', async (id: string) => void (await act(ada, 'close', id))],
  ])('of somebody who %s sends nothing', async (_what, prepare) => {
    const { id, login, email } = await create(ada);
    await tokenFor(email);
    await prepare(id);
    expect(await ask(login)).toEqual({ data: { askPasswordLink: true } });
    const { login: other, email: otherEmail } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(otherEmail), password: PASSWORD });
    await ask(other);
    await tokenFor(otherEmail, 2);
    expect(tokensFor(email)).toHaveLength(1);
  });
});

describe('C4.1.1 departure', () => {
  it('ends sessions and sockets, and everything by which somebody could come back', async () => {
    const { id, login, email } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    const browser = new TestClient(server.url);
    await browser.signIn(login, PASSWORD);
    const live = browser.subscribe('subscription { notifications { unreadCount } }');
    await server.nobody.query(FORGOTTEN, { login });
    const token = await tokenFor(email, 2);
    expect(await act(ada, 'close', id)).toMatchObject({ state: 'CLOSED', closedAt: clock.now() });
    expect((await browser.query('{ me { id } }')).me).toBeNull();
    expect(await live.ended).toMatchObject({ code: 4403 });
    expect(await signsIn(login, PASSWORD)).toBe(false);
    expect(await server.nobody.refusal(CHOOSE, { token, password: NEW_PASSWORD })).toMatchObject({
      code: 'LINK_WITHDRAWN',
    });
    expect(await ada.refusal(documentOfAct('close'), { input: { accountId: id } })).toMatchObject({
      code: 'ACCOUNT_CLOSED',
    });
  });

  it('frees the seats', async () => {
    const { id } = await create(ada);
    await grantSeat(server.orm.em.fork(), { personId: id, productId: PRODUCTS.siham, kind: 'technical' });
    await act(ada, 'close', id);
    expect(
      await server.sql(`select ended_by, ended_at is null as held from seat where person_id = $1`, [id]),
    ).toEqual([{ ended_by: PEOPLE.ada.id, held: false }]);
  });

  it('who is back chooses a password anew', async () => {
    const { id, login, email } = await create(ada);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    await act(ada, 'close', id);
    expect(await act(ada, 'reopen', id)).toMatchObject({ state: 'INVITED', closedAt: null });
    expect(await signsIn(login, PASSWORD)).toBe(false);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email, 2), password: NEW_PASSWORD });
    expect(await signsIn(login, NEW_PASSWORD)).toBe(true);
    expect(await ada.refusal(documentOfAct('reopen'), { input: { accountId: id } })).toMatchObject({
      code: 'ACCOUNT_NOT_CLOSED',
    });
  });

  it('the address of somebody who left is free again; then they come back with another', async () => {
    const { id, email } = await create(ada);
    await act(ada, 'close', id);
    await create(ada, { email });
    expect(await ada.refusal(documentOfAct('reopen'), { input: { accountId: id } })).toMatchObject({
      code: 'EMAIL_TAKEN',
      field: 'email',
    });
  });
});

describe('C3.4.4 what is dangerous asks for the password again', () => {
  it('a quarter of an hour after it was given: to make an admin, to send the mails of somebody elsewhere', async () => {
    const { id, email } = await create(ada, { role: 'AGENT', establishmentId: null, invite: false });
    const change = (given: object) => ({
      input: {
        accountId: id,
        firstName: 'Nour',
        lastName: 'Jourdan',
        email,
        role: 'AGENT',
        language: 'FR',
        ...given,
      },
    });
    const elsewhere = change({ email: `ailleurs.${id}@autre.example` });
    const asked = { code: 'CONFIRM_IDENTITY', rule: 'C3.4.4' };
    clock.moveTo(inMs(15 * 60_000));
    expect(await ada.refusal(CHANGE, elsewhere)).toMatchObject(asked);
    expect(await ada.refusal(CHANGE, change({ role: 'ADMIN' }))).toMatchObject(asked);
    const another = somebodyNew({ role: 'ADMIN', establishmentId: null });
    expect(await ada.refusal(CREATE, { input: another })).toMatchObject(asked);
    // Anything else goes on.
    await ada.query(CHANGE, change({ firstName: 'Nora' }));

    expect(await ada.refusal(CONFIRM, { password: 'faux mot de passe' })).toMatchObject({
      code: 'WRONG_LOGIN',
      field: 'password',
    });
    expect(await ada.refusal(CHANGE, elsewhere)).toMatchObject(asked);
    await ada.query(CONFIRM, { password: PASSWORD });
    await ada.query(CHANGE, elsewhere);
    clock.moveTo(inMs(15 * 60_000));
    expect(await ada.refusal(CREATE, { input: another })).toMatchObject(asked);
  });
});

describe('C3.4.4 what an admin changes', () => {
  const changed = (accountId: string, given: object) => ({
    input: {
      accountId,
      firstName: 'Alix',
      lastName: 'Estève',
      email: 'alix@desk.example',
      role: 'AGENT',
      language: 'FR',
      ...given,
    },
  });

  it('holds from then on: name, team, language, role', async () => {
    const { id, email } = await create(ada, { role: 'AGENT', establishmentId: null, invite: false });
    const { changeAccount } = await ada.query(
      CHANGE,
      changed(id, { email, firstName: 'Ève', team: ' Finances ', language: 'EN', role: 'PROVIDER' }),
    );
    expect(changeAccount).toMatchObject({
      firstName: 'Ève',
      team: 'Finances',
      language: 'EN',
      role: 'PROVIDER',
    });
  });

  it.each([
    ['to an address that is taken', { email: 'camille@desk.example' }, 'EMAIL_TAKEN', 'email'],
    [
      'C3.3.1 from the Amue to an establishment',
      { role: 'CORRESPONDENT' },
      'ROLE_OF_ANOTHER_ACCOUNT',
      'role',
    ],
  ])('not %s', async (_what, given, code, field) =>
    expect(await ada.refusal(CHANGE, changed(PEOPLE.alix.id, given))).toMatchObject({ code, field }),
  );

  it('the last admin is neither closed nor demoted, one of two is; two at once are not both', async () => {
    const last = { code: 'LAST_ADMIN', rule: 'C3.4.4' };
    await confirm();
    const own = { accountId: PEOPLE.ada.id };
    expect(await ada.refusal(documentOfAct('close'), { input: own })).toMatchObject(last);
    const asAgent = { email: 'ada@desk.example', role: 'AGENT' };
    expect(await ada.refusal(CHANGE, changed(PEOPLE.ada.id, asAgent))).toMatchObject(last);
    // Who has not come yet administers nothing.
    const { id, email, login } = await create(ada, { role: 'ADMIN', establishmentId: null });
    expect(await ada.refusal(documentOfAct('close'), { input: own })).toMatchObject(last);
    await server.nobody.query(CHOOSE, { token: await tokenFor(email), password: PASSWORD });
    const other = new TestClient(server.url);
    await other.signIn(login, PASSWORD);
    const answers = await Promise.all([
      ada.send(documentOfAct('close'), { input: { accountId: id } }),
      other.send(documentOfAct('close'), { input: own }),
    ]);
    expect(answers.filter(({ body }) => !body.errors)).toHaveLength(1);
  });
});
