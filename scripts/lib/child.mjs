import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.mjs';

const WINDOWS = process.platform === 'win32';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// Windows runs `.cmd` files through its shell only, which wants its own quotes.
const quoted = (argument) =>
  /[\s"&|<>^]/.test(argument) ? `"${argument.replaceAll('"', '\\"')}"` : argument;

function start(command, args, options) {
  if (!WINDOWS || command.endsWith('.exe')) return spawn(command, args, options);
  return spawn([command, ...args].map(quoted).join(' '), { ...options, shell: true });
}

/**
 * Runs a command and keeps what it prints.
 * Gives `{ code, output, stdout }`; a command that cannot be started has code 127. `onLine` sees each line.
 */
export function capture(command, args, { cwd = ROOT, env = process.env, onLine = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    const hear = (stream, keep) => {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        keep(text);
        for (const line of text.split(/[\r\n]+/)) if (line.trim()) onLine(line.trim());
      });
    };
    hear(child.stdout, (text) => (stdout += text));
    hear(child.stderr, () => {});
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output, stdout }));
  });
}

/**
 * Hands the terminal over to a command: same streams, signals passed on, its exit code given back
 * (128 + number for a signal, as shells say). `onEnd` is told `{ code, signal, asked }`, `asked` being whether a signal
 * was passed on. A command that is `tied` learns by its channel when this process is gone, however it went.
 */
export function handOver(command, args, { cwd = ROOT, env = process.env, tied = false, onEnd } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])];
    const child = start(command, args, { cwd, env, stdio });
    let asked = false;
    const pass = (signal) => {
      asked = true;
      // A terminal sends Ctrl-C to the whole group: passing it on would make two of it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      onEnd?.({ code, signal, asked });
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
