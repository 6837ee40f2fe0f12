import type { Span } from '../finding.js';
import { rangeOf, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

/** `Authorization: Bearer …`, in a header, a command or an object; the scheme stays. */
const AUTHORIZATION =
  /(?:authorization|www-authenticate|proxy-authorization|http_authorization)["'\\]{0,3}\s{0,3}(?:[:=]|=>|,)\s{0,3}["'\\]{0,3}(?:(?:bearer|basic|token|apikey|api-key|negotiate|ntlm|kerberos|aws|sharedkey|glpi|user_token|jwt|oauth|key|splunk|session)[\s:=]{1,3}(?:token\s?=\s?)?["']?)?(?!realm|digest|aws4)([^\s"'«»<>\\,;]{4,})/dg;
const SCHEME =
  /^(?:bearer|basic|digest|token|apikey|api-key|negotiate|ntlm|kerberos|aws\w*|sharedkey|glpi|user_token|jwt|oauth|key|splunk|session)$/;
/** What a mail server is told after `AUTH LOGIN`, in base64. */
const SMTP = /\b(?:334 (?:vxnlcm5hbwu6|ugfzc3dvcmq6)|auth (?:plain|login))\s{1,3}(?!334)([\w+/]{6,}={0,2})/dg;
const BEARER = /\bbearer[\s:]{1,3}["'«]?\s?([\w.~+/=-]{8,})/dg;
const BASIC = /\bbasic\s{1,2}([a-z0-9+/]{6,}={0,2})(?![\w=])/dg;
const DIGEST = /\b(?:username|nonce|cnonce|response|opaque|credential|signature)\s?=\s?"?([^"\s,]{3,})/dg;
const COOKIES =
  /\b(?:set-)?cookies?(?: [a-z]{2,12}){0,3}["'\\]{0,2}\s{0,2}(?:[:=]|=>|«)\s{0,2}["'\\]{0,2}([^\n"»<>]{3,2000})/dg;
const PAIR = /([\w.$!*~-]{1,60})=("[^"\n]{0,500}"|[^;\s,"'»]{1,1000})/dg;
/** Directives of a cookie, that say nothing of who holds it. */
const DIRECTIVE =
  /^(?:path|expires|max-age|domain|samesite|version|priority|httponly|secure|size|lang|langue|language|locale|theme)$/i;
/** Session cookies named outside a header: `JSESSIONID=…`, `MYSAPSSO2 = …`. */
const SESSION =
  /\b(?:jsessionid\w{0,10}|phpsessid|asp\.net_sessionid|mysapsso2|sap_sessionid\w{0,12}|sap-contextid|connect\.sid|laravel_session|_shibsession_\w{1,60}|_shibstate_\w{1,60}|tgc|castgc|agimus|glpi_[0-9a-f]{8,}|session[_-]?id|sessid|samlresponse|samlrequest|saml_?art|relaystate|id_token|access_token|refresh_token|code_verifier|sid_cookie|xsrf-token|csrf-?token|csrfmiddlewaretoken|__requestverificationtoken|_csrf|authenticity_token|__host-[\w-]{1,30}|__secure-[\w-]{1,30})["'\\\]]{0,2}\s{0,2}(?:[:=]|=>)\s{0,2}["'\\]{0,2}([^\s;,"'&<>»)?#]{4,})/dg;
const CUSTOM =
  /\b(?:x-[a-z0-9-]{0,30}(?:key|token|secret|auth|session|signature|csrf|sso|user)|api-?key|apikey|private-token|job-token|deploy-token|ocp-apim-subscription-key|x-amz-security-token|remote-user|sec-websocket-key|sm_user|auth_user|remote_user|http_remote_user)["'\\]{0,2}\s{0,2}(?:[:=]|=>)\s{0,2}["'\\]{0,2}([^\s"'«»<>\\,;&]{3,})/dg;

function* cookiePairs(folded: string, text: string): Generator<Span> {
  for (const match of folded.matchAll(COOKIES)) {
    const [from, to] = rangeOf(match, 1);
    for (const pair of text.slice(from, to).matchAll(PAIR)) {
      if (DIRECTIVE.test(pair[1] ?? '')) continue;
      const [start, end] = rangeOf(pair, 2);
      const quoted = text.charAt(from + start) === '"' ? 1 : 0;
      yield { kind: 'token', start: from + start + quoted, end: from + end - quoted };
    }
  }
}

/** A bare `Basic x` holds `login:password` in base64: letters alone are words. */
const isEncoded = (found: string): boolean => /[\d=+/]/.test(found) || found.length > 18;

/** What HTTP headers carry. Header and scheme names stay, they help to understand. */
export const header: Detector = function* ({ view: { folded, text } }) {
  yield* spansOf(AUTHORIZATION, folded, 'token', 1, ([, found = '']) => !SCHEME.test(found));
  yield* spansOf(
    BEARER,
    folded,
    'token',
    1,
    ([, found = '']) =>
      (/[\d._~+/=-]/.test(found.slice(0, -1)) && /\d|[._]/.test(found)) || found.length > 20,
  );
  yield* spansOf(BASIC, folded, 'token', 1, ([, found = '']) => isEncoded(found));
  if (folded.includes('digest')) yield* spansOf(DIGEST, folded, 'token', 1);
  if (folded.includes('cookie')) yield* cookiePairs(folded, text);
  yield* spansOf(SMTP, folded, 'token', 1);
  yield* spansOf(SESSION, folded, 'token', 1);
  yield* spansOf(CUSTOM, folded, 'token', 1, ([found]) => !/^x-(?:powered|requested)/.test(found));
};
