import { isOfTheAmue } from '../access/index.js';
import { ok, requireText, type Result, type TextRule } from '../shared/index.js';
import type { Role } from '../ticket/index.js';
import { checkPlaceholders } from './placeholders.js';

/** Longest name, in UTF-16 code units: it must fit a line of a list. */
export const MAX_TEMPLATE_NAME = 80;

/** The commands for which a template can be used. */
export const TEMPLATE_USES = ['respond', 'request-complement', 'give-first-analysis', 'add-note'] as const;
export type TemplateUse = (typeof TEMPLATE_USES)[number];

/** The texts of a template. */
export interface TemplateText {
  readonly name: string;
  readonly body: string;
}

const NAME: TextRule = { field: 'name', missing: 'REQUIRED', max: MAX_TEMPLATE_NAME, holds: 'seen' };
const BODY: TextRule = { field: 'body', missing: 'REQUIRED', holds: 'seen' };

/** Checks and trims a template: its lengths and its placeholders. */
export function checkTemplate({ name, body }: TemplateText): Result<TemplateText> {
  const title = requireText(name, NAME);
  if (!title.ok) return title;
  const text = requireText(body, BODY);
  if (!text.ok) return text;
  const known = checkPlaceholders(text.value, 'body');
  return known.ok ? ok({ name: title.value, body: text.value }) : known;
}

interface Holder {
  readonly personId: string;
  readonly role: Role;
}
/** Whose a template is: a person's own, or everybody's (`ownerId` null). */
interface Held {
  readonly ownerId: string | null;
}

/** C3.3.3: whether the role may change shared templates; a provider only keeps its own. */
export const mayShareTemplates = (role: Role): boolean => isOfTheAmue(role);

/** Whether a person may use a template: a shared one, or their own. */
export const mayReadTemplate = ({ ownerId }: Held, { personId }: Holder): boolean =>
  ownerId === null || ownerId === personId;

/** Whether a person may change or delete a template: their own, or a shared one if {@link mayShareTemplates}. */
export const mayChangeTemplate = ({ ownerId }: Held, { personId, role }: Holder): boolean =>
  ownerId === null ? mayShareTemplates(role) : ownerId === personId;
