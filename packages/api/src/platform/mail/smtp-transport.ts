import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { assertOutsideTransaction } from '../outside/index.js';
import { MailError, type MailFailure, type MailTransport, type Message } from './message.js';

interface SmtpOptions {
  /** `smtp://` or `smtps://`, with the credentials if there are any. */
  readonly smtpUrl: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** At once, at most; 4 by default. */
  readonly connections?: number;
  /** Shorter, for tests. */
  readonly patience?: Partial<Patience>;
}

/** In ms. */
interface Patience {
  /** What a server that says nothing may take, each time. */
  readonly silence: number;
  /** What one mail may take in all: a server may say a little now and then, for ever. */
  readonly mail: number;
  /** What a mail that is handed over may take until it is answered, once the caller gives up. */
  readonly end: number;
}
const PATIENCE: Patience = { silence: 20_000, mail: 120_000, end: 1_500 };

/** How far a mail has come. */
interface Progress {
  /** A session is open and the mail's own conversation begins. */
  begun: boolean;
  /** All of it was handed over. */
  handed: boolean;
}

const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** Sends by SMTP, over a few connections that are kept. */
export function smtpTransport({ smtpUrl, from, connections = 4, patience }: SmtpOptions): MailTransport {
  const { silence, mail: longest, end } = { ...PATIENCE, ...patience };
  const smtp = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: connections,
      // Only what was lost with an idle connection, of which no byte was sent.
      maxRequeues: 1,
      connectionTimeout: silence,
      dnsTimeout: silence,
      greetingTimeout: silence,
      socketTimeout: silence,
      socketCloseTimeout: 500,
      // What a mail holds is text: no path, no address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const progresses = new WeakMap<AbortSignal, Progress>();
  smtp.use('stream', ({ data, message }, done) => {
    const progress = data.signal && progresses.get(data.signal);
    // Called for each attempt, when the mail's conversation begins.
    if (progress) message.processFunc((stream) => watched(stream, progress));
    done();
  });

  const send = async (message: Message, signal?: AbortSignal): Promise<void> => {
    assertOutsideTransaction('mail server');
    const progress: Progress = { begun: false, handed: false };
    const giveUp = new AbortController();
    progresses.set(giveUp.signal, progress);
    const timers = [setTimeout(() => giveUp.abort(), longest)];
    const stopping = (): void => {
      if (progress.handed) timers.push(setTimeout(() => giveUp.abort(), end));
      else giveUp.abort();
    };
    signal?.addEventListener('abort', stopping);
    if (signal?.aborted) stopping();
    try {
      await smtp.sendMail({ ...envelopeOf(message, addressIn(from)), signal: giveUp.signal });
    } catch (err) {
      throw new MailError(failureOf(err, progress, signal?.aborted === true), err);
    } finally {
      signal?.removeEventListener('abort', stopping);
      for (const timer of timers) clearTimeout(timer);
    }
  };
  return { send, close: () => smtp.close({ force: true }) };
}

function watched(stream: Readable, progress: Progress): Readable {
  progress.begun = true;
  progress.handed = false;
  // Its last byte was read, and goes to the server: from here on nobody but the server knows.
  stream.once('end', () => (progress.handed = true));
  return stream;
}

/** The server answered: it has not taken the mail. */
const ANSWERED = new Set(['EENVELOPE', 'EMESSAGE']);

function failureOf(err: unknown, { begun, handed }: Progress, gaveUp: boolean): MailFailure {
  const { code, responseCode } = err as { code?: string; responseCode?: number };
  if (ANSWERED.has(code ?? '') && responseCode !== undefined) return 'refused';
  if (handed) return 'unconfirmed';
  if (gaveUp) return 'given-up';
  return begun ? 'refused' : 'unreachable';
}

/** The mail as nodemailer takes it. There is no unsubscribe link: the charter requires these mails. */
function envelopeOf({ id, thread, to, subject, plain, html, language }: Message, sender: string) {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const full = (each: string): string => `<${each}@${domain}>`;
  const last = thread.at(-1);
  return {
    to: { name: to.name, address: to.address },
    subject,
    text: plain,
    html,
    messageId: full(id),
    ...(last === undefined ? {} : { inReplyTo: full(last), references: thread.map(full) }),
    headers: {
      'Content-Language': language,
      // RFC 3834: absence messages are not for us.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}
