import type { Span } from '../finding.js';
import { before, pick, rangeOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import type { Detector } from './detector.js';
import { addressesIn } from './ip.js';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
/** After an address, the last of the range: `-60`, `.[1-20]`, ` à .254`, `, .12 et .13`. */
const LAST = new RegExp(
  String.raw`(?:-(?=\d)|\.\.| ?- ?\.|(?: ?[,;]| et| ou)? (?:(?:jusqu')?au? |et |ou |- |-> |\(?gw |\(?passerelle )?\.)(${OCTET})(?![\w/]|\.\d)`,
  'dy',
);
/** `10.1.2.[1-20]`, `10.1.2.{10..20}`, `10.1.2.1xx` */
const BRACKETS = new RegExp(
  String.raw`(?<![\w.])${OCTET}\.${OCTET}\.${OCTET}\.(?:[[{(]\d{1,3}(?:-|\.\.|,)\d{1,3}[\]})]|[12]?\d?x{1,2}(?!\w))`,
  'dg',
);
/** `le réseau 10.1.2`, `la plage 192.168.4/24`, `les adresses en 172.16.` */
const PREFIX = new RegExp(
  String.raw`(?:(?:sous-)?reseaux?|subnets?|plages?|vlans?|ranges?|prefixes?|segments?|adress(?:e|es|age)|ips?)(?: (?:ip|ipv4|reseau|internes?|privees?|de|du|des|le|la|les|en|est|sont|\d{1,4}|commencant par|commencent par|dmz|serveurs?|postes?|wifi|administrati(?:f|ve)|pedagogique)(?![\w.])){0,4} ?[:=(]? ?(${OCTET}(?:\.${OCTET}){1,2})\.?(?=$|[\s,;)]|\/\d|\.(?:\s|$))(?!\.\d)`,
  'dy',
);
const PREFIX_WORD = /^(?:reseaux?|sous|subnets?|plages?|vlans?|ranges?|prefixes?|segments?|adress\w+|ips?)$/;
const MORE = new RegExp(
  String.raw`(?:\/\d{1,2})?(?:,| et| ou) (${OCTET}(?:\.${OCTET}){1,2})\.?(?=\/\d)`,
  'dy',
);
const PRIVATE = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.|$)/;
/** `plage 10.30` may be an hour, `réseau 2.4` the gigahertz of a radio: a network has a length, or is a private one. */
const isPrefix = (found: string, right: string): boolean =>
  /^\/(?:[89]|[12]\d|3[0-2])(?!\d)/.test(right) ||
  (PRIVATE.test(found) && !/^10\.[0-5]\d$/.test(found) && !/^ ?(?:h|ghz|mhz|€|%|ms|mo|go)\b/.test(right));

/** Ranges of addresses, beyond the addresses that they are told by. */
export const network: Detector = function* (reading) {
  const { folded } = reading.view;
  for (const { end } of addressesIn(folded)) {
    for (let at = end; ;) {
      LAST.lastIndex = at;
      const match = LAST.exec(folded);
      if (match === null) break;
      const [start, last] = rangeOf(match, 1);
      yield { kind: 'ip', start, end: last };
      at = last;
    }
  }
  yield* pick(folded.matchAll(BRACKETS), 'ip', 0, ([found]) => PRIVATE.test(found));
  yield* prefixes(reading.index, folded);
};

function* prefixes(index: Parameters<typeof triggered>[0], folded: string): Generator<Span> {
  for (const match of triggered(index, PREFIX_WORD, PREFIX, folded)) {
    let [start, end] = rangeOf(match, 1);
    if (
      !isPrefix(folded.slice(start, end), folded.slice(end, end + 5)) ||
      /version|heure/.test(before(folded, start, 12))
    )
      continue;
    yield { kind: 'ip', start, end };
    for (;;) {
      MORE.lastIndex = end;
      const more = MORE.exec(folded);
      if (more === null) break;
      [start, end] = rangeOf(more, 1);
      yield { kind: 'ip', start, end };
    }
  }
}
