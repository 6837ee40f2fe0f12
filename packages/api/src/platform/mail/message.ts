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

/** Takes messages to where they go. */
export interface MailTransport {
  /** Resolves once the other side has taken it. @throws when it has not: to be tried again. */
  send(message: Message): Promise<void>;
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
