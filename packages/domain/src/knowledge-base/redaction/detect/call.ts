import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { pick, rangeOf, spansOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import { NOT_A_VALUE, isPlaceholder } from '../vocabulary/values.js';
import type { Detector } from './detector.js';
import { looksLogin } from './judge.js';

const STRING = String.raw`["'](?:[^"'\\\n]|\\.){0,200}["']`;
/** `getConnection(url, "user", "secret")`: the last two strings of the call. */
const CALL = new RegExp(
  String.raw`(?<![a-z0-9_])(?:getconnection|mysqli_connect|mysql_connect|pg_connect|oci_connect|ldap_bind|ftp_login|ssh2_auth_password|httpbasicauth|basicauth|auth|login|authenticate|signin|connect|jdbctemplate|usernamepasswordtoken|networkcredential|pscredential|passwordauthentication)\s?(?:=\s?)?\(\s{0,4}((?:[^()"'\n]{0,60}?(?:${STRING})){2,4})`,
  'dy',
);
const CALL_WORD =
  /^(?:getconnection|mysqli|mysql|pg|oci|ldap|ftp|ssh2|httpbasicauth|basicauth|auth|login|authenticate|signin|connect|jdbctemplate|usernamepasswordtoken|networkcredential|pscredential|passwordauthentication)$/;
const EACH = new RegExp(STRING, 'dg');
const POWERSHELL = [
  [/convertto-securestring\s{1,3}(?:-string\s{1,3})?["']([^"'\n]{1,100})["']/dg, 'password'],
  [/pscredential[\s(]{1,3}["']([^"'\n]{1,80})["']/dg, 'login'],
  [/-(?:password|accountpassword|newpassword|secret)\s{1,3}["']?(?![-$(])([^\s"']{2,100})/dg, 'password'],
  [/-(?:username|user|credential|identity|samaccountname)\s{1,3}["']?(?![-$(])([\w.\\@-]{2,60})/dg, 'login'],
  [/\bnet\s{1,2}user\s{1,2}(?!\/)["']?([\w.\\-]{2,40})/dg, 'login'],
  [/\bnet\s{1,2}user\s{1,2}(?!\/)[\w.\\-]{2,40}\s{1,2}(?![/*])["']?([^\s"']{3,60})/dg, 'password'],
] as const satisfies readonly (readonly [RegExp, Kind])[];
/** `sudo -u x`, `useradd -m x`, `chown x:group`. */
const UNIX = [
  /\bsudo\s{1,2}(?:-\w\s){0,2}-u\s{1,2}([a-z_][\w.-]{1,31})/dg,
  /\b(?:useradd|adduser|userdel|usermod|chage|passwd -\w|crontab -u|chsh|gpasswd)\s{1,2}(?:-{1,2}[\w-]{1,20}(?:\s{1,2}(?!-)[\w,/:.-]{1,40}(?=\s{1,2}\S))?\s{1,2}){0,5}([a-z_][\w.-]{1,31})(?=\s|$|[»"';,])/dg,
  /\bchown\s{1,2}(?:-r\s{1,2})?([a-z_][\w.-]{1,31})(?=:| )/dg,
  /\bsapcontrol\b[^\n]{0,80}?-user\s{1,2}([\w.-]{2,40})/dg,
] as const;
const SAPCONTROL = /\bsapcontrol\b[^\n]{0,80}?-user\s{1,2}[\w.-]{2,40}\s{1,2}(?!-)(\S{2,60})/dg;

/** `bindpw x`, `Password x`, alone on a line: directives of servers' files. */
const DIRECTIVES = [
  [/^[ ]{0,12}(?:[\w-]{0,30}(?:password|passwd|passphrase)|bindpw|rootpw|requirepass|masterauth|pwd|secret)[ ]{1,20}["']?([^\s"'=:]{3,100})["']?[ ]{0,4}$/dgm, 'password'],
  [/^[ ]{0,12}(?:username|user|login|remoteuser)[ ]{1,20}["']?([\w.@\\-]{2,60})["']?[ ]{0,4}$/dgm, 'login'],
  [/^[ ]{0,12}(?:hostname|host|server|nameserver|proxyjump|relayhost)[ ]{1,20}["']?([a-z][\w.-]{2,80})["']?[ ]{0,4}$/dgm, 'host'],
] as const satisfies readonly (readonly [RegExp, Kind])[]; // prettier-ignore
/** `userPassword:: e1NTSEF9…`, `sn: Durand`, in an export of a directory. */
const LDIF = [
  [/^(?:userpassword|sambantpassword|unicodepwd|krbprincipalkey)::? (\S{4,300})/dgm, 'password'],
  [/^(?:sn|givenname|cn|displayname|gecos|initials|supannnomdusage)::? ([^\n]{2,80})$/dgm, 'person'],
  [/^(?:telephonenumber|mobile|homephone|facsimiletelephonenumber): ([^\n]{6,30})$/dgm, 'phone'],
  [/^(?:supannetuid|supannempid|employeenumber|uidnumber|supanncodeine|supannoidcdatedenaissance): ([^\n]{2,40})$/dgm, 'ine'],
] as const satisfies readonly (readonly [RegExp, Kind])[]; // prettier-ignore

function* calls(matches: Iterable<RegExpExecArray>, folded: string): Generator<Span> {
  for (const match of matches) {
    const [from] = rangeOf(match, 1);
    const strings = [...(match[1] ?? '').matchAll(EACH)].map((each) => {
      const [start, end] = rangeOf(each, 0);
      return { start: from + start + 1, end: from + end - 1 };
    });
    // These are told the machine first, then who, then the secret.
    const [login, password] =
      /^my|^oci|^pg/.test(match[0]) && strings.length > 2 ? strings.slice(1) : strings.slice(-2);
    const [machine] = strings;
    if (/^mysql/.test(match[0]) && machine !== undefined && strings.length > 2)
      yield { kind: 'host', ...machine };
    if (login === undefined || password === undefined || password.end <= password.start) continue;
    const [a, b] = [login, password].map(({ start, end }) => folded.slice(start, end));
    if (a === undefined || b === undefined || /\s|^https?:|^\//.test(a) || isPlaceholder(b)) continue;
    if (login.end > login.start) yield { kind: 'login', ...login };
    yield { kind: 'password', ...password };
  }
}

/** What programs, scripts, servers' files and directories' exports hold, by their syntax. */
export const call: Detector = function* ({ view: { folded }, index }) {
  yield* calls(triggered(index, CALL_WORD, CALL, folded), folded);
  for (const [expression, kind] of POWERSHELL) {
    yield* spansOf(expression, folded, kind, 1, ([, found = '']) => !NOT_A_VALUE.has(found));
  }
  for (const expression of UNIX) {
    yield* spansOf(
      expression,
      folded,
      'login',
      1,
      ([, found = '']) => found !== 'root' && !NOT_A_VALUE.has(found),
    );
  }
  yield* spansOf(SAPCONTROL, folded, 'password', 1);
  if (!folded.includes('\n')) return;
  for (const [expression, kind] of DIRECTIVES) {
    yield* spansOf(
      expression,
      folded,
      kind,
      1,
      ([, found = '']) =>
        !NOT_A_VALUE.has(found) &&
        !isPlaceholder(found) &&
        (kind !== 'login' || looksLogin(found) || /[a-z]{4}/.test(found)),
    );
  }
  const isDirectory = /^(?:dn|objectclass|uid)::? /m.test(folded);
  if (isDirectory) for (const [expression, kind] of LDIF) yield* pick(folded.matchAll(expression), kind, 1);
};
