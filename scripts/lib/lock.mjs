import {
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

const LOCK = inRoot('.cache/scripts.lock');
const POLL_MS = 200;
/** How often a holder shows that it lives, and how long one of another machine or container is watched for that. */
const BEAT_MS = 5_000;
const WATCHED_MS = 30_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const orNothing = (read) => {
  try {
    return read();
  } catch {
    return '';
  }
};

/** Where process numbers mean what they mean here: a container that shares this folder has others under the same name. */
const HERE = [
  hostname(),
  orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  orNothing(() => readlinkSync('/proc/self/ns/pid')),
].join(' ');

/** When a process was started, where the system tells: its number may be another's later. */
function startOf(pid) {
  const status = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const textOf = (path) => orNothing(() => readFileSync(path, 'utf8'));
const own = () => JSON.stringify({ pid: process.pid, started: startOf(process.pid), where: HERE });

/** Puts the lock there with all that it says in one go, unless it is there. */
function place(path = LOCK, text = own()) {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, text);
  try {
    linkSync(partial, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Throws away what a holder left that is gone; moved first, for two that find it must not throw away each other's. */
function clear(left) {
  const remains = `${LOCK}.${process.pid}.left`;
  orNothing(() => renameSync(LOCK, remains));
  const moved = textOf(remains);
  if (moved !== '' && moved !== left) orNothing(() => linkSync(remains, LOCK));
  rmSync(remains, { force: true });
}

/** Says, each time that it is asked, whether the lock is held; of a holder elsewhere it sees but whether it touches it. */
function watching(watched) {
  let seen = '';
  let since = 0;
  return (text) => {
    const { pid, started, where } = orNothing(() => JSON.parse(text));
    if (where === HERE) return isAlive(pid) && startOf(pid) === started;
    const now = `${text} ${orNothing(() => statSync(LOCK).mtimeMs)}`;
    if (now !== seen) [seen, since] = [now, Date.now()];
    return Date.now() - since < watched;
  };
}

const sayThatItWaits = () => {
  say('▸ Une autre commande installe ou compile : on attend. / Another command installs or builds: waiting.');
};

/**
 * Two commands started at once must not install or build into each other: the second waits, then finds it done.
 * `onWait` is called once, when it has to; `watched` is in ms.
 */
export async function alone(work, { watched = WATCHED_MS, onWait = sayThatItWaits } = {}) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  const isHeld = watching(watched);
  let waits = false;
  while (!place()) {
    const text = textOf(LOCK);
    // Empty: released meanwhile.
    if (text !== '' && !isHeld(text)) {
      clear(text);
      continue;
    }
    if (!waits) onWait();
    waits = true;
    await pause(POLL_MS);
  }
  const beating = setInterval(() => orNothing(() => utimesSync(LOCK, new Date(), new Date())), BEAT_MS);
  const release = () => {
    clearInterval(beating);
    if (textOf(LOCK) === own()) rmSync(LOCK, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
