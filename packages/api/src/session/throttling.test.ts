import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { attempt as asResult } from '../platform/graphql/index.js';
import { refusalIn, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PASSWORD } from '../testing/world.js';
import { signIn } from './sign-in.js';

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const clock = new MovableClock(START);
const later = (ms: number) => clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());
const desk = await startTestServer({ clock });

/** The code of the refusal, or `null` when it opened. */
async function attempt(
  login: string,
  password: string,
  headers = {},
  url = desk.url,
): Promise<string | null> {
  const response = await new TestClient(url).fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      query: `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }`,
      variables: { login, password },
    }),
  });
  const { errors } = (await response.json()) as { errors?: Parameters<typeof refusalIn>[0] };
  return errors ? refusalIn(errors).code : null;
}
const attempts = async (many: number, login: string, password = 'wrong'): Promise<(string | null)[]> => {
  const codes: (string | null)[] = [];
  for (let rank = 0; rank < many; rank += 1) codes.push(await attempt(login, password));
  return codes;
};

describe('C3.4.4 guessing', () => {
  it('tells nothing: an unknown login, a wrong password and one who left answer alike', async () => {
    await desk.sql(`update person set active = false where login = 'noa'`);
    const answers = await Promise.all(
      ['nobody.here', 'claude', 'noa', ''].map(async (login) => {
        const { status, body, headers } = await new TestClient(desk.url).trySignIn(login, 'wrong');
        return { status, body, cookies: headers.getSetCookie() };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(refusalIn(answers[0]?.body.errors)).toEqual({
      code: 'WRONG_LOGIN',
      rule: 'C3.4.4',
      field: 'password',
      messages: {
        fr: 'Identifiant ou mot de passe incorrect. Mot de passe oublié ? Demandez un lien pour en choisir un autre.',
        en: 'Wrong login or password. Password forgotten? Ask for a link to choose another one.',
      },
    });
  });

  it('waits after ten failures from one place, even with the right password, longer after each one', async () => {
    expect(await attempts(10, 'camille')).toEqual(Array.from({ length: 10 }, () => 'WRONG_LOGIN'));
    for (const wait of [30 * SECOND, MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 15 * MINUTE, 15 * MINUTE]) {
      expect(await attempt('camille', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
      expect(await attempt(' CAMILLE ', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
      expect(await attempt('alix', PASSWORD)).toBeNull();
      later(wait - 1);
      expect(await attempt('camille', 'wrong')).toBe('TOO_MANY_ATTEMPTS');
      later(1);
      expect(await attempt('camille', 'wrong')).toBe('WRONG_LOGIN');
    }
    later(15 * MINUTE);
    expect(await attempt('camille', PASSWORD)).toBeNull();
  });

  it('says for how long', async () => {
    await attempts(10, 'sacha');
    later(10 * SECOND);
    const { body } = await new TestClient(desk.url).trySignIn('sacha', PASSWORD);
    expect(refusalIn(body.errors).messages).toEqual({
      fr: 'Trop d’essais : réessayez dans 20 s.',
      en: 'Too many attempts: try again in 20 s.',
    });
    later(DAY);
  });

  it('at once is counted as one after the other', async () => {
    const codes = await Promise.all(Array.from({ length: 40 }, () => attempt('dominique', 'wrong')));
    expect(codes.filter((code) => code === 'WRONG_LOGIN')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(30);
    later(DAY);
  });

  it('a login that nobody has is slowed down just as well', async () => {
    expect((await attempts(11, 'personne')).at(-1)).toBe('TOO_MANY_ATTEMPTS');
    later(DAY);
  });

  it('is forgiven by the right password', async () => {
    await attempts(9, 'paul');
    expect(await attempt('paul', PASSWORD)).toBeNull();
    expect(await attempts(9, 'paul')).not.toContain('TOO_MANY_ATTEMPTS');
    expect(await attempt('paul', PASSWORD)).toBeNull();
  });

  it('many logins from one address waits too, for seconds, wherever it says it comes from', async () => {
    later(DAY);
    const known = await desk.signedIn('claude');
    const guess = (rank: number) =>
      attempt(`login-${rank}`, 'wrong', { 'x-forwarded-for': `203.0.113.${rank}` });
    const codes: (string | null)[] = [];
    for (let rank = 0; rank < 102; rank += 1) codes.push(await guess(rank));
    expect(codes.slice(0, 100)).not.toContain('TOO_MANY_ATTEMPTS');
    expect(codes.slice(100)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect(await attempt('claude', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    // Behind the same address, whoever has signed in on their browser before does not even notice.
    expect((await known.trySignIn('claude', PASSWORD)).body.errors).toBeUndefined();
    for (let rank = 200; rank < 220; rank += 1) {
      later(10 * SECOND);
      expect(await guess(rank)).toBe('WRONG_LOGIN');
    }
    later(10 * SECOND - 1);
    expect(await attempt('claude', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    later(1);
    expect(await attempt('claude', PASSWORD)).toBeNull();
  });
});

describe('C3.4.4 somebody whose login strangers guess at', async () => {
  const behind = await startTestServer({ beside: desk, clock, config: { trustProxy: 1 } });
  const at = (address: string) => ({ 'x-forwarded-for': address });
  const tryAt = (address: string, login: string, password: string) =>
    attempt(login, password, at(address), behind.url);

  it('is not held up anywhere else than where they guess', async () => {
    later(DAY);
    for (let guess = 0; guess < 10; guess += 1) await tryAt('192.0.2.1', 'paul', 'wrong');
    expect(await tryAt('192.0.2.1', 'paul', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    expect(await tryAt('192.0.2.2', 'paul', PASSWORD)).toBeNull();
    // Whoever has one address of an IPv6 network has them all.
    for (let guess = 0; guess < 10; guess += 1) await tryAt(`2001:db8::${guess}`, 'paul', 'wrong');
    expect(await tryAt('2001:db8::ffff', 'paul', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    expect(await tryAt('2001:db8:0:1::1', 'paul', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    later(5 * SECOND);
    expect(await tryAt('2001:db8:0:1::1', 'paul', PASSWORD)).toBeNull();
  });

  it('always comes in on a browser of their own, however many places guess, and from how many', async () => {
    later(DAY);
    const own = await desk.signedIn('sacha');
    for (let guess = 0; guess < 60; guess += 1) await tryAt(`192.0.2.${guess}`, 'sacha', 'wrong');
    for (let guess = 0; guess < 12; guess += 1) await attempt('sacha', 'wrong');
    expect(await tryAt('198.51.100.1', 'sacha', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    expect(await attempt('sacha', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    const before = own.device;
    expect((await own.trySignIn('sacha', PASSWORD)).body.errors).toBeUndefined();
    // Known again each time: the cookie of before is worth nothing any more.
    expect(own.device).not.toBe(before);
    const copied = new TestClient(desk.url, null, before);
    expect(refusalIn((await copied.trySignIn('sacha', PASSWORD)).body.errors).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('is slowed down there as well: a stolen browser guesses no faster', async () => {
    later(DAY);
    const own = await desk.signedIn('sacha');
    const codes: string[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      codes.push(refusalIn((await own.trySignIn('sacha', 'wrong')).body.errors).code);
    }
    expect(codes).toEqual([
      ...Array.from({ length: 10 }, () => 'WRONG_LOGIN'),
      ...['', ''].map(() => 'TOO_MANY_ATTEMPTS'),
    ]);
    // And keeps nobody out elsewhere.
    expect(await attempt('sacha', PASSWORD)).toBeNull();
  });

  it.each<[what: string, cookie: () => Promise<string | null>]>([
    ['made up', async () => 'assistance_device=x'],
    ['very long', async () => `assistance_device=${'x'.repeat(4_000)}`],
    ['of somebody else', async () => (await desk.signedIn('alix')).device],
    [
      'that is the session’s',
      async () => (await desk.signedIn('sacha')).cookie?.replace('session', 'device') ?? null,
    ],
  ])('is not known by a device cookie %s', async (_what, cookie) => {
    later(DAY);
    const client = new TestClient(desk.url, null, await cookie());
    await attempts(10, 'sacha');
    expect(refusalIn((await client.trySignIn('sacha', PASSWORD)).body.errors).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('has nothing to wait for when a neighbour who came a moment later was counted first', async () => {
    later(DAY);
    await attempt('nobody.here', 'wrong');
    later(-1 * SECOND);
    expect(await attempt('claude', PASSWORD)).toBeNull();
    later(SECOND);
  });

  it('shares a browser: each of those who signed in on it is known there', async () => {
    later(DAY);
    const shared = await desk.signedIn('sacha');
    await shared.trySignIn('paul', PASSWORD);
    await attempts(10, 'sacha');
    await attempts(10, 'paul');
    for (const login of ['sacha', 'paul']) {
      expect((await shared.trySignIn(login, PASSWORD)).body.errors).toBeUndefined();
    }
  });

  it('is a stranger again on every other browser once the password has changed', async () => {
    later(DAY);
    const [here, there] = [await desk.signedIn('dominique'), await desk.signedIn('dominique')];
    const changed = await here.send(
      `mutation ($a: String!, $b: String!) { changePassword(current: $a, next: $b) }`,
      { a: PASSWORD, b: 'huit loutres sur la berge' },
      { cookie: `${here.cookie}; ${here.device}` },
    );
    expect(changed.body.errors).toBeUndefined();
    await attempts(10, 'dominique');
    const NEW = 'huit loutres sur la berge';
    expect(refusalIn((await there.trySignIn('dominique', NEW)).body.errors).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await here.trySignIn('dominique', NEW)).body.errors).toBeUndefined();
  });

  it('has the cookie out of reach of scripts and other sites, and the database only its digest', async () => {
    later(DAY);
    const client = new TestClient(desk.url);
    const { headers } = await client.trySignIn('alix', PASSWORD);
    const set = headers.getSetCookie().find((each) => each.startsWith('assistance_device=')) ?? '';
    const [pair = '', ...flags] = set.split('; ');
    expect(pair).toMatch(/^assistance_device=[\w-]{43}$/);
    expect(flags.map((flag) => flag.toLowerCase()).sort()).toEqual([
      'httponly',
      `max-age=${180 * 24 * 3600}`,
      'path=/',
      'samesite=lax',
    ]);
    const rows = await desk.sql(`select row_to_json(d)::text from known_device d`);
    expect(JSON.stringify(rows)).not.toContain(pair.split('=')[1]);
  });

  it('is known on ten browsers at most: the one used longest ago is forgotten', async () => {
    later(DAY);
    const browsers: TestClient[] = [];
    for (let rank = 0; rank < 11; rank += 1) {
      later(SECOND);
      browsers.push(await desk.signedIn('ada'));
    }
    await attempts(10, 'ada');
    const codes = await Promise.all(
      [browsers[0], browsers[1], browsers[10]].map(async (client) => {
        const { body } = await (client as TestClient).trySignIn('ada', PASSWORD);
        return body.errors ? refusalIn(body.errors).code : null;
      }),
    );
    expect(codes).toEqual(['TOO_MANY_ATTEMPTS', null, null]);
  });
});

describe('a failed sign-in', () => {
  const lines: { level: string; details: object; message: string }[] = [];
  const log = {
    info: (details: object, message: string) => void lines.push({ level: 'info', details, message }),
    warn: (details: object, message: string) => void lines.push({ level: 'warn', details, message }),
  };
  const fail = (given: { login: string; password?: string; deviceToken?: string | null }) =>
    asResult(() =>
      signIn(desk.orm.em.fork(), {
        password: 'not hunter2',
        address: '192.0.2.9',
        deviceToken: null,
        now: clock.now(),
        formerSession: null,
        limits: { lifetime: 1, idle: 1, most: 100 },
        log,
        ...given,
      }),
    );

  it('is logged with the login, the address and whether the browser is known, never the password', async () => {
    later(DAY);
    const { device } = await desk.signedIn('paul');
    await fail({ login: ' Paul ' });
    await fail({ login: 'paul', deviceToken: device?.split('=')[1] ?? null });
    const failed = { login: 'paul', address: '192.0.2.9' };
    expect(lines.splice(0)).toEqual([
      { level: 'info', details: { ...failed, knownDevice: false }, message: 'a sign-in failed' },
      { level: 'info', details: { ...failed, knownDevice: true }, message: 'a sign-in failed' },
    ]);
    for (let guess = 0; guess < 10; guess += 1) await fail({ login: 'paul' });
    expect(lines.at(-1)).toMatchObject({ level: 'warn', details: { ...failed, knownDevice: false } });
    expect(JSON.stringify(lines)).not.toContain('hunter2');
    lines.splice(0);
  });

  it('at a login that nobody has is logged without it: it may well be a password', async () => {
    await fail({ login: 'my-password-by-mistake' });
    expect(lines.splice(0)).toEqual([
      {
        level: 'info',
        details: { login: null, address: '192.0.2.9', knownDevice: false },
        message: 'a sign-in failed',
      },
    ]);
  });

  it('that succeeds says nothing', async () => {
    await fail({ login: 'alix', password: PASSWORD });
    expect(lines).toEqual([]);
  });
});
