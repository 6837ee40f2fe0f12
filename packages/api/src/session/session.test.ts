import { describe, expect, it } from 'vitest';
import { START } from '@assistance/domain/testing';
import { MovableClock } from '../platform/clock/index.js';
import { refusalIn, TestClient, type Answer } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PASSWORD, PEOPLE } from '../testing/world.js';

const HOUR = 3_600_000;
const clock = new MovableClock(START);
const later = (ms: number) => clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());
const desk = await startTestServer({ clock, config: { sessionHours: 12 } });

const whoIs = async (client: TestClient) =>
  (await client.query(`{ me { id confidentialityAccepted } }`)).me as { id: string } | null;
const cookieIn = ({ headers }: Answer) => headers.getSetCookie()[0]?.toLowerCase().split('; ') ?? [];

describe('C3.4.4 a session', () => {
  it('is in a cookie out of reach of scripts and other sites, for as long as it lives', async () => {
    const client = new TestClient(desk.url);
    const [pair, ...flags] = cookieIn(await client.trySignIn('camille', PASSWORD));
    expect(pair).toMatch(/^assistance_session=[\w-]{43}$/);
    expect(flags.sort()).toEqual(['httponly', `max-age=${12 * 3600}`, 'path=/', 'samesite=lax']);
  });

  it('goes over TLS alone where the desk is served so', async () => {
    const secured = await startTestServer({ beside: desk, config: { publicUrl: 'https://desk.example' } });
    const [, ...flags] = cookieIn(await new TestClient(secured.url).trySignIn('camille', PASSWORD));
    expect(flags).toContain('secure');
    await secured.stop();
  });

  it('leaves in the database nothing that opens it', async () => {
    const { cookie } = await desk.signedIn('camille');
    const token = cookie?.split('=')[1] ?? '';
    const rows = await desk.sql(`select row_to_json(s)::text as row from session s`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends at signing out, on every server, and its cookie is taken back', async () => {
    const client = await desk.signedIn('camille');
    const other = await desk.signedIn('camille');
    const answer = await client.send('mutation { signOut }');
    expect(cookieIn(answer)).toContain('max-age=0');
    expect(await whoIs(client)).toBeNull();
    expect(await whoIs(other)).toMatchObject({ id: PEOPLE.camille.id });
  });

  it('ends after its hours', async () => {
    const client = await desk.signedIn('camille');
    later(12 * HOUR - 1);
    expect(await whoIs(client)).toMatchObject({ id: PEOPLE.camille.id });
    later(1);
    expect(await whoIs(client)).toBeNull();
    expect(await client.refusal(`{ tickets { totalCount } }`)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await client.upload('trace.txt', 'x')).status).toBe(401);
  });

  it('ends at the next request of a person who left', async () => {
    const client = await desk.signedIn('noa');
    expect(await whoIs(client)).toMatchObject({ id: PEOPLE.noa.id });
    await desk.sql(`update person set active = false where login = 'noa'`);
    expect(await whoIs(client)).toBeNull();
    const refused = await new TestClient(desk.url).trySignIn('noa', PASSWORD);
    expect(refusalIn(refused.body.errors)).toMatchObject({ code: 'WRONG_LOGIN' });
  });

  it.each(['', 'x', 'x'.repeat(5_000), '%00', '%E0%A4%A', "' or 1=1 --"])(
    'is none for the made-up cookie %j',
    async (token) => {
      const client = new TestClient(desk.url, `assistance_session=${token}`);
      expect(await whoIs(client)).toBeNull();
    },
  );

  it('gives each signing in a token of its own', async () => {
    const cookies = await Promise.all([1, 2, 3].map(async () => (await desk.signedIn('camille')).cookie));
    expect(new Set(cookies).size).toBe(3);
  });

  it('is opened by a login however it is typed', async () => {
    const client = new TestClient(desk.url);
    await client.trySignIn('  CaMille ', PASSWORD);
    expect(await whoIs(client)).toMatchObject({ id: PEOPLE.camille.id });
  });
});

