import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../access/index.js';
import {
  accountState,
  asksForPassword,
  changeRole,
  checkDetails,
  checkLogin,
  keepAnAdmin,
  LINK_LIFE,
  linkExpiry,
  checkLink,
  type AdminCandidate,
  type LinkEnd,
  type PersonDetails,
} from './index.js';

const NOW = '2026-11-30T09:00:00.000Z';
const LATER = '2026-11-30T09:00:00.001Z';

const CLAIRE: PersonDetails = {
  firstName: 'Claire',
  lastName: 'Morel',
  email: 'claire.morel@univ-exemple.fr',
  role: 'correspondent',
  establishmentId: 'univ-a',
  team: null,
  language: 'fr',
};
const checked = (given: Partial<PersonDetails>) => {
  const result = checkDetails({ ...CLAIRE, ...given });
  return result.ok ? null : [result.refusal.code, result.refusal.field, result.refusal.rule];
};

describe('C3.4.4 a login is one word', () => {
  it.each([
    [' Claire.Morel ', 'claire.morel'],
    ['c.morel@univ-exemple.fr', 'c.morel@univ-exemple.fr'],
    ['évariste', 'évariste'],
  ])('%j is kept as %j', (given, kept) => expect(checkLogin(given)).toEqual({ ok: true, value: kept }));

  it.each([
    ['', 'REQUIRED'],
    [' \u200b', 'REQUIRED'],
    ['cm', 'LOGIN_INVALID'],
    ['claire morel', 'LOGIN_INVALID'],
    ['.claire', 'LOGIN_INVALID'],
    ['claire<b>', 'LOGIN_INVALID'],
    ['c'.repeat(101), 'LOGIN_INVALID'],
  ])('%j is refused: %s', (given, code) =>
    expect(checkLogin(given)).toMatchObject({ refusal: { code, field: 'login' } }),
  );
});

describe('C3.4.4 what an account says of its person', () => {
  it('is kept without blanks around', () =>
    expect(checkDetails({ ...CLAIRE, firstName: ' Claire ', email: ' c@univ-exemple.fr ' })).toEqual({
      ok: true,
      value: { ...CLAIRE, email: 'c@univ-exemple.fr' },
    }));

  it('a correspondent has no team, an agent may', () => {
    expect(checkDetails({ ...CLAIRE, team: 'Finances' })).toMatchObject({ value: { team: null } });
    const agent = { ...CLAIRE, role: 'agent', establishmentId: null } as const;
    expect(checkDetails({ ...agent, team: ' Finances ' })).toMatchObject({ value: { team: 'Finances' } });
    expect(checkDetails({ ...agent, team: ' ' })).toMatchObject({ value: { team: null } });
  });

  it.each<[Partial<PersonDetails>, string, string, string | null]>([
    [{ firstName: ' ' }, 'REQUIRED', 'firstName', null],
    [{ lastName: '\u200b' }, 'REQUIRED', 'lastName', null],
    [{ lastName: 'M'.repeat(101) }, 'TOO_LONG', 'lastName', null],
    [{ email: '' }, 'REQUIRED', 'email', null],
    [{ email: 'claire.morel' }, 'EMAIL_INVALID', 'email', 'C3.4.4'],
    [{ email: 'a@b.fr, c@d.fr' }, 'EMAIL_INVALID', 'email', 'C3.4.4'],
    [{ email: `${'a'.repeat(250)}@b.fr` }, 'EMAIL_INVALID', 'email', 'C3.4.4'],
    [{ role: 'agent', establishmentId: null, team: 'T'.repeat(101) }, 'TOO_LONG', 'team', null],
  ])('%j is refused: %s', (given, ...expected) => expect(checked(given)).toEqual(expected));

  it('C3.1.1 a correspondent is of an establishment, and nobody else is', () => {
    for (const role of ROLES) {
      const without = role === 'correspondent' ? 'ESTABLISHMENT_REQUIRED' : null;
      expect(checked({ role, establishmentId: null })?.[0] ?? null).toBe(without);
      const within = role === 'correspondent' ? null : 'ESTABLISHMENT_NOT_ALLOWED';
      expect(checked({ role })?.[0] ?? null).toBe(within);
    }
    expect(checked({ establishmentId: null })).toEqual([
      'ESTABLISHMENT_REQUIRED',
      'establishmentId',
      'C3.1.1',
    ]);
  });

  it('C3.3.1 nobody goes from an establishment to the Amue by a change of role, nor back', () => {
    for (const from of ROLES)
      for (const to of ROLES) {
        const crosses = (from === 'correspondent') !== (to === 'correspondent');
        expect(changeRole(from, to).ok, `${from} to ${to}`).toBe(!crosses);
      }
    expect(changeRole('correspondent', 'admin')).toMatchObject({
      refusal: { code: 'ROLE_OF_ANOTHER_ACCOUNT', field: 'role', rule: 'C3.3.1' },
    });
  });
});

