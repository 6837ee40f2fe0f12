import { isEmptyForm, isEmptyWord } from './empty-words.js';
import { isTradeForm, isTradeWord } from './trade-words.js';

/** Keys pressed at random: no vowel, one letter again and again. */
const NO_WORD = /^(?:[^aeiouy]+|(.{1,3})\1+|.)$/;

/**
 * What a folded word tells of a case: 1 for a word of the trade, nothing for one of grammar, courtesy or any help desk, half
 * for any other. A word as it is listed comes before its forms.
 */
export function weightOf(word: string): number {
  if (isEmptyWord(word)) return 0;
  if (isTradeWord(word)) return 1;
  if (isEmptyForm(word) || /^\d+$/.test(word)) return 0;
  if (isTradeForm(word)) return 1;
  return NO_WORD.test(word) ? 0 : 0.5;
}
