import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** Of the server's two roles. */
export interface Passwords {
  /** `postgres`, who may do anything: used while starting only. */
  readonly admin: string;
  /** `assistance`, who owns the desk's database and nothing else. */
  readonly owner: string;
}

const isWhole = (value: unknown): value is Passwords => {
  const { admin, owner } = (value ?? {}) as Partial<Passwords>;
  return typeof admin === 'string' && typeof owner === 'string' && admin !== '' && owner !== '';
};

/** The passwords in `file`; new ones when it was lost, of which an existing server must be told. */
export async function readPasswords(file: string): Promise<Passwords> {
  try {
    const known: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isWhole(known)) return known;
  } catch {
    // Absent or cut short: new ones.
  }
  const one = (): string => randomBytes(24).toString('hex');
  const passwords = { admin: one(), owner: one() };
  const partial = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(partial, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(partial, file);
  return passwords;
}
