import { describe, expect, it } from 'vitest';
import { checkNewcomer, checkRefusalReason, PROPOSAL_STATUSES, requireLead, settle } from './index.js';

const newcomer = { firstName: 'Ana', lastName: 'Bell', email: 'ana.bell@univ.example', phone: '' };

describe('C4.1.1 a change of seats is proposed by the lead of the establishment', () => {
  it.each([
    ['ana', 'ana', true],
    ['ben', 'ana', false],
    ['ben', null, false],
  ])('%s, where %s leads: %s', (person, lead, may) => {
    expect(requireLead(person, lead).ok).toBe(may);
  });

  it('and says so to others', () =>
    expect(requireLead('ben', 'ana')).toMatchObject({ refusal: { code: 'NOT_LEAD', rule: 'C4.1.1' } }));
});

describe('C4.1.1 a proposal is decided once', () => {
  it.each(PROPOSAL_STATUSES)('one that is %s', (status) => {
    for (const to of ['confirmed', 'refused', 'withdrawn'] as const) {
      const settled = settle(status, to);
      expect(settled.ok ? settled.value : settled.refusal.code).toBe(
        status === 'waiting' ? to : 'PROPOSAL_SETTLED',
      );
    }
  });

  it.each([
    ['', 'REASON_REQUIRED'],
    ['\u200b \n', 'REASON_REQUIRED'],
    ['x'.repeat(2_001), 'TOO_LONG'],
  ])('and refused with a reason: %j is none', (reason, code) =>
    expect(checkRefusalReason(reason)).toMatchObject({ refusal: { code, field: 'reason' } }),
  );
});

describe('C4.1.5 a newcomer comes with contact details', () => {
  it('which are kept trimmed; a telephone is not asked for', () =>
    expect(checkNewcomer({ ...newcomer, firstName: ' Ana ' })).toEqual({ ok: true, value: newcomer }));

  it.each([
    [{ firstName: ' ' }, 'REQUIRED', 'firstName'],
    [{ lastName: '' }, 'REQUIRED', 'lastName'],
    [{ lastName: 'x'.repeat(101) }, 'TOO_LONG', 'lastName'],
    [{ email: '' }, 'REQUIRED', 'email'],
    [{ email: 'ana.bell' }, 'INVALID_VALUE', 'email'],
    [{ email: 'ana @univ.example' }, 'INVALID_VALUE', 'email'],
    [{ phone: '0'.repeat(101) }, 'TOO_LONG', 'phone'],
  ])('%j is refused: %s, %s', (given, code, field) =>
    expect(checkNewcomer({ ...newcomer, ...given })).toMatchObject({ refusal: { code, field } }),
  );
});
