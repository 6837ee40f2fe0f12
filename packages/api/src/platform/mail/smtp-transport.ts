import { createTransport } from 'nodemailer';
import type { MailTransport, Message } from './message.js';

interface SmtpOptions {
  /** `smtp://` or `smtps://`, with the credentials if there are any. */
  readonly smtpUrl: string;
  /** `Name <address>` or an address. */
  readonly from: string;
}

/** What a server that says nothing may take, in ms. */
const PATIENCE = 20_000;

const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** Sends by SMTP, over a few connections that are kept. */
export function smtpTransport({ smtpUrl, from }: SmtpOptions): MailTransport {
  const smtp = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      // What a mail holds is text: no path, no address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  // Each message tells of its own failure; unheard, this would end the process.
  smtp.on('error', () => {});
  return {
    send: async (message) => void (await smtp.sendMail(envelopeOf(message, addressIn(from)))),
    close: () => smtp.close(),
  };
}

/** The mail as nodemailer takes it. Nobody can unsubscribe from what the charter promises. */
export function envelopeOf({ id, thread, to, subject, plain, html, language }: Message, sender: string) {
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
