// Everything said here goes to stderr: stdout belongs to the command that was asked for.
import { readFileSync } from 'node:fs';

const out = process.stderr;

/** Milliseconds as people read them: `3 s`, `1 min 12 s`. */
export function duration(ms) {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** One line. */
export const say = (line) => out.write(`${line}\n`);

/**
 * Does `work` under a heading `▸ Installation / Installing … 17 s`.
 * `work` is given a function that shows a short note of progress, on terminals only.
 */
export async function step(heading, work) {
  const started = Date.now();
  const line = `▸ ${heading} … `;
  out.write(line);
  const note = (text) => {
    if (out.isTTY) out.write(`\r\x1b[K${(line + text).slice(0, (out.columns ?? 80) - 1)}`);
  };
  try {
    const result = await work(note);
    out.write(`${out.isTTY ? `\r\x1b[K${line}` : ''}${duration(Date.now() - started)}\n`);
    return result;
  } catch (error) {
    out.write(`${out.isTTY ? `\r\x1b[K${line}` : ''}✗\n`);
    throw error;
  }
}

/** What went wrong and what to do about it, in both languages; `details` is what the tool itself printed. */
export class Trouble extends Error {
  constructor(fr, en, details = '') {
    super(`✗ ${fr}\n  ${en}`);
    this.details = details;
  }
}

/** How often the parent is looked at, in ms. */
const LOOK_MS = 500;

/** The shell that runs this script and, where the system tells, npm which runs the shell. */
function ancestors() {
  try {
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    return `${process.ppid} ${parent}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * npm and pnpm run a script by a shell. A signal to them ends that shell, which hands nothing on, and the script would stay
 * behind with all that it started: it ends, as if the signal had come to it.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS).unref();
}

/** Runs a script to its end; a {@link Trouble} is told, anything else is a bug and keeps its stack. */
export async function main(work) {
  endWithNpm();
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (error.details) say(error.details.trimEnd());
    say(error.message);
    process.exitCode = 1;
  }
}
