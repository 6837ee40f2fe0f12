import { fail, ok, refuse, type Result } from '../shared/index.js';
import { MAX_TEXT, type Role } from '../ticket/index.js';
import { checkPlaceholders } from './placeholders.js';

/** Longest name, in UTF-16 code units: it must fit a line of a list. */
export const MAX_TEMPLATE_NAME = 80;

/** What a template is for. */
export const TEMPLATE_USES = ['respond', 'request-complement', 'give-first-analysis', 'add-note'] as const;
export type TemplateUse = (typeof TEMPLATE_USES)[number];

export interface TemplateText {
  readonly name: string;
  readonly body: string;
}

/** A template as it is kept: trimmed, of a length that a message can hold, with placeholders that are known. */
export function checkTemplate({ name, body }: TemplateText): Result<TemplateText> {
  const [title, text] = [name.trim(), body.trim()];
  if (title === '') return fail(refuse('REQUIRED', 'name'));
  if (title.length > MAX_TEMPLATE_NAME) return fail(refuse('TOO_LONG', 'name', { max: MAX_TEMPLATE_NAME }));
  if (text === '') return fail(refuse('REQUIRED', 'body'));
  if (text.length > MAX_TEXT) return fail(refuse('TOO_LONG', 'body', { max: MAX_TEXT }));
  const known = checkPlaceholders(text, 'body');
  return known.ok ? ok({ name: title, body: text }) : known;
}

interface Holder {
  readonly personId: string;
  readonly role: Role;
}
/** Whose a template is: a person's own, or everybody's (`ownerId` null). */
interface Held {
  readonly ownerId: string | null;
}

/** C3.3.3: what the Amue shares is changed by its own people; a provider keeps templates of its own. */
export const mayShareTemplates = (role: Role): boolean => role === 'agent' || role === 'admin';

export const mayReadTemplate = ({ ownerId }: Held, { personId }: Holder): boolean =>
  ownerId === null || ownerId === personId;

export const mayChangeTemplate = ({ ownerId }: Held, { personId, role }: Holder): boolean =>
  ownerId === null ? mayShareTemplates(role) : ownerId === personId;
