// Everything said here goes to stderr: stdout belongs to the command that was asked for.
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

/** Runs a script to its end; a {@link Trouble} is told, anything else is a bug and keeps its stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (error.details) say(error.details.trimEnd());
    say(error.message);
    process.exitCode = 1;
  }
}
