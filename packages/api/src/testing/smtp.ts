import { createServer, type AddressInfo, type Socket } from 'node:net';
import { atFileEnd } from './file-end.js';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  /** The envelope's, which is where it really goes. */
  readonly from: string;
  readonly to: readonly string[];
  /** Header lines unfolded, by their name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Everything, as it came. */
  readonly raw: string;
}

/** `refuse`: not now, try again. `hold`: never says whether it has taken the mail. */
export type SmtpMood = 'accept' | 'refuse' | 'hold';

/** A mail server that tests talk to. */
export interface TestSmtp {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** How it takes the mails that come from now on. */
  mood: SmtpMood;
  /** How many mails it was offered, taken or not. */
  offered: number;
}

/** Starts one on a free port of this machine; it ends with the test file. */
export async function startTestSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const state = { mood: 'accept' as SmtpMood, offered: 0 };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    converse(socket, state, received);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  atFileEnd(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return Object.assign(state, { url: `smtp://127.0.0.1:${port}`, received });
}

/** Just enough of RFC 5321. */
function converse(
  socket: Socket,
  state: { mood: SmtpMood; offered: number },
  received: ReceivedMail[],
): void {
  let waiting = '';
  let from = '';
  let to: string[] = [];
  let data: string | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const address = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';

  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 test');
    else if (verb === 'MAIL') {
      [from, to] = [address(line), []];
      say('250 ok');
    } else if (verb === 'RCPT') {
      to.push(address(line));
      say('250 ok');
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
    state.offered += 1;
    if (state.mood === 'hold') return;
    if (state.mood === 'refuse') {
      say('451 not now');
      return;
    }
    received.push({ from, to, headers: headersIn(raw), raw });
    say('250 taken');
  };

  say('220 test');
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