describe('C3.4.4 a password', () => {
  const NEW = 'huit loutres sur la berge';
  const change = (client: TestClient, current: string, next: string) =>
    client.send(
      `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }`,
      {
        current,
        next,
      },
    );

  it('that is changed ends the other sessions of its owner, and no one else’s', async () => {
    const [here, there] = [await desk.signedIn('dominique'), await desk.signedIn('dominique')];
    const neighbour = await desk.signedIn('alix');
    expect((await change(here, PASSWORD, NEW)).body.data).toEqual({ changePassword: true });
    expect(await whoIs(here)).toMatchObject({ id: PEOPLE.dominique.id });
    expect(await whoIs(there)).toBeNull();
    expect(await whoIs(neighbour)).toMatchObject({ id: PEOPLE.alix.id });
    const before = await new TestClient(desk.url).trySignIn('dominique', PASSWORD);
    expect(refusalIn(before.body.errors)).toMatchObject({ code: 'WRONG_LOGIN' });
    expect((await new TestClient(desk.url).trySignIn('dominique', NEW)).body.data).toBeTruthy();
  });

  it.each([
    ['WRONG_LOGIN', 'current', 'not this one', NEW],
    ['PASSWORD_TOO_SHORT', 'next', PASSWORD, 'court'],
    ['PASSWORD_TOO_COMMON', 'next', PASSWORD, 'claude claude'],
    ['PASSWORD_UNCHANGED', 'next', PASSWORD, PASSWORD],
  ])('is kept when the change is refused: %s', async (code, field, current, next) => {
    const client = await desk.signedIn('claude');
    const other = await desk.signedIn('claude');
    const { body } = await change(client, current, next);
    expect(refusalIn(body.errors)).toMatchObject({ code, field, rule: 'C3.4.4' });
    expect(await whoIs(other)).toMatchObject({ id: PEOPLE.claude.id });
    expect((await new TestClient(desk.url).trySignIn('claude', PASSWORD)).body.data).toBeTruthy();
  });

  it('cannot be guessed through an open session', async () => {
    const client = await desk.signedIn('ada');
    const codes: string[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      codes.push(refusalIn((await change(client, `guess ${guess}`, NEW)).body.errors).code);
    }
    expect(codes.filter((code) => code === 'WRONG_LOGIN')).toHaveLength(10);
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('C3.3.3 a provider', () => {
  it('accepts the rules once, on record, and may work from then on', async () => {
    const perrine = await desk.signedIn('perrine');
    const work = () => perrine.send(`{ tickets { totalCount } }`);
    expect(refusalIn((await work()).body.errors)).toMatchObject({
      code: 'CONFIDENTIALITY_NOT_ACCEPTED',
      rule: 'C3.3.3',
    });
    expect((await perrine.upload('trace.txt', 'x')).status).toBe(403);
    const accept = () => perrine.query(`mutation { acceptConfidentiality { confidentialityAccepted } }`);
    const acceptedAt = clock.now();
    expect((await accept()).acceptConfidentiality.confidentialityAccepted).toBe(true);
    expect((await work()).body.data).toEqual({ tickets: { totalCount: 0 } });
    later(HOUR);
    await accept();
    const [row] = await desk.sql(
      `select confidentiality_accepted_at as at from person where login = 'perrine'`,
    );
    expect(row?.['at']).toEqual(new Date(acceptedAt));
  });

  it('who has not accepted is put in charge of nothing', async () => {
    await desk.sql(`update person set confidentiality_accepted_at = null where login = 'perrine'`);
    const alix = await desk.signedIn('alix');
    const refused = await alix.refusal(
      `mutation ($id: ID!, $agentId: ID!) { assignTicket(input: { ticketId: $id, expectedVersion: 1, agentId: $agentId }) { id } }`,
      { id: PEOPLE.alix.id, agentId: PEOPLE.perrine.id },
    );
    expect(refused).toMatchObject({ code: 'CONFIDENTIALITY_NOT_ACCEPTED', field: 'agentId' });
  });
});

describe('the language', () => {
  it('is kept with the person, and spoken', async () => {
    const client = await desk.signedIn('camille');
    await client.query(`mutation { setLanguage(language: EN) { language } }`);
    const again = await desk.signedIn('camille');
    const { me, products } = await again.query(`{ me { language } products { description } }`);
    expect(me.language).toBe('EN');
    expect(products[0].description).toBe('Finance');
    await client.query(`mutation { setLanguage(language: FR) { language } }`);
    expect((await client.query(`{ products { description } }`)).products[0].description).toBe(
      'Gestion financière',
    );
  });
});
