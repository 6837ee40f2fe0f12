import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WINDOWS = process.platform === 'win32';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `inRoot('packages/api')` as an absolute path. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** The Node that runs the desk, whatever Node started this script: the one that the lock file names. */
export const NODE = inRoot('node_modules/node-runtime/bin', WINDOWS ? 'node.exe' : 'node');

/**
 * Where Node keeps what it compiled: the desk and the tools load thousands of modules, and start a third sooner by it.
 * What changed is compiled again, by itself.
 */
const COMPILED = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? inRoot('.cache/compiled') };

/** The environment of the desk. */
export const deskEnvironment = () => ({ ...process.env, ...COMPILED });

/** The environment in which the tools of `folder` (from the root) are found first, and run on {@link NODE}. */
export function toolEnvironment(folder = '.') {
  const bins = [
    inRoot('node_modules/node-runtime/bin'),
    inRoot(folder, 'node_modules/.bin'),
    inRoot('node_modules/.bin'),
  ];
  return { ...process.env, ...COMPILED, PATH: [...bins, process.env.PATH].join(delimiter) };
}

/** Where a tool of `folder` was installed, or null. */
export function toolPath(name, folder = '.') {
  const file = WINDOWS ? `${name}.cmd` : name;
  return (
    [inRoot(folder, 'node_modules/.bin', file), inRoot('node_modules/.bin', file)].find(existsSync) ?? null
  );
}
