import { createServer, type AddressInfo, type Socket } from 'node:net';
import { atFileEnd } from './file-end.js';

/** A mail as it came over the wire. */
interface ReceivedMail {
  /** The envelope's, which is where it really goes. */
  readonly from: string;
  readonly to: readonly string[];
  /** Header lines unfolded, by their name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Everything, as it came. */
  readonly raw: string;
}

/**
 * `refuse`: not now, try again. `hold`: takes all of the mail, and says nothing until `release`. `stall`: says nothing to
 * the recipient's name. `mute`: says nothing at all, not even good day.
 */
export type SmtpMood = 'accept' | 'refuse' | 'hold' | 'stall' | 'mute';

/** A mail server that tests talk to. */
export interface TestSmtp {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** How it takes the mails that come from now on; some of them otherwise, by their recipient. */
  mood: SmtpMood;
  moodFor: (recipient: string) => SmtpMood | null;
  /** How many mails it was offered whole, taken or not. */
  offered: number;
  /** Recipients it was named and has not answered for yet. */
  readonly stalled: readonly string[];
  /** Connections open now. */
  readonly connections: number;
  /** Most of them at once, so far. */
  readonly mostConnections: number;
  /** Takes all that it holds. */
  release(): void;
  /** Cuts all connections. */
  cut(): void;
}

/** Starts one on a free port of this machine; it ends with the test file. */
export async function startTestSmtp(): Promise<TestSmtp> {
  const sockets = new Set<Socket>();
  const smtp = {
    url: '',
    received: [] as ReceivedMail[],
    mood: 'accept' as SmtpMood,
    moodFor: (_recipient: string): SmtpMood | null => null,
    offered: 0,
    stalled: [] as string[],
    held: [] as (() => void)[],
    mostConnections: 0,
    get connections() {
      return sockets.size;
    },
    release() {
      for (const take of smtp.held.splice(0)) take();
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    smtp.mostConnections = Math.max(smtp.mostConnections, sockets.size);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    converse(socket, smtp);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  atFileEnd(async () => {
    smtp.cut();
    await new Promise((resolve) => server.close(resolve));
  });
  return smtp;
}

interface Taking {
  readonly mood: SmtpMood;
  readonly moodFor: (recipient: string) => SmtpMood | null;
  readonly received: ReceivedMail[];
  readonly stalled: string[];
  readonly held: (() => void)[];
  offered: number;
}

/** Just enough of RFC 5321. */
function converse(socket: Socket, smtp: Taking): void {
  let waiting = '';
  let from = '';
  let to: string[] = [];
  let data: string | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const address = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
  const moodNow = (): SmtpMood => smtp.moodFor(to[0] ?? '') ?? smtp.mood;

  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (smtp.mood === 'mute') return;
    if (verb === 'EHLO' || verb === 'HELO') say('250 test');
    else if (verb === 'MAIL') {
      [from, to] = [address(line), []];
      say('250 ok');
    } else if (verb === 'RCPT') {
      to.push(address(line));
      if (moodNow() === 'stall') smtp.stalled.push(address(line));
      else say('250 ok');
    } else if (verb === 'DATA') {
      data = '';
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  const body = (line: string): void => {
    if (line !== '.') {
      data += `${line.replace(/^\.\./, '.')}\r\n`;
      return;
    }
    const raw = data ?? '';
    data = null;
    smtp.offered += 1;
    const mail = { from, to, headers: headersIn(raw), raw };
    const take = (): void => {
      smtp.received.push(mail);
      say('250 taken');
    };
    const mood = moodNow();
    if (mood === 'hold') smtp.held.push(take);
    else if (mood === 'refuse') say('451 not now');
    else take();
  };

  if (smtp.mood !== 'mute') say('220 test');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    waiting += chunk;
    for (let end = waiting.indexOf('\r\n'); end !== -1; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (data === null) command(line);
      else body(line);
    }
  });
}

function headersIn(raw: string): Map<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
