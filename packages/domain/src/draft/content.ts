import { fail, ok, refuse, type Result } from '../shared/index.js';
import { DRAFT_FIELDS, type DraftKind } from './kinds.js';

/** What is written so far, field by field; what is not there is empty. */
export type DraftFields = Readonly<Record<string, string>>;

/**
 * Longest field, in UTF-16 code units: five times what a message may hold (`MAX_TEXT`), so that a text that has yet to be
 * cut is kept too.
 */
export const MAX_DRAFT_FIELD = 100_000;

/** Unfinished is what a draft is: only what no form of this kind could hold is refused. Empty fields are left out. */
export function checkDraft(
  kind: DraftKind,
  fields: readonly { readonly name: string; readonly value: string }[],
): Result<DraftFields> {
  const kept: Record<string, string> = {};
  for (const { name, value } of fields) {
    if (!DRAFT_FIELDS[kind].includes(name))
      return fail(refuse('INVALID_VALUE', 'fields', { value: name.slice(0, 40) }));
    if (value.length > MAX_DRAFT_FIELD) return fail(refuse('TOO_LONG', name, { max: MAX_DRAFT_FIELD }));
    if (value !== '') kept[name] = value;
  }
  return ok(kept);
}

/** Texts that people write at length: where two differ, both can be kept, one under the other. */
const PROSE: ReadonlySet<string> = new Set([
  'text',
  'description',
  'lastActions',
  'messages',
  'firstAnalysis',
]);
/** Texts of one line: both can be kept, one beside the other. */
const LINES: ReadonlySet<string> = new Set(['title', 'priorAgreement']);
/** Is it typed, and not chosen? A choice can be made again; words cannot. */
export const isTyped = (field: string): boolean => PROSE.has(field) || LINES.has(field);

/** Two drafts of one kind made one, so that no word is lost; of what is chosen, the choice of `mine`. */
export function joinDrafts(mine: DraftFields, theirs: DraftFields): DraftFields {
  const joined: Record<string, string> = { ...theirs, ...mine };
  for (const name of Object.keys(joined)) {
    const [own, other] = [mine[name] ?? '', theirs[name] ?? ''];
    if (isTyped(name)) joined[name] = joinTexts(own, other, PROSE.has(name) ? '\n\n' : ' – ');
  }
  return joined;
}

function joinTexts(own: string, other: string, between: string): string {
  if (own.includes(other.trim())) return own;
  return other.includes(own.trim()) ? other : `${own.trimEnd()}${between}${other.trimStart()}`;
}
