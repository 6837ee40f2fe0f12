import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, inRoot } from './paths.mjs';

/** What was last installed and built, as hashes of what it was made from. Gone with node_modules, as it should be. */
const STAMP = inRoot('node_modules/.assistance-stamp');

function read() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {}; // None yet, or cut short: rebuilt.
  }
}

/** Whether `part` was last made from what `hash` stands for. */
export const isFresh = (part, hash) => read()[part] === hash;

/** Notes that `part` is now made from what `hash` stands for. */
export function stamp(part, hash) {
  writeFileSync(STAMP, `${JSON.stringify({ ...read(), [part]: hash }, null, 2)}\n`);
}

/** Forgets `part`: a step that is cut off halfway must not look done. */
export function unstamp(part) {
  if (existsSync(STAMP)) stamp(part, undefined);
}

function* walk(path, skip) {
  if (!existsSync(path) || skip(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* walk(join(path, name), skip);
}

/** A hash of names and contents (not of dates: a checkout changes them all). Missing paths count as empty. */
export function hashOf(paths, { skip = () => false, seed = '' } = {}) {
  const hash = createHash('sha256').update(seed);
  for (const path of paths) {
    for (const file of walk(inRoot(path), skip)) {
      hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
