import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { currentMeter, timed, Turns } from '../work/index.js';

/** In UTF-16 code units; what is longer is nobody's password. */
const LONGEST_PASSWORD = 200;

/** What guessing costs: memory in KiB, passes over it, threads. */
interface Cost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 thread. */
const OWASP: Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hundred accounts in a test must not take seconds. */
const LIGHT: Cost = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/**
 * Two at a time, so that the threads of this process have time for files and compression too; who tries many, from one
 * address, waits behind himself.
 */
const turns = new Turns({ each: 2, all: 2 });
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  turns.run(currentMeter()?.person?.key ?? '', () => timed(work));

const ordinaryCost = (): Cost => (process.env['NODE_ENV'] === 'test' ? LIGHT : OWASP);

/** The same accented letter may come as one or two code points, after the keyboard (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/**
 * The argon2id hash to keep, in PHC form (`$argon2id$v=19$m=…`): salt and parameters are inside.
 * `cost` is OWASP's, or a light one where `NODE_ENV` is `test`.
 */
export async function hashPassword(password: string, cost: Cost = ordinaryCost()): Promise<string> {
  return inTurn(() => hash(normal(password), cost));
}

/**
 * Whether `password` is the one behind `kept`. Throws when `kept` is no argon2 hash, which is a bug; an empty one
 * belongs to an account that has no password yet, and none is right.
 */
export async function verifyPassword(kept: string, password: string): Promise<boolean> {
  // Nobody could have chosen one so long: do not let a megabyte of text keep a thread busy.
  if (kept === '' || password.length > LONGEST_PASSWORD) return burnSameTime(password);
  return inTurn(() => verify(kept, normal(password)));
}

let decoy: Promise<string> | null = null;

/** For a login that nobody has: takes the time of {@link verifyPassword}, so that the answer's delay tells nothing. */
export async function burnSameTime(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(32).toString('base64url'));
  const kept = await decoy;
  await inTurn(() => verify(kept, normal(password.slice(0, LONGEST_PASSWORD))));
  return false;
}
