import { START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { refusalIn, TestClient } from '../testing/client.js';
import { startTestDesk } from '../testing/desk.js';
import { PASSWORD } from '../testing/world.js';

const MINUTE = 60_000;
const clock = new MovableClock(START);
const later = (ms: number) => clock.moveTo(new Date(Date.parse(clock.now()) + ms).toISOString());
const desk = await startTestDesk({ clock });

/** The code of the refusal, or `null` when it opened. */
async function attempt(login: string, password: string, headers = {}): Promise<string | null> {
  const response = await new TestClient(desk.url).fetch('/graphql', {
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
        const { status, body, headers } = await new TestClient(desk.url).signIn(login, 'wrong');
        return { status, body, cookies: headers.getSetCookie() };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(refusalIn(answers[0]?.body.errors)).toEqual({
      code: 'WRONG_LOGIN',
      rule: 'C3.4.4',
      field: 'password',
      messages: { fr: 'Identifiant ou mot de passe incorrect.', en: 'Wrong login or password.' },
    });
  });

  it('ends after ten failures for a login, even with the right password, until 15 minutes have passed', async () => {
    expect(await attempts(10, 'camille')).toEqual(Array.from({ length: 10 }, () => 'WRONG_LOGIN'));
    expect(await attempt('camille', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    expect(await attempt(' CAMILLE ', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    expect(await attempt('alix', PASSWORD)).toBeNull();
    later(15 * MINUTE - 1);
    expect(await attempt('camille', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    later(1);
    expect(await attempt('camille', PASSWORD)).toBeNull();
  });

  it('says for how long', async () => {
    await attempts(10, 'sacha');
    later(5 * MINUTE);
    const { body } = await new TestClient(desk.url).signIn('sacha', PASSWORD);
    expect(refusalIn(body.errors).messages).toEqual({
      fr: 'Trop d’essais : réessayez dans 10 min.',
      en: 'Too many attempts: try again in 10 min.',
    });
    later(15 * MINUTE);
  });

  it('at once is counted as one after the other', async () => {
    const codes = await Promise.all(Array.from({ length: 40 }, () => attempt('dominique', 'wrong')));
    expect(codes.filter((code) => code === 'WRONG_LOGIN')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(30);
    later(15 * MINUTE);
  });

  it('a login that nobody has is slowed down just as well', async () => {
    expect((await attempts(11, 'personne')).at(-1)).toBe('TOO_MANY_ATTEMPTS');
    later(15 * MINUTE);
  });

  it('is forgiven by the right password', async () => {
    await attempts(9, 'paul');
    expect(await attempt('paul', PASSWORD)).toBeNull();
    expect(await attempts(9, 'paul')).not.toContain('TOO_MANY_ATTEMPTS');
    expect(await attempt('paul', PASSWORD)).toBeNull();
  });

  it('many logins from one address ends too, wherever it says it comes from', async () => {
    later(15 * MINUTE);
    const guess = (rank: number) =>
      attempt(`login-${rank}`, 'wrong', { 'x-forwarded-for': `203.0.113.${rank}` });
    const codes: (string | null)[] = [];
    for (let rank = 0; rank < 102; rank += 1) codes.push(await guess(rank));
    expect(codes.slice(0, 100)).not.toContain('TOO_MANY_ATTEMPTS');
    expect(codes.slice(100)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect(await attempt('claude', PASSWORD)).toBe('TOO_MANY_ATTEMPTS');
    later(15 * MINUTE);
    expect(await attempt('claude', PASSWORD)).toBeNull();
  });
});
