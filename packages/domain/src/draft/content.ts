import { fail, ok, refuse, type Result } from '../shared/index.js';
import { DRAFT_FIELDS, type DraftKind } from './kinds.js';

/** The fields of a draft by name; an absent field is empty. */
export type DraftFields = Readonly<Record<string, string>>;

/**
 * Longest field, in UTF-16 code units: five times a message (`MAX_TEXT`), so that a text which must still be
 * shortened is kept too.
 */
export const MAX_DRAFT_FIELD = 100_000;

/**
 * Checks the fields of a draft. A draft may be incomplete: only fields that its kind does not have, and fields that
 * are too long, are refused.
 *
 * @param kind what the draft will be sent as
 * @param fields names and values; empty values are dropped
 */
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
/** Whether a field holds typed text rather than a choice. A choice is easily made again; a text is not. */
export const isTyped = (field: string): boolean => PROSE.has(field) || LINES.has(field);

/**
 * Merges two drafts of one kind without losing text; choices are taken from `mine`.
 *
 * @param mine the draft of the person who takes over
 * @param theirs the draft that is taken over
 */
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
