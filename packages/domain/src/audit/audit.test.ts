import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  AUDIT_KINDS,
  canonicalForm,
  CHAIN_START,
  chainOf,
  checkChain,
  readingSlot,
  sealOf,
  type AuditEntry,
  type ChainEnd,
  type SealedEntry,
} from './index.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const anEntry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: '7',
  at: '2026-11-24T09:00:00.000Z',
  kind: 'change',
  operation: 'changeServiceSettings',
  outcome: 'DONE',
  personId: '00000000-0000-4000-8000-000000000061',
  role: 'admin',
  account: null,
  address: '192.0.2.1',
  session: '12',
  browser: 'Firefox, Windows',
  objectKind: 'serviceSettings',
  objects: [],
  details: { reopeningDays: 10, progressDays: 5 },
  ...more,
});
type Three = [SealedEntry, SealedEntry, SealedEntry];
function chainOfThree(): Three {
  const after = (end: ChainEnd, id: string): SealedEntry => {
    const entry = anEntry({ id });
    return { entry, position: end.position + 1, hash: sealOf(entry, 'changes', end, digest) };
  };
  const one = after(CHAIN_START, '1');
  const two = after(one, '2');
  return [one, two, after(two, '3')];
}

describe('C3.3.1 the form that is sealed', () => {
  it.each<[keyof AuditEntry, unknown]>([
    ['id', '8'],
    ['at', '2026-11-24T09:00:00.001Z'],
    ['kind', 'export'],
    ['operation', 'announceClosure'],
    ['outcome', 'FORBIDDEN'],
    ['personId', null],
    ['role', 'agent'],
    ['account', 'root@server'],
    ['address', '192.0.2.2'],
    ['session', '13'],
    ['browser', null],
    ['objectKind', 'closure'],
    ['objects', ['closure:1']],
    ['details', { reopeningDays: 10, progressDays: 6 }],
  ])('differs with another %s', (name, value) => {
    const form = canonicalForm(anEntry(), 'changes', 1);
    expect(canonicalForm(anEntry({ [name]: value }), 'changes', 1)).not.toBe(form);
  });

  it('differs with its place and its chain, and in nothing with the order of the details', () => {
    const form = canonicalForm(anEntry(), 'changes', 1);
    expect(canonicalForm(anEntry(), 'changes', 2)).not.toBe(form);
    expect(canonicalForm(anEntry(), 'accesses', 1)).not.toBe(form);
    expect(canonicalForm(anEntry({ details: { progressDays: 5, reopeningDays: 10 } }), 'changes', 1)).toBe(
      form,
    );
  });
});

describe('C3.3.1 a chain', () => {
  it('holds, whole or followed in parts', () => {
    const chain = chainOfThree();
    const { end, broken } = checkChain('changes', CHAIN_START, chain, digest);
    expect(broken).toBeNull();
    expect(end).toEqual({ position: 3, hash: chain[2].hash });
    const half = checkChain('changes', CHAIN_START, chain.slice(0, 1), digest);
    expect(checkChain('changes', half.end, chain.slice(1), digest)).toEqual({ end, broken: null });
  });

  const forged = ({ entry }: SealedEntry): AuditEntry => ({ ...entry, address: null });
  it.each<[string, (...chain: Three) => SealedEntry[], object]>([
    [
      'an entry that was altered',
      (one, two, three) => [one, { ...two, entry: forged(two) }, three],
      { position: 2, what: 'altered', entryId: '2' },
    ],
    [
      'an entry that was taken out',
      (one, _two, three) => [one, three],
      { position: 2, what: 'missing', entryId: null },
    ],
    ['the first one taken out', (_one, two, three) => [two, three], { position: 1, what: 'missing' }],
    [
      'one altered and sealed again, by the entry after it',
      (one, two, three) => {
        const entry = forged(two);
        return [one, { entry, position: 2, hash: sealOf(entry, 'changes', one, digest) }, three];
      },
      { position: 3, what: 'altered', entryId: '3' },
    ],
    [
      'two that changed places',
      (one, two, three) => [one, { ...three, position: 2 }, { ...two, position: 3 }],
      { position: 2, what: 'altered' },
    ],
  ])('is broken by %s', (_what, tamper, found) => {
    const entries = tamper(...chainOfThree());
    expect(checkChain('changes', CHAIN_START, entries, digest).broken).toMatchObject(found);
  });
});

it('changes are kept apart from who signed in and who read what', () => {
  expect(AUDIT_KINDS.filter((kind) => chainOf(kind) === 'accesses')).toEqual(['sign-in', 'sign-out', 'read']);
});

it('readings are told apart by quarters of an hour', () => {
  expect(readingSlot('2026-11-24T09:14:59.999Z')).toBe('2026-11-24T09:00:00.000Z');
  expect(readingSlot('2026-11-24T09:15:00.000Z')).toBe('2026-11-24T09:15:00.000Z');
});
