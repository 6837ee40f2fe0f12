import type { Boilerplate } from '../text.js';
import { assessResponse } from './assess.js';
import { sentencesLeft } from './clauses.js';

export { assessResponse, type ResponseContext, type ResponseVerdict } from './assess.js';

/** C3.2.7: what is left of a response once greetings, signatures, set phrases and `boilerplate` are taken out. Folded. */
export const substanceOf = (text: string, boilerplate: readonly Boilerplate[] = []): string =>
  sentencesLeft(text, boilerplate).join('. ').toLowerCase();

/** C3.2.7: is it substance beyond doubt? */
export const isSubstantial = (text: string, boilerplate: readonly Boilerplate[] = []): boolean =>
  assessResponse(text, { boilerplate }) === 'substance';
