import { hostname, userInfo } from 'node:os';
import { basename } from 'node:path';
import { DONE, type AuditDetails } from '@assistance/domain/audit';
import { writeEntries } from '../audit/index.js';
import { systemClock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';

/** Options whose values are recorded; of the others, only that they were given: they are texts, or nobody's business. */
const RECORDED: ReadonlySet<string> = new Set([
  'admin',
  'agent',
  'dryRun',
  'entry',
  'field',
  'json',
  'login',
  'product',
  'source',
  'ticket',
]);

/** What is being run: the script's name until a program with several commands says which one. */
let running: { readonly name: string; readonly details: AuditDetails } = {
  name: basename(process.argv[1] ?? 'desk').replace(/\.\w+$/, ''),
  details: {},
};

/** Says which command is run, with what options; called before it does anything. */
export function nameCommand(name: string, options: Readonly<Record<string, unknown>>): void {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const known = given.filter(([option]) => RECORDED.has(option));
  const withheld = given.filter(([option]) => !RECORDED.has(option)).map(([option]) => option);
  running = {
    name,
    details: { ...Object.fromEntries(known), ...(withheld.length === 0 ? {} : { withheld }) },
  };
}

function account(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // An account that the system has no name for, as in some containers.
    return `${process.getuid?.() ?? ''}@${hostname()}`;
  }
}

/**
 * C3.3.1: whoever has the server can do anything to it; what they do by our commands is recorded, before it is done, with their
 * account on the server.
 */
export const recordCommand = (em: EntityManager): Promise<void> =>
  writeEntries(em.fork(), [
    {
      at: systemClock.now(),
      kind: 'command',
      operation: running.name,
      outcome: DONE,
      personId: null,
      role: null,
      account: account(),
      address: null,
      session: null,
      browser: null,
      objectKind: null,
      objects: [],
      details: running.details,
    },
  ]);
