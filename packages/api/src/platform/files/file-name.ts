/** In characters, the extension included. */
const LONGEST = 200;

/** Controls, invisible signs, and those that turn the direction of reading (`gpj.exe` shown as `exe.jpg`). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** What Windows or a shell would take for something else. */
const UNSAFE = /[<>:"|?*/\\]/g;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The extension in lower case without its dot; empty when there is none. */
export const extensionOf = (name: string): string => /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Without the blanks and points around it. An expression for its end would try each run of points again. */
function withoutEdges(name: string): string {
  let end = name.length;
  while (end > 0 && /[\s.]/.test(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end).replace(/^[\s.]+/, '');
}

/**
 * A file name that is safe to show and to save: no folders, no invisible characters, 200 characters at most with the
 * extension kept. Never empty.
 *
 * @param given the name that the client sent
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(UNSEEN, '').replace(UNSAFE, '_').replace(/\s+/g, ' ');
  const trimmed = withoutEdges(seen).replace(DEVICE, '_$&');
  if (trimmed === '') return 'fichier';
  const characters = [...trimmed];
  if (characters.length <= LONGEST) return trimmed;
  const extension = extensionOf(trimmed);
  const tail = extension.length > 0 && extension.length <= 10 ? [...`.${extension}`] : [];
  return [...characters.slice(0, LONGEST - tail.length), ...tail].join('');
}
