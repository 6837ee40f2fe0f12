/** One mail as it leaves: one recipient, both forms, and where it stands in its conversation. */
export interface Message {
  /** Without domain or brackets: the sender's domain completes it. */
  readonly id: string;
  /** Ids of what it follows, oldest first, of the same form. */
  readonly thread: readonly string[];
  readonly to: { readonly name: string; readonly address: string };
  /** One line. */
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  /** Language of the content, as in `Content-Language`. */
  readonly language: string;
}

/**
 * Why a mail was not taken.
 *
 * `unreachable`: no session could be opened (connection, greeting, TLS, sign-in). Not the mail's fault; nothing was sent.
 * `refused`: the server said no to this mail, or said nothing before it had all of it. It was not taken.
 * `unconfirmed`: the server had all of it, and did not answer. It may have been taken.
 * `given-up`: the caller gave up before the server had all of it. It was not taken.
 */
export type MailFailure = 'unreachable' | 'refused' | 'unconfirmed' | 'given-up';

export class MailError extends Error {
  override readonly name = 'MailError';
  constructor(
    readonly failure: MailFailure,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Takes messages to where they go. */
export interface MailTransport {
  /**
   * Resolves once the other side has taken it. When `signal` aborts it gives up: at once what was not handed over whole,
   * a moment later what the other side may be taking just then.
   * @throws MailError
   */
  send(message: Message, signal?: AbortSignal): Promise<void>;
  close(): void;
}

/** One address and nothing else: no list, no name, no line break, nothing that a header could read otherwise. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s<>@,;:"()[\]\\\p{C}]+@[^\s<>@,;:"()[\]\\\p{C}]+\.[^\s<>@,;:"()[\]\\\p{C}]+$/u.test(text);

/** One line without control or invisible characters, of `max` characters at most: what a header may hold. */
export function oneLine(text: string, max: number): string {
  const line = text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).trimEnd()}…`;
}
