import type { Span } from '../finding.js';
import { rangeOf, spansOf } from '../text/find.js';
import { isEveryonesHost } from '../vocabulary/hosts.js';
import { NOT_A_VALUE, isPlaceholder, looksSecret } from '../vocabulary/values.js';
import type { Detector } from './detector.js';

/** `user/pass@service` by itself, `connect user/pass`, `IDENTIFIED BY pass`, `echo pass | sudo -S`. */
const ORACLE =
  /(?<![\w/.:@-])"?([a-z][\w$#]{1,29})"?\/("[^"\n]{1,60}"|[^\s/@"'«»]{2,60})@(?!sha\d)[\w.:/-]{2,80}/dg;
/** `SIHAM_BATCH@SIHREC`: an account of a base, in capitals as its messages tell it. */
const AT_SERVICE = /(?<![\w.@/%+-])([A-Z][A-Z0-9_$#]{2,29})@[A-Z][A-Z0-9_]{2,20}(?![\w.@-])/dg;
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
/** The prompts of a session that was pasted: `Name: x … Password: y`. */
const PROMPT =
  /\b(?:name|nom|login|as)(?: \([^)]{1,40}\))?\s?:\s{1,2}([\w.@\\-]{2,40})(?=[^\n]{0,40}\n?[^\n]{0,40}\b(?:password|mot de passe)\b)/dg;
/** `-u x -p y`, whatever the command. */
const OPTIONS =
  /(?<![\w-])-{1,2}(?:u|user|username|login)[ =]([\w.@\\-]{2,40})\s{1,2}(?:-{1,2}(?:pass|password|passwd|pw|pwd)[ =]|-p(?!assw)[ =]?)["']?([^\s"']{3,60})/dg;
/** `connect to x identified by y`, of a link between databases. */
const LINKED = /\bconnect\s{1,3}to\s{1,3}["']?([\w$#.-]{1,60})["']?\s{1,3}identified\b/dg;
/** `machine:5432:base:login:password`, a line of .pgpass. */
const PGPASS =
  /(?<![\w.:])([a-z][\w.-]{1,60}|\*|\ue000|\d{1,3}(?:\.\d{1,3}){3}):(?:\d{2,5}|\*):[\w*-]{1,40}:([a-z_][\w.-]{1,40}):([^\s:"'«»]{2,60})/dg;
const CHPASSWD = /^([\w.-]{1,40}):(.{1,60})$/;

const unquote = (folded: string, [start, end]: readonly [number, number]): Pick<Span, 'start' | 'end'> =>
  /^["']/.test(folded.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };

/** SQL, and what people paste of a session: logins and passwords by their place. */
export const statement: Detector = function* ({ view: { text, folded } }) {
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
  if (text.includes('@')) yield* spansOf(AT_SERVICE, text, 'login', 1);
  yield* spansOf(WITH_PASSWORD, folded, 'password', 1);
  if (/\bgrant\b|\brevoke\b/.test(folded))
    yield* spansOf(GRANTEE, folded, 'login', 1, ([, to = '']) => to !== 'public');
  yield* spansOf(PROMPT, folded, 'login', 1, ([, found = '']) => !NOT_A_VALUE.has(found));
  yield* spansOf(OPTIONS, folded, 'login', 1);
  yield* spansOf(OPTIONS, folded, 'password', 2);
  yield* spansOf(LINKED, folded, 'login', 1);
  if (folded.includes('pgpass')) {
    yield* spansOf(
      PGPASS,
      folded,
      'host',
      1,
      ([, name = '']) => /^[a-z]/.test(name) && !isEveryonesHost(name),
    );
    yield* spansOf(PGPASS, folded, 'login', 2);
    yield* spansOf(PGPASS, folded, 'password', 3);
  }
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
};
