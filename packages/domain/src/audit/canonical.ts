import type { AuditEntry } from './entry.js';

/** With the keys of every object in one order, whatever order they are stored in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/**
 * The one form of an entry at its place in the chain: equal exactly where every part is. Its digest, after that of the
 * entry before, is what seals it. Never change it: chains that are sealed could not be checked any more; a new form needs
 * a new leading word.
 */
export const canonicalForm = (entry: AuditEntry, chain: string, position: number): string =>
  JSON.stringify([
    'audit 1',
    chain,
    position,
    entry.id,
    entry.at,
    entry.kind,
    entry.operation,
    entry.outcome,
    entry.personId,
    entry.role,
    entry.account,
    entry.address,
    entry.session,
    entry.browser,
    entry.objectKind,
    entry.objects,
    sorted(entry.details),
  ]);
