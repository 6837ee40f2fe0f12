import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { rangeOf, spansOf } from '../text/find.js';
import { triggered } from '../text/words.js';
import { type Argument, argumentsAt } from '../text/shell.js';
import { isEveryonesHost, isMachineName } from '../vocabulary/hosts.js';
import { NOT_A_VALUE, isPlaceholder, looksSecret } from '../vocabulary/values.js';
import { COMMANDS, COMMAND_NAME, COMMAND_WORD, type Options } from './command-options.js';
import type { Detector } from './detector.js';
import { looksLogin } from './judge.js';

const piece = (kind: Kind, start: number, end: number): Span[] => (end > start ? [{ kind, start, end }] : []);

/** `login:password` or `login/password`, either of which may be missing. */
function pair({ start, end, text }: Argument, separator: string): Span[] {
  const cut = text.indexOf(separator);
  if (cut < 0) return piece('login', start, end);
  const quoted = /^["']/.test(text.slice(cut + 1)) ? 1 : 0;
  const last = quoted === 1 && /["']$/.test(text) ? end - 1 : end;
  const hidden = isPlaceholder(text.slice(cut + 1));
  return [
    ...piece('login', start, start + cut),
    ...(hidden ? [] : piece('password', start + cut + 1 + quoted, last)),
  ];
}

const isName = (text: string): boolean =>
  /^[\w][\w.-]{1,80}$/.test(text) && (/[\d.-]/.test(text) || isMachineName(text.toLowerCase()));

/** `[login@]machine[:path]` */
function target({ start, text }: Argument, sure: boolean): Span[] {
  const match = /^(?:([\w.\\+-]{1,60})(?::([^@\s]{1,60}))?@)?(\[[0-9a-f:]+\]|[\w.-]{1,100})(?::.*)?$/i.exec(
    text,
  );
  if (match === null) return [];
  const [, user = '', password = '', name = ''] = match;
  if (user === '' && !(sure && isName(name))) return [];
  if (/\.(?:sh|sql|txt|log|csv|xml|pem|key|pub|dmp|gz|zip)$/.test(name)) return [];
  const at = user === '' ? 0 : user.length + (password === '' ? 0 : password.length + 1) + 1;
  return [
    ...piece('login', start, start + user.length),
    ...(password === ''
      ? []
      : piece('password', start + user.length + 1, start + user.length + 1 + password.length)),
    ...(isEveryonesHost(name) || /^[\d.]+$/.test(name)
      ? []
      : piece('host', start + at, start + at + name.length)),
  ];
}

/** `login/password@service`, with or without quotes; the service stays. */
function oracle({ start, text }: Argument): Span[] {
  const match =
    /^(?:userid=|target=|catalog=)?["']?([\w$#.-]{1,60})\/("[^"]{1,80}"|[^@\s"']{1,80})(?:@|["']?$)/i.exec(
      text,
    );
  if (match === null || isPlaceholder(match[2] ?? '') || /\/$|\.\w{2,4}$/.test(match[2] ?? '')) return [];
  const from = start + match[0].indexOf(`${match[1] ?? ''}/`);
  const quoted = match[2]?.startsWith('"') === true ? 1 : 0;
  const cut = from + (match[1]?.length ?? 0) + 1;
  return [
    ...piece('login', from, cut - 1),
    ...piece('password', cut + quoted, cut + (match[2]?.length ?? 0) - quoted),
  ];
}

function valueOf(
  kind: 'login' | 'password' | 'host' | 'pair' | 'percent' | 'dn' | 'pass',
  argument: Argument,
): Span[] {
  const { start, end, text } = argument;
  if (isPlaceholder(text) || text === '') return [];
  switch (kind) {
    case 'pair':
      return pair(argument, [':', '/', ','].find((separator) => text.includes(separator)) ?? ':');
    case 'percent':
      return pair(argument, '%');
    case 'host':
      return isEveryonesHost(text.toLowerCase()) || /^[\d.:]+$/.test(text) || /^\d/.test(text)
        ? []
        : target(argument, true).length > 0
          ? target(argument, true)
          : /^[a-z][\w.-]{2,}$/i.test(text)
            ? piece('host', start, end)
            : [];
    case 'dn': {
      const name = /^(?:cn|uid)=([^,]{1,80})/i.exec(text);
      if (name !== null)
        return piece('login', start + 3 + (text.startsWith('uid') ? 1 : 0), start + name[0].length);
      return /^[\w.@\\-]+$/.test(text) ? piece('login', start, end) : [];
    }
    case 'pass': {
      const scheme = /^(?:pass|env|file|stdin|fd):?/.exec(text);
      if (scheme === null) return piece('password', start, end);
      return scheme[0] === 'pass:' ? piece('password', start + 5, end) : [];
    }
    case 'login':
      return /^-/.test(text) ? [] : piece('login', start, end);
    case 'password':
      return /^-/.test(text) ? [] : piece('password', start, end);
  }
}

/** `su` and the like are words too: `su - x`, or what looks like a login. */
const isMeant = ([first]: readonly Argument[], { text }: Argument): boolean =>
  looksLogin(text) || (first?.text === '-' && /^[a-z][a-z0-9_.-]+$/i.test(text) && !NOT_A_VALUE.has(text));

function* read(options: Options, args: readonly Argument[], words: boolean): Generator<Span> {
  let positional = 0;
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] as Argument;
    const [name = ''] = argument.text.split(/[=:]/, 1);
    const known = options.values[argument.text] ?? options.values[name];
    if (known !== undefined && /^[-/+]|^(?:user|password|login|pass|target|catalog|userid)$/.test(name)) {
      const glued = argument.text.length > name.length + 1;
      const inline = {
        start: argument.start + name.length + 1,
        end: argument.end,
        text: argument.text.slice(name.length + 1),
      };
      const next = args[i + 1];
      if (glued && options.values[argument.text] === undefined) yield* valueOf(known, inline);
      else if (next !== undefined) {
        i += 1;
        if (known !== 'password' || !words || looksSecret(next.text) || next.text.length > 3)
          yield* valueOf(known, next);
      }
      continue;
    }
    const short = options.glued?.find(
      (flag) => argument.text.startsWith(flag) && argument.text.length > flag.length,
    );
    if (short !== undefined && !/^--/.test(argument.text)) {
      const at = argument.start + short.length;
      const quote = /^["']/.test(argument.text.slice(short.length)) ? 1 : 0;
      const text = argument.text.slice(short.length + quote, quote === 1 ? -1 : undefined);
      const kind = options.values[short] ?? 'password';
      yield* valueOf(kind, { start: at + quote, end: at + quote + text.length, text });
      continue;
    }
    if (/^[-+]/.test(argument.text)) {
      if (options.skip?.includes(argument.text) === true) i += 1;
      continue;
    }
    positional += 1;
    const place = options.positional?.[Math.min(positional, options.positional.length) - 1];
    if (place === 'oracle') yield* oracle(argument);
    else if (place === 'target') yield* target(argument, positional === 1);
    else if (place === 'targets') yield* target(argument, false);
    else if (place === 'login' && words && !isMeant(args, argument)) return;
    else if (place === 'login' || place === 'password') yield* valueOf(place, argument);
  }
}

/** `user/pass@service` by itself, `connect user/pass`, `IDENTIFIED BY pass`, `echo pass | sudo -S`. */
const ORACLE =
  /(?<![\w/.:@-])"?([a-z][\w$#]{1,29})"?\/("[^"\n]{1,60}"|[^\s/@"'«»]{2,60})@(?!sha\d)[\w.:/-]{2,80}/dg;
/** The last @ is the one before the machine: a password may hold others. */
const JDBC =
  /\bjdbc:oracle:\w{2,5}:([^\s/@"']{1,60})\/("[^"\n]{1,80}"|[^\s"']{1,80})@(?=\/\/|\(|[\w.-]+(?:[:/\s"']|$))/dg;
const CONNECT = /\bconn(?:ect)?\s{1,2}([a-z][\w$#]{1,29})\/("[^"\n]{1,60}"|[^\s/@"']{1,60})/dg;
const IDENTIFIED =
  /\bidentified\s{1,4}by\s{1,4}(?:values\s{1,3})?("[^"\n]{1,100}"|'[^'\n]{1,200}'|[^\s;"']{1,60})/dg;
const ACCOUNT =
  /\b(?:create|alter|drop|unlock)\s{1,3}(?:user|role|login)\s{1,3}(?:if (?:not )?exists\s)?["'`[]?([\w$#.-]{1,60})/dg;
const WITH_PASSWORD =
  /\b(?:with\s{1,3}(?:encrypted\s)?password|set\s{1,3}password(?:\s{1,3}for\s{1,3}[^\s=]{1,80})?\s?=\s?(?:password\()?)\s{0,3}=?\s{0,3}'([^'\n]{1,100})'/dg;
const GRANTEE = /\b(?:grant|revoke)\b[^;\n]{1,200}\b(?:to|from)\s{1,3}["'`]?([a-z][\w$#]{2,40})/dg;
const PIPED =
  /\becho\s{1,2}(?:-n\s)?["']?([^"'|\n]{1,80}?)["']?\s{0,2}\|\s{0,2}(?:sudo\s|passwd|chpasswd|openssl|kinit|docker|podman|su\s)/dg;
/** `net use Z: \\\\machine\\partage motdepasse /user:…` */
const NET_USE = /\bnet\s{1,2}use\b[^\n]{0,40}?\\\\\S{1,120}\s{1,2}(?![/*-])["']?([^\s"']{2,60})/dg;
/** `machine x login y password z`, `user y pwd z`. */
const NETRC =
  /\b(?:login|user|username|utilisateur|identifiant|compte|id)\s{1,3}["']?([\w.@\\-]{2,60})["']?,?\s{1,3}(?:password|passwd|pwd|pass|mdp|mot de passe)\b\s{0,2}[:=]?\s{0,2}["'«]?\s?([^\s"'»]{3,60})/dg;
/** `net use … /user:x motdepasse` */
const NET_USE_LAST = /\bnet\s{1,2}use\b[^\n]{0,120}?\/user:\S{1,60}\s{1,2}(?![/*-])["']?([^\s"']{3,60})/dg;
const ROUTE = /\/h\/[^\s]{1,120}?\/[wp]\/([^/\s]{1,60})/dg;
/** `connect to x identified by y`, of a link between databases. */
/** The prompts of a session that was pasted: `Name: x … Password: y`. */
const PROMPT =
  /\b(?:name|nom|login|as)(?: \([^)]{1,40}\))?\s?:\s{1,2}([\w.@\\-]{2,40})(?=[^\n]{0,40}\n?[^\n]{0,40}\b(?:password|mot de passe)\b)/dg;
/** `-u x -p y`, whatever the command. */
const OPTIONS =
  /(?<![\w-])-{1,2}(?:u|user|username|login)[ =]([\w.@\\-]{2,40})\s{1,2}(?:-{1,2}(?:pass|password|passwd|pw|pwd)[ =]|-p(?!assw)[ =]?)["']?([^\s"']{3,60})/dg;
const LINKED = /\bconnect\s{1,3}to\s{1,3}["']?([\w$#.-]{1,60})["']?\s{1,3}identified\b/dg;
const CHPASSWD = /^([\w.-]{1,40}):(.{1,60})$/;

const unquote = (folded: string, [start, end]: readonly [number, number]): Pick<Span, 'start' | 'end'> =>
  /^["']/.test(folded.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };

function* statements(text: string, folded: string): Generator<Span> {
  for (const expression of folded.includes('@') ? [ORACLE, JDBC, CONNECT] : [CONNECT]) {
    for (const match of folded.matchAll(expression)) {
      const [login, password] = [rangeOf(match, 1), rangeOf(match, 2)] as const;
      if (isPlaceholder(match[2] ?? '')) continue;
      yield { kind: 'login', start: login[0], end: login[1] };
      yield { kind: 'password', ...unquote(folded, password) };
    }
  }
  for (const match of folded.matchAll(IDENTIFIED)) {
    if (/^(?:externally|globally)$/.test(match[1] ?? '')) continue;
    yield { kind: 'password', ...unquote(folded, rangeOf(match, 1)) };
  }
  yield* spansOf(ACCOUNT, folded, 'login', 1);
  yield* spansOf(WITH_PASSWORD, folded, 'password', 1);
  if (/\bgrant\b|\brevoke\b/.test(folded))
    yield* spansOf(GRANTEE, folded, 'login', 1, ([, to = '']) => to !== 'public');
  yield* spansOf(PROMPT, folded, 'login', 1, ([, found = '']) => !NOT_A_VALUE.has(found));
  yield* spansOf(OPTIONS, folded, 'login', 1);
  yield* spansOf(OPTIONS, folded, 'password', 2);
  yield* spansOf(LINKED, folded, 'login', 1);
  yield* spansOf(NET_USE, folded, 'password', 1);
  yield* spansOf(NET_USE_LAST, folded, 'password', 1, ([, found = '']) => looksSecret(found));
  yield* spansOf(ROUTE, folded, 'password', 1);
  for (const match of folded.matchAll(NETRC)) {
    const [start, end] = rangeOf(match, 2);
    const written = text.slice(start, end).replace(/[.,;)]+$/, '');
    if (NOT_A_VALUE.has(match[2] ?? '') || NOT_A_VALUE.has(match[1] ?? '') || isPlaceholder(written))
      continue;
    yield { kind: 'login', start: rangeOf(match, 1)[0], end: rangeOf(match, 1)[1] };
    yield { kind: 'password', start, end: start + written.length };
  }
  for (const match of folded.matchAll(PIPED)) {
    const [start, end] = rangeOf(match, 1);
    const both = CHPASSWD.exec(match[1] ?? '');
    if (both !== null) yield { kind: 'login', start, end: start + (both[1]?.length ?? 0) };
    const skip = both === null ? 0 : (both[1]?.length ?? 0) + 1;
    if (!isPlaceholder(match[1] ?? '')) yield { kind: 'password', start: start + skip, end };
  }
}

/** Command lines and SQL statements: logins, passwords and machines, by what each option means. */
export const command: Detector = function* ({ view: { text, folded }, index }) {
  for (const match of triggered(index, COMMAND_WORD, COMMAND_NAME, folded)) {
    const options = COMMANDS[match[1] ?? ''];
    if (options === undefined) continue;
    const args = argumentsAt(text, match.index + match[0].length);
    if (options.only !== undefined && args[0]?.text !== options.only) continue;
    yield* read(options, args, options.word === true);
  }
  yield* statements(text, folded);
};
