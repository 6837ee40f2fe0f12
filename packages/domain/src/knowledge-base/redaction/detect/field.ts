import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { rangeOf } from '../text/find.js';
import { isEmptyCell, kindOfColumn } from '../vocabulary/columns.js';
import { isPlaceholder } from '../vocabulary/values.js';
import type { Detector } from './detector.js';

/** `where a.nom_usuel = 'X'`, `set usrid = 'Y'`: a column and the text that it is compared with or given. */
const COMPARED =
  /(?<![\w.])(?:[a-z]\w{0,30}\.)?([a-z]\w{1,40})\s{0,2}(?:=|<>|!=|like|in\s?\()\s{0,2}(?:upper\(|lower\()?'%?([^'\n%]{2,60})%?'/dg;
/** `cod_etu in (22004410, 22004411)` */
const LISTED = /(?<![\w.])(?:[a-z]\w{0,30}\.)?([a-z]\w{1,40})\s{1,2}(?:not )?in\s?\(([^()\n]{5,600})\)/dg;
const SQL = /\b(?:select|update|delete from|where)\b/;
/** `<nom>X</nom>` */
const TAGGED = /<(?:\w{1,20}:)?([a-z][\w-]{1,40})>([^<>\n]{2,80})<\//dg;
/** `"nom": "X"` */
const KEYED = /["']([a-z][\w-]{1,40})["']\s?:\s?["']([^"'\n]{2,80})["']/dg;
/** What the value says by itself is left to who knows it: this only reads names, births and numbers. */
const READ: ReadonlySet<Kind> = new Set(['birth', 'ine', 'nir', 'staff', 'person', 'identity']);

interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

function* fieldsOf(expression: RegExp, folded: string): Generator<Field> {
  for (const match of folded.matchAll(expression)) {
    const [, name = '', value = ''] = match;
    const kind = kindOfColumn(name);
    if (kind === undefined || !READ.has(kind) || isEmptyCell(value) || isPlaceholder(value)) continue;
    // A number has figures, a name has none.
    if (/\d/.test(value) === (kind === 'person')) continue;
    const [start, end] = rangeOf(match, 2);
    yield { name, kind, start, end };
  }
}

/** Each value of the lists. */
function* listedIn(folded: string): Generator<Span> {
  for (const match of folded.matchAll(LISTED)) {
    const kind = kindOfColumn(match[1] ?? '');
    if (kind === undefined || !READ.has(kind)) continue;
    const [from] = rangeOf(match, 2);
    for (const { 0: value, index } of (match[2] ?? '').matchAll(/[^\s,']{4,60}/g))
      if (/\d/.test(value) !== (kind === 'person'))
        yield { kind, start: from + index, end: from + index + value.length };
  }
}

const spanOf = ({ kind, start, end }: Field): Span => ({ kind, start, end });
/** `nom` alone names anything. */
const isPlain = ({ name }: Field): boolean => name === 'nom' || name === 'name';
const PEOPLE =
  /\b(?:individu|agent|etudiant|personne|utilisateur|person|user|individus|agents|etudiants|personnes|utilisateurs)\b/;

/** Names, births and numbers of people in queries, in XML and in JSON, told by the name of their field. */
export const field: Detector = function* ({ view: { folded } }) {
  if (SQL.test(folded)) yield* listedIn(folded);
  if (folded.includes("'") && SQL.test(folded)) {
    for (const found of fieldsOf(COMPARED, folded))
      if (!isPlain(found) || PEOPLE.test(folded)) yield spanOf(found);
  }
  for (const expression of [
    ...(folded.includes('</') ? [TAGGED] : []),
    ...(/["']\s?:/.test(folded) ? [KEYED] : []),
  ]) {
    const fields = [...fieldsOf(expression, folded)];
    const own = new Set(fields.map(({ kind, name }) => (kind === 'person' ? name : kind)));
    for (const found of fields) if (!isPlain(found) || own.size > 1) yield spanOf(found);
  }
};
