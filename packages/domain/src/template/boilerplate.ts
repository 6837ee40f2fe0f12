import { sentencesOf, type Boilerplate } from '../ticket/index.js';
import { MARK } from './placeholders.js';

/**
 * C3.2.7: what a template says, whatever ticket it was filled in for: each line and each sentence, cut at its
 * placeholders. A response is read without them: inserted unchanged, a template answers nobody.
 */
export function boilerplateOf(body: string): Boilerplate[] {
  const lines = body.split('\n').map((line) => line.trim());
  const all = lines.flatMap((line) => [line, ...sentencesOf(line)]);
  return all
    .filter((line) => line !== '')
    .map((line) => line.split(MARK).filter((_, rank) => rank % 2 === 0));
}
