import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile, link } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { hostname } from 'node:os';
import { PostgresStartError } from './postgres-error.js';

/** Held while this process uses the folder; gone with the process, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** On 127.0.0.1 of `host`: whoever asks is told `token`. A process number proves nothing, it is used again. */
  readonly port: number;
  readonly token: string;
}

/** How often the holder shows that it lives, and how long others believe it, in ms: for holders on another machine. */
const BEAT = 10_000;
const BELIEVED = 30_000;
/** How long a busy holder may take to say its token, in ms. */
const ANSWER = 5_000;

/** Whether the holder is still there to say its token. */
function answers({ port, token }: Holder): Promise<boolean> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (): void => {
      socket.destroy();
      resolve(said === token);
    };
    socket.setTimeout(ANSWER, end);
    socket.setEncoding('utf8').on('data', (text: string) => (said += text));
    socket.on('error', end).on('end', end);
  });
}

async function isHeld(file: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) return answers(holder);
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs < BELIEVED;
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
    fr: `Le dossier ${folder} sert déjà à un autre service d’assistance en marche (processus ${pid} sur ${host}). Arrêtez-le, ou donnez à celui-ci un autre DATA_DIR. S’il vient d’être coupé sur une autre machine, attendez 30 secondes.`,
    en: `The folder ${folder} is already used by another desk that is running (process ${pid} on ${host}). Stop it, or give this one another DATA_DIR. If it has just been cut off on another machine, wait 30 seconds.`,
  });

function listen(token: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(token));
    server.on('error', reject).listen(0, '127.0.0.1', () => resolve(server.unref()));
  });
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

/**
 * Takes `file` as the sign that `folder` is ours. Throws `FOLDER_IN_USE` while another process, here or on a
 * machine that shares the folder, has it. What a killed process left is taken over.
 */
export async function lockFolder(folder: string, file: string): Promise<FolderLock> {
  const token = randomBytes(16).toString('hex');
  const server = await listen(token);
  const { port } = server.address() as AddressInfo;
  const text = JSON.stringify({ pid: process.pid, host: hostname(), port, token } satisfies Holder);
  try {
    while (!(await place(file, text))) {
      const holder = await readHolder(file);
      if (holder && (await isHeld(file, holder))) throw inUse(folder, holder);
      // Moved before it is thrown away: two that find the same remains must not throw away each other's lock.
      const remains = `${file}.${randomBytes(4).toString('hex')}`;
      await rename(file, remains).catch(() => {});
      const moved = await readHolder(remains);
      if (moved && moved.token !== holder?.token) await link(remains, file).catch(() => {});
      await rm(remains, { force: true });
    }
  } catch (error) {
    server.close();
    throw error;
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), BEAT).unref();
  return {
    async release() {
      clearInterval(beat);
      server.close();
      if ((await readHolder(file))?.token === token) await rm(file, { force: true });
    },
  };
}
