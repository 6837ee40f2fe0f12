import { fail, refuse, requireText, type Result } from '../shared/index.js';

/** Longest name of a saved queue, in UTF-16 code units: it must fit a tab. */
export const MAX_QUEUE_NAME = 40;
/** Saved queues of one person at most. */
export const MAX_QUEUES = 30;

const folded = (name: string): string => name.trim().normalize('NFC').toLocaleLowerCase('fr');

/**
 * Checks and trims the name of a saved queue.
 *
 * @param name the name as entered
 * @param others names of the person's other queues
 */
export function checkQueueName(name: string, others: readonly string[]): Result<string> {
  const given = requireText(name, { field: 'name', missing: 'REQUIRED', max: MAX_QUEUE_NAME, holds: 'seen' });
  if (!given.ok) return given;
  if (others.some((other) => folded(other) === folded(given.value)))
    return fail(refuse('QUEUE_NAME_TAKEN', 'name'));
  if (others.length >= MAX_QUEUES) return fail(refuse('TOO_MANY_QUEUES', null, { max: MAX_QUEUES }));
  return given;
}
