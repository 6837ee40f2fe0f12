import { fail, ok, refuse, requireText } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { EraseText } from '../commands.js';
import type { Rule } from '../context.js';

/**
 * C3.3.1: erases a text of the ticket for good, with a reason. That it was erased, and by whom, stays in the log.
 * Refusals: REASON_REQUIRED, NOT_FOUND for an event without that text, ALREADY_ERASED.
 */
export const eraseText: Rule<EraseText> = (_ticket, command, { now, actor }) => {
  const { of, internal, fields, gone } = command;
  const why = requireText(command.reason, COMMAND_TEXTS.EraseText.reason);
  if (!why.ok) return why;
  if (fields.length === 0) return fail(refuse(gone.length > 0 ? 'ALREADY_ERASED' : 'NOT_FOUND', 'version'));
  const type = internal ? 'InternalTextErased' : 'TextErased';
  return ok([{ type, of, fields, why: why.value, at: now, by: actor }]);
};
