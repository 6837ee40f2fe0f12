import { sentencesOf, type Boilerplate } from '../ticket/index.js';
import { MARK } from './placeholders.js';

/**
 * C3.2.7: the fixed texts of a template: each line and sentence, split at placeholders. Responses are judged without
 * them, so that a template inserted unchanged is no response.
 *
 * @param body text of the template
 */
export function boilerplateOf(body: string): Boilerplate[] {
  const lines = body.split('\n').map((line) => line.trim());
  const all = lines.flatMap((line) => [line, ...sentencesOf(line)]);
  return all
    .filter((line) => line !== '')
    .map((line) => line.split(MARK).filter((_, rank) => rank % 2 === 0));
}
