import type { Span } from '../finding.js';
import { before, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

/** Keys that tell who made them by their first letters. */
const ISSUED = [
  /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]{2,}){1,4}\.?/dg,
  /(?<![\w-])(?:gh[pousr]_\w{16,}|github_pat_\w{20,}|gl(?:pat|dt|rt|ptt|cbt|ft|soat)-[\w-]{16,})/dg,
  /(?<![\w-])(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{12,20}(?!\w)/dg,
  /(?<![\w-])(?:xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{10,}|sk_(?:live|test)_\w{10,}|[rp]k_(?:live|test)_\w{10,}|whsec_\w{16,})/dg,
  /(?<![\w-])(?:AIza[\w-]{30,}|ya29\.[\w-]{20,}|sk-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_\w{20,}|npm_\w{20,}|pypi-[\w-]{20,}|dop_v1_\w{20,}|hv[sb]\.[\w-]{16,}|key-[0-9a-f]{32}|dckr_pat_[\w-]{16,}|AGE-SECRET-KEY-\w{20,}|sq0[a-z]{3}-[\w-]{20,}|shp(?:at|ss|ca)_\w{20,}|ATATT[\w=-]{20,}|EAAC\w{20,}|squ_\w{20,}|sqp_\w{20,}|tfp_\w{20,}|rubygems_\w{20,}|ntn_\w{20,}|(?<=AccountKey=)[\w+/=]{20,})/dg,
  /(?<=hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|webhook\.office\.com\/webhookb2\/)[\w/@-]{12,}/dg,
  /(?<![\w-])(?:ST|TGT|PGT|PGTIOU|PT|TGC)-\d{1,10}-[\w.-]{8,}(?<![.-])/dg,
] as const;
/** PEM, OpenSSH, PGP, PuTTY. */
const BLOCK_BEGINS =
  /-----BEGIN [A-Z0-9 ]{0,40}(?:KEY|KEY BLOCK|CERTIFICATE|REQUEST|PKCS7|MESSAGE)-----|---- BEGIN SSH2 [A-Z ]{3,30} ----|PuTTY-User-Key-File-\d:/g;
const BLOCK_ENDS = /-----END [A-Z0-9 ]{3,50}-----|---- END SSH2 [A-Z ]{3,30} ----|Private-MAC: [0-9a-f]+/g;
const SSH_KEY =
  /(?<!\w)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com)\s+(AAAA[\w+/=]{16,}(?: [\w.@-]{1,80})?)/dg;
/** Hashed passwords: crypt, LDAP, SAP, Oracle. */
const HASHES = [
  /(?<![\w$])\$(?:1|2[abxy]?|5|6|7|y|gy|argon2(?:id|i|d)|apr1|pbkdf2[\w-]*|scrypt)\$[\w./$=,+-]{8,}/dg,
  /\{(?:s?sha|s?md5|crypt|ssha\d{3}|x-issha,[^}]{0,20}|pbkdf2[\w-]{0,10}|bcrypt|noop|enc)\}([\w+/=$.-]{6,})/dgi,
  /(?<!\w)pbkdf2[_:][\w:.$+/=-]{20,}/dg,
] as const;
/** Long runs of mixed letters and figures, as base64 is: no word, number or path looks like it. */
const DENSE = /(?<![\w+/.:@\\-])[\w+/-]{32,}={0,2}(?![\w+/=])/dg;
const LONG_RUN = /(?<!\S)\S{32,}/;
const HEXADECIMAL = /^[0-9a-f]+$/i;
const CHECKSUM =
  /\b(?:md5|sha-?\d*|checksum|somme de controle|empreinte|hash|commit|digest|fingerprint|guid|uuid)\b[^\n]{0,30}$/i;

/** A base64 key mixes the three sorts all along; a path or a constant does not. */
function isDense(found: string): boolean {
  if (HEXADECIMAL.test(found) || (/^\d/.test(found) && !/[a-z]/i.test(found))) return false;
  if (found.split('/').length > 4 && /\/[a-z]{3,}\//i.test(found)) return false;
  const body = found.replace(/=+$/, '');
  const changes = body.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return /[a-z]/.test(body) && /[A-Z]/.test(body) && /\d/.test(body) && changes / body.length > 0.3;
}

/** The lines of a block that was cut short. */
const BLOCK_LINE =
  /\s{0,8}(?:(?:Proc-Type|DEK-Info|Version|Comment|Encryption|Public-Lines|Private-Lines): [^\n]{1,200}|[A-Za-z0-9+/]{16,}={0,2}|[A-Za-z0-9+/]{1,64}={1,2}|\.{3}|…|\[(?:\.{3}|…)\])/y;

/** Whole blocks, or what is left of one. A header in a sentence holds nothing. */
function* blocksOf(text: string): Generator<Span> {
  let from = 0;
  let closed: RegExpExecArray | null | undefined;
  for (const match of text.matchAll(BLOCK_BEGINS)) {
    if (match.index < from) continue;
    if (closed === undefined || (closed !== null && closed.index < match.index)) {
      BLOCK_ENDS.lastIndex = match.index;
      closed = BLOCK_ENDS.exec(text);
    }
    from = match.index + match[0].length;
    if (closed !== null && closed.index - from < 20_000) {
      from = closed.index + closed[0].length;
    } else {
      const begin = from;
      for (BLOCK_LINE.lastIndex = from; BLOCK_LINE.test(text);) from = BLOCK_LINE.lastIndex;
      if (from === begin) continue;
    }
    yield { kind: 'key', start: match.index, end: from };
  }
}

/** Tokens, keys and hashed passwords that are recognised by their own form, whatever stands before. */
export const token: Detector = function* ({ view: { text } }) {
  yield* blocksOf(text);
  yield* spansOf(SSH_KEY, text, 'key', 1);
  for (const issued of ISSUED) yield* spansOf(issued, text, 'token');
  for (const hash of HASHES) yield* spansOf(hash, text, 'password', hash.source.startsWith('\\{') ? 1 : 0);
  if (!LONG_RUN.test(text)) return;
  yield* spansOf(
    DENSE,
    text,
    'token',
    0,
    (match) => isDense(match[0]) && !CHECKSUM.test(before(text, match.index, 50)),
  );
};
