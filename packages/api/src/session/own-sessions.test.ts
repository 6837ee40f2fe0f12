import { START } from '@assistance/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { TestClient, type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PASSWORD } from '../testing/world.js';
import { deviceName } from './device-name.js';

const clock = new MovableClock(START);
const server = await startTestServer({ clock });
const MINUTE = 60_000;
const later = (minutes: number) =>
  clock.moveTo(new Date(Date.parse(clock.now()) + minutes * MINUTE).toISOString());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { id } }`;

async function signedIn(login: string, userAgent: string, password = PASSWORD): Promise<TestClient> {
  const client = new TestClient(server.url);
  await client.send(SIGN_IN, { login, password }, { 'user-agent': userAgent });
  return client;
}
const SESSIONS = '{ id device since seenAt current }';
const sessions = async (client: TestClient): Promise<Data> =>
  (await client.query(`{ mySessions ${SESSIONS} }`)).mySessions;
const end = async (client: TestClient, sessionId: string | null): Promise<Data> =>
  (
    await client.query(`mutation ($sessionId: ID) { endMySessions(sessionId: $sessionId) ${SESSIONS} }`, {
      sessionId,
    })
  ).endMySessions;
const isIn = async (client: TestClient): Promise<boolean> =>
  (await client.query('{ me { id } }')).me !== null;

beforeEach(() => server.sql('delete from session').then(() => {}));

describe('C3.4.4 where one is signed in', () => {
  it('is listed: device, first and last seen, this one; of nobody else', async () => {
    const first = await signedIn('camille', FIREFOX);
    later(5);
    const second = await signedIn('camille', SAFARI);
    await signedIn('claude', FIREFOX);
    expect(await sessions(second)).toMatchObject([
      { device: 'Safari, iOS', current: true, since: clock.now() },
      { device: 'Firefox, Windows', current: false, since: START, seenAt: START },
    ]);
    // Both were used a moment ago.
    expect((await sessions(first)).map(({ current }: Data) => current)).toEqual([false, true]);
  });

  it('ends there, one by one or all the others; an open page notices', async () => {
    const [one, two, three] = [
      await signedIn('camille', FIREFOX),
      await signedIn('camille', SAFARI),
      await signedIn('camille', FIREFOX),
    ];
    const [own] = (await sessions(two)).filter(({ current }: Data) => current);
    const live = two.subscribe('subscription { notifications { unreadCount } }');
    expect(await end(one, own.id)).toHaveLength(2);
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, true]);
    expect(await live.ended).toMatchObject({ code: 4403 });
    expect(await end(one, null)).toHaveLength(1);
    expect([await isIn(one), await isIn(three)]).toEqual([true, false]);
  });

  it('nobody ends somebody else’s, and learns nothing of it', async () => {
    const [camille, claude] = [await signedIn('camille', FIREFOX), await signedIn('claude', FIREFOX)];
    const [theirs] = await sessions(claude);
    for (const id of [theirs.id, '999999', 'x', '-1']) expect(await end(camille, id)).toHaveLength(1);
    expect(await isIn(claude)).toBe(true);
  });
});

describe('C3.4.4 the last sign-ins', () => {
  it('are shown to their person: the last ten, where from, and how many failed', async () => {
    await server.sql('delete from sign_in');
    await server.sql('delete from sign_in_failure');
    for (let rank = 0; rank < 12; rank += 1) {
      later(1);
      await signedIn('sacha', rank === 11 ? SAFARI : FIREFOX);
    }
    const sacha = await signedIn('sacha', FIREFOX);
    later(20);
    await signedIn('sacha', FIREFOX, 'faux mot de passe');
    await signedIn('camille', FIREFOX, 'faux mot de passe');
    const { mySignIns, myFailedSignIns } = await sacha.query(
      '{ mySignIns { at device address } myFailedSignIns }',
    );
    expect(mySignIns).toHaveLength(10);
    expect(mySignIns[1]).toMatchObject({ device: 'Safari, iOS', address: '127.0.0.1' });
    expect(myFailedSignIns).toBe(1);
    expect(await server.sql('select count(*)::int as n from sign_in')).toEqual([{ n: 10 }]);
  });
});

describe('what a browser says of itself', () => {
  it.each([
    [FIREFOX, 'Firefox, Windows'],
    [SAFARI, 'Safari, iOS'],
    ['', null],
    [null, null],
  ])('%j is called %j', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));

  it('is never longer than a few words, and read in a moment', () => {
    for (const text of [
      'x'.repeat(60_000),
      '('.repeat(60_000),
      'Firefox/'.repeat(8_000),
      '; '.repeat(30_000),
    ])
      expect((deviceName(text) ?? '').length).toBeLessThan(500);
  });
});
