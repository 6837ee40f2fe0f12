import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { triggered } from '../text/word-spans.js';
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
    /^(?:userid=|target=|catalog=)?["']?([\w$#.-]{1,60})\/("[^"]{1,80}"|[^@\s"']{1,80})(?:@([\w-]{4,40})?|["']?$)/i.exec(
      text,
    );
  if (match === null || isPlaceholder(match[2] ?? '') || /\/$|\.\w{2,4}$/.test(match[2] ?? '')) return [];
  const from = start + match[0].indexOf(`${match[1] ?? ''}/`);
  const quoted = match[2]?.startsWith('"') === true ? 1 : 0;
  const cut = from + (match[1]?.length ?? 0) + 1;
  return [
    ...piece('login', from, cut - 1),
    ...piece('password', cut + quoted, cut + (match[2]?.length ?? 0) - quoted),
    ...(isMachineName((match[3] ?? '').toLowerCase())
      ? piece('host', start + match[0].length - (match[3] ?? '').length, start + match[0].length)
      : []),
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

/** Command lines: logins, passwords and machines, by what each option means. */
export const command: Detector = function* ({ view: { text, folded }, index }) {
  for (const match of triggered(index, COMMAND_WORD, COMMAND_NAME, folded)) {
    const options = COMMANDS[match[1] ?? ''];
    if (options === undefined) continue;
    const args = argumentsAt(text, match.index + match[0].length);
    if (options.only !== undefined && args[0]?.text !== options.only) continue;
    yield* read(options, args, options.word === true);
  }
};
