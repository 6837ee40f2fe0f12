import { type Value, readValue } from '../text/value.js';
import { OPAQUE, type View } from '../text/view.js';
import { indexWithin, matchAt } from '../text/find.js';

/** How strongly the text says that what follows is the value of what precedes. */
export type Link = 'equals' | 'colon' | 'is' | 'loose';

/** A value found after a label. */
export interface Labelled extends Value {
  readonly link: Link;
}

/** `<password>x`, `<entry key="db.password">x` */
const IN_TAG = /["']?(?:[ ][^<>\n]{0,80})?(?<!-|=|\/)>\s{0,40}(?=[^<\s]|<!\[cdata\[)/y;
const EQUALS = [
  // "password": "x" | password => x | password := x | password = x; not ==, which compares
  /["'\\\])}]{0,3}[ ]{0,20}(?:=>|:=|=(?!=))\s{0,3}/y,
  IN_TAG,
  // key="password" value="x"
  /["']\s{1,4}(?:value|valeur|val)\s?=\s?/y,
  // <name>password</name><value>x
  /<\/[\w:.-]{1,30}>\s{0,60}<[\w:.-]{1,30}>/y,
  // - name: DB_PASS\n  value: x
  /["']?\s{0,3}\n[ ]{0,30}-?[ ]{0,3}value[ ]?:[ ]{0,3}/y,
] as const;
/** `define('DB_PASSWORD', 'x')`, `setPassword("x")`: a quoted value must follow. */
const CALL = /(?:["']\s?,\s?|\(\s?)(?=["'\\])/y;
const JSON_COLON = /(?:\\?["'])\s{0,3}:\s{0,3}/y;
const COLON = /["'»”)\]}]{0,2}[ ]{0,3}(?::(?!\/\/|:)|->|→|\|)[ ]{0,4}(?:\n[ ]{0,4})?/y;
const IS =
  /["'»”)]{0,2}[ ](?:est|etait|sera|devient|reste|is|was|are|vaut|(?:est|a ete|ete) (?:mis|remis|reinitialise|change|defini|fixe|positionne|initialise|force|modifie|regle)(?:e)? (?:a|en|par|sur|avec)|est (?:desormais|maintenant|toujours|actuellement|le suivant|donc|bien)|suivante?|ci-dessous|ci-apres)[ ]?:?[ ]{0,2}/y;
const LOOSE =
  /["'»”)]{0,2}[ ]{1,4}(?:\(?[ ]?)(?:a |en |par |sur |avec |to |pour |dit |nomme |suivant |n[o°] )?/y;
const OPENING = /[("'«“]{0,1}[ ]{0,1}/y;

/**
 * Reads what stands after a label that ends at `at`: `= x`, `: x`, `est x`, `<…>x`, or just `x`.
 * The caller judges the value by the {@link Link}: the looser it is, the more the value must look like one.
 */
export function labelledAt(view: View, at: number): Labelled | null {
  const { text, folded } = view;
  const read = (from: number, link: Link): Labelled | null => {
    const value = readValue(text, from);
    // What touches a mark is the rest of what a former round took out.
    return value === null || text.charAt(value.end) === OPAQUE ? null : { ...value, link };
  };
  for (const separator of EQUALS) {
    const found = matchAt(separator, folded, at);
    if (found === null) continue;
    if (separator === IN_TAG && !view.isInTag(at - 1)) continue;
    // Within tags the value goes up to the next one, blanks included.
    if (found[0].endsWith('>') || found[0].trimEnd().endsWith('>')) {
      const from = at + found[0].length;
      if (folded.startsWith('<![cdata[', from)) {
        const close = indexWithin(text, ']]>', from, 220);
        if (close < 0) continue;
        return { start: from + '<![cdata['.length, end: close, quoted: true, link: 'equals' };
      }
      if (found[0].trimEnd().endsWith('=>')) return read(from, 'equals');
      const close = indexWithin(text, '<', from, 200);
      if (close < 0) continue;
      const trimmed = text.slice(from, close).trimEnd().length;
      return trimmed > 0 ? { start: from, end: from + trimmed, quoted: true, link: 'equals' } : null;
    }
    return read(at + found[0].length, 'equals');
  }
  const call = matchAt(CALL, folded, at);
  if (call !== null) {
    const value = read(at + call[0].length, 'equals');
    if (value?.quoted === true) return value;
  }
  const json = matchAt(JSON_COLON, folded, at);
  if (json !== null) return read(at + json[0].length, 'equals');
  for (const [separator, link] of [
    [COLON, 'colon'],
    [IS, 'is'],
    [LOOSE, 'loose'],
  ] as const) {
    const found = matchAt(separator, folded, at);
    if (found === null) continue;
    const from = at + found[0].length;
    const value = read(from, link);
    if (value !== null) return value;
    const opening = matchAt(OPENING, folded, from);
    return opening === null ? null : read(from + opening[0].length, link);
  }
  return null;
}

/** `?pass=x#home`: in an address a value ends before the fragment. */
export function endInAddress(text: string, key: number, { start, end, quoted }: Value): number {
  if (quoted || !/[?&][\w.-]{0,40}$/.test(text.slice(Math.max(0, key - 42), key))) return end;
  const fragment = text.indexOf('#', start);
  return fragment > start && fragment < end ? fragment : end;
}