describe('C3.4.4 somebody can always administer the desk', () => {
  const admin = (id: string, given: Partial<AdminCandidate> = {}): AdminCandidate => ({
    id,
    role: 'admin',
    active: true,
    hasPassword: true,
    ...given,
  });
  const closing = (id: string) => ({ id, role: 'admin' as Role, active: false });
  const demoting = (id: string) => ({ id, role: 'agent' as Role, active: true });
  const LAST = { ok: false, refusal: { code: 'LAST_ADMIN', rule: 'C3.4.4' } };

  it.each([
    ['closed', closing],
    ['demoted', demoting],
  ])('the last admin is not %s; one of two is', (_what, change) => {
    expect(keepAnAdmin([admin('a')], change('a'))).toMatchObject(LAST);
    expect(keepAnAdmin([admin('a'), admin('b')], change('a')).ok).toBe(true);
  });

  it('who is merely invited, or has left, does not count', () => {
    const others = [admin('b', { hasPassword: false }), admin('c', { active: false })];
    expect(keepAnAdmin([admin('a'), ...others], closing('a'))).toMatchObject(LAST);
    expect(keepAnAdmin([admin('a'), ...others], closing('b')).ok).toBe(true);
  });

  it('a desk whose admins are all locked out already can still close one', () =>
    expect(keepAnAdmin([admin('a', { hasPassword: false })], closing('a')).ok).toBe(true));
});

describe('C3.4.4 a link is good once, and in its time', () => {
  it('an invitation for ten days, a forgotten password for an hour', () => {
    expect(linkExpiry('invitation', NOW)).toBe('2026-12-10T09:00:00.000Z');
    expect(linkExpiry('reset', NOW)).toBe('2026-11-30T10:00:00.000Z');
    expect(LINK_LIFE.reset).toBeLessThan(LINK_LIFE.invitation);
  });

  it.each<[string, LinkEnd | null, string, string | null]>([
    ['under way', null, LATER, null],
    ['at its end', null, NOW, 'LINK_EXPIRED'],
    ['used', 'used', LATER, 'LINK_USED'],
    ['used, long ago', 'used', NOW, 'LINK_USED'],
    ['replaced', 'replaced', LATER, 'LINK_WITHDRAWN'],
    ['withdrawn', 'withdrawn', LATER, 'LINK_WITHDRAWN'],
  ])('%s', (_what, ended, expiresAt, code) => {
    const result = checkLink({ ended, expiresAt }, NOW);
    expect(result.ok ? null : result.refusal.code).toBe(code);
  });
});

describe('C3.4.4 where an account stands', () => {
  const live = { expiresAt: LATER, ended: null };
  it.each([
    ['closed', { active: false, hasPassword: true }, null],
    ['active', { active: true, hasPassword: true }, live],
    ['invited', { active: true, hasPassword: false }, live],
    ['expired', { active: true, hasPassword: false }, { ...live, expiresAt: NOW }],
    ['not-invited', { active: true, hasPassword: false }, null],
    ['not-invited', { active: true, hasPassword: false }, { ...live, ended: 'withdrawn' as const }],
  ])('%s', (state, account, invitation) => expect(accountState(account, invitation, NOW)).toBe(state));
});

describe('C3.4.4 what asks for the password again', () => {
  const agent = { role: 'agent' as Role, email: 'a@amue.example', active: true };
  const admin = { ...agent, role: 'admin' as Role };
  const closed = { ...admin, active: false };
  it.each([
    ['to make an admin', null, admin, true],
    ['to make an agent', null, agent, false],
    ['an agent becomes an admin', agent, admin, true],
    ['an admin becomes an agent', admin, agent, true],
    ['an admin leaves', admin, closed, true],
    ['an admin is back', closed, admin, true],
    ['an agent leaves', agent, { ...agent, active: false }, false],
    ['an agent becomes a provider', agent, { ...agent, role: 'provider' as Role }, false],
    ['mails go elsewhere', agent, { ...agent, email: 'b@amue.example' }, true],
    ['an address differs by capitals alone', agent, { ...agent, email: 'A@amue.example' }, false],
  ])('%s', (_what, before, after, asks) => expect(asksForPassword(before, after)).toBe(asks));
});
