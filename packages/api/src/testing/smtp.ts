import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
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
  const waiting: (() => void)[] = [];
  const smtp = {
    url: '',
    received: [] as ReceivedMail[],
    mood: 'accept' as SmtpMood,
    moodFor: (_recipient: string): SmtpMood | null => null,
    offered: 0,
    stalled: [] as string[],
    mostConnections: 0,
    get connections() {
      return sockets.size;
    },
    release() {
      for (const take of waiting.splice(0)) take();
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
  };
  const server = new SMTPServer({ ...PLAIN, ...answers(smtp, waiting) });
  // A connection that is cut, by either side, is what many tests are about.
  server.on('error', () => {});
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    smtp.mostConnections = Math.max(smtp.mostConnections, sockets.size);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  atFileEnd(async () => {
    smtp.cut();
    await new Promise<void>((resolve) => server.close(resolve));
  });
  return smtp;
}

/** Nobody signs in, nothing is encrypted, no name is looked up. */
const PLAIN = {
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
} as const satisfies SMTPServerOptions;

interface Taking {
  readonly mood: SmtpMood;
  readonly moodFor: (recipient: string) => SmtpMood | null;
  readonly received: ReceivedMail[];
  readonly stalled: string[];
  offered: number;
}

/** What the server says at each step, by its mood; a step that calls nothing back is a server that says nothing. */
function answers(smtp: Taking, waiting: (() => void)[]): SMTPServerOptions {
  const moodAt = (recipient: string | undefined): SmtpMood => smtp.moodFor(recipient ?? '') ?? smtp.mood;
  const unlessMute = (answer: () => void): void => {
    if (smtp.mood !== 'mute') answer();
  };
  return {
    onConnect: (_session, answer) => unlessMute(answer),
    onMailFrom: (_address, _session, answer) => unlessMute(answer),
    onRcptTo({ address }, { envelope }, answer) {
      // The mood is the one for the first recipient, who is not yet in the envelope.
      if (moodAt(envelope.rcptTo[0]?.address ?? address) === 'stall') smtp.stalled.push(address);
      else unlessMute(answer);
    },
    onData(stream, { envelope }, answer) {
      const to = envelope.rcptTo.map(({ address }) => address);
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const judge = (raw: string): void => {
        smtp.offered += 1;
        const take = (): void => {
          smtp.received.push({ from, to, headers: headersIn(raw), raw });
          answer();
        };
        const mood = moodAt(to[0]);
        if (mood === 'hold') waiting.push(take);
        else if (mood === 'refuse') answer(Object.assign(new Error('not now'), { responseCode: 451 }));
        else take();
      };
      // A mail that is cut off was offered to nobody.
      text(stream).then(judge, answer);
    },
  };
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
