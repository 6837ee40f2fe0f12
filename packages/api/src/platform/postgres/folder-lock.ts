import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, utimes, writeFile, type FileHandle } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresStartError } from './postgres-error.js';
import { sameMachine, whereabouts, type Whereabouts } from './whereabouts.js';

/** Held while this process uses the folder; gone with the process, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

interface Holder extends Whereabouts {
  readonly pid: number;
  /** On its own 127.0.0.1: whoever asks is told `token`. A process number proves nothing, it is used again. */
  readonly port: number;
  /** Name of a socket beside the lock, which whoever shares the folder and the kernel can reach; `null`: it has none. */
  readonly socket: string | null;
  readonly token: string;
}

interface LockOptions {
  /** Where this process runs; told by tests alone. */
  readonly here?: Whereabouts;
  /** How often the holder shows that it lives, and how long one on another machine is watched for that, in ms. */
  readonly beat?: number;
  readonly watched?: number;
}

const BEAT = 10_000;
const WATCHED = 35_000;
/** How often a file is looked at while it is watched, in ms. */
const LOOK = 200;
/** How long a busy holder may take to say its token, in ms. */
const ANSWER = 5_000;

type Reply = { readonly said: string } | { readonly failed: string | undefined };

function askHolder(address: NetConnectOpts): Promise<Reply> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(address);
    const end = (): void => {
      socket.destroy();
      resolve({ said: received });
    };
    socket.setTimeout(ANSWER, end);
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    socket.on('end', end);
    socket.on('error', (error: NodeJS.ErrnoException) => resolve({ failed: error.code }));
  });
}

/** A path for a socket in `folder`: on Linux short enough whatever the folder's own, for as long as `opened` is open. */
const socketPath = (folder: string, opened: FileHandle, name: string): string =>
  process.platform === 'linux' ? `/proc/self/fd/${opened.fd}/${name}` : join(folder, name);

/** Whether something listens on the socket; `null` when that cannot be known. Even a frozen holder is one. */
async function isListenedTo(folder: string, socket: string): Promise<boolean | null> {
  const opened = await open(folder, 'r').catch(() => null);
  if (opened === null) return null;
  try {
    // One that ends this very moment may have taken the connection already.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const reply = await askHolder({ path: socketPath(folder, opened, socket) });
      if ('said' in reply) return true;
      if (reply.failed === 'ECONNREFUSED' || reply.failed === 'ENOENT') return false;
      await pause(LOOK);
    }
    return null;
  } finally {
    await opened.close();
  }
}

/** Whether the holder touches the file within `watched` ms. Its clock may be another than ours: a change is what counts. */
async function isTouched(file: string, watched: number): Promise<boolean> {
  const touched = async (): Promise<number | null> => (await stat(file).catch(() => null))?.mtimeMs ?? null;
  const before = await touched();
  for (const until = Date.now() + watched; Date.now() < until; await pause(LOOK)) {
    const now = await touched();
    if (now === null) return false;
    if (now !== before) return true;
  }
  return false;
}

async function isHeld(file: string, holder: Holder, here: Whereabouts, watched: number): Promise<boolean> {
  const { network, port, token, socket } = holder;
  const isHere = sameMachine(holder, here);
  // In whatever container of this machine.
  if (socket && isHere) {
    const listened = await isListenedTo(dirname(file), socket);
    if (listened !== null) return listened;
  }
  if (isHere && network === here.network) {
    const reply = await askHolder({ port, host: '127.0.0.1' });
    if ('failed' in reply || reply.said !== '') return 'said' in reply && reply.said === token;
  }
  return isTouched(file, watched);
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

const inUse = (folder: string, { pid, host }: Holder): PostgresStartError =>
  new PostgresStartError('FOLDER_IN_USE', {
    fr: `Le dossier ${folder} sert déjà à un autre service d’assistance en marche (processus ${pid} sur ${host}). Arrêtez-le, ou donnez à celui-ci un autre DATA_DIR.`,
    en: `The folder ${folder} is already used by another desk that is running (process ${pid} on ${host}). Stop it, or give this one another DATA_DIR.`,
  });

const answering = (token: string): Server =>
  createServer((socket) => socket.on('error', () => {}).end(token)).unref();

function listenOn(
  token: string,
  address: { readonly port: number } | { readonly path: string },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = answering(token);
    server
      .on('error', reject)
      .listen({ ...address, ...('port' in address ? { host: '127.0.0.1' } : {}) }, () => resolve(server));
  });
}

/** Ways in which others find out that this process lives. */
interface Presence {
  readonly port: number;
  readonly socket: string | null;
  close(): Promise<void>;
}

async function beThere(folder: string, token: string): Promise<Presence> {
  const server = await listenOn(token, { port: 0 });
  const { port } = server.address() as AddressInfo;
  const opened = await open(folder, 'r').catch(() => null);
  const name = `lock-${token.slice(0, 8)}.sock`;
  // Some shared folders take no sockets: there, touching the file must do.
  const beside =
    opened && (await listenOn(token, { path: socketPath(folder, opened, name) }).catch(() => null));
  return {
    port,
    socket: beside ? name : null,
    async close() {
      server.close();
      // It takes its own name away, through the folder that is held open.
      if (beside) await new Promise((resolve) => beside.close(resolve));
      await opened?.close();
    },
  };
}

/** Puts `file` there in one go, unless it is there. */
async function place(file: string, text: string): Promise<boolean> {
  const partial = `${file}.${randomBytes(4).toString('hex')}`;
  // Read by other accounts too: the token opens nothing.
  await writeFile(partial, text, { mode: 0o644 });
  try {
    await link(partial, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(partial);
  }
}

/** Throws away what a holder left that is gone. */
async function clear(file: string, holder: Holder | null): Promise<void> {
  // Moved before it is thrown away: two that find the same remains must not throw away each other's lock.
  const remains = `${file}.${randomBytes(4).toString('hex')}`;
  await rename(file, remains).catch(() => {});
  const moved = await readHolder(remains);
  if (moved && moved.token !== holder?.token) await link(remains, file).catch(() => {});
  else if (holder?.socket) await rm(join(dirname(file), holder.socket), { force: true });
  await rm(remains, { force: true });
}

/**
 * Takes `file` as the sign that its folder is ours. Throws `FOLDER_IN_USE` while another process has it: here, in
 * another container, or on a machine that shares the folder. What a killed process left is taken over, on another machine
 * after half a minute in which it gave no sign.
 */
export async function lockFolder(
  folder: string,
  file: string,
  { here, beat = BEAT, watched = WATCHED }: LockOptions = {},
): Promise<FolderLock> {
  const where = here ?? (await whereabouts());
  const token = randomBytes(16).toString('hex');
  const presence = await beThere(dirname(file), token);
  const { port, socket } = presence;
  const text = JSON.stringify({ ...where, pid: process.pid, port, socket, token } satisfies Holder);
  try {
    while (!(await place(file, text))) {
      const holder = await readHolder(file);
      if (holder && (await isHeld(file, holder, where, watched))) throw inUse(folder, holder);
      await clear(file, holder);
    }
  } catch (error) {
    await presence.close();
    throw error;
  }
  const beating = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), beat).unref();
  return {
    async release() {
      clearInterval(beating);
      if ((await readHolder(file))?.token === token) await rm(file, { force: true });
      await presence.close();
    },
  };
}
