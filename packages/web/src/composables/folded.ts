import { foldText } from '@assistance/domain/shared';

/** Does a text hold every word that was typed, whatever the accents and the case? */
export const foldedIncludes = (text: string, typed: string): boolean => {
  const folded = foldText(text);
  return foldText(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
