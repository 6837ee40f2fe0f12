import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import type { RunAs } from './run-as.js';

/** What a program said and how it ended. */
export interface Outcome {
  readonly code: number | null;
  /** Standard output and error, mixed. */
  readonly output: string;
}

/** Messages in English wherever it runs, and no PGPORT or PGDATA of the user's own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** Starts a program of PostgreSQL's as `runAs`, or as whoever runs this process. */
export function start(
  program: string,
  args: readonly string[],
  runAs: RunAs | null,
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(program, args, {
    ...options,
    ...runAs,
    // The folder that npm was called from may be closed to `runAs`.
    cwd: '/',
    env: cleanEnvironment(),
    windowsHide: true,
  });
}

/** Runs a program to its end, with `input` as its standard input. A program that cannot start has the code null. */
export async function run(
  program: string,
  args: readonly string[],
  runAs: RunAs | null = null,
  input = '',
): Promise<Outcome> {
  const child = start(program, args, runAs, { stdio: 'pipe' });
  child.on('error', () => {});
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  // A program that ends without reading its input.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  } catch (error) {
    return { code: null, output: String(error) };
  }
}
