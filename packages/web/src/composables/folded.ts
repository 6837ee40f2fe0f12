import { foldText } from '@assistance/domain/shared';

/** Whether a text contains every word typed, ignoring accents and case. */
export const foldedIncludes = (text: string, typed: string): boolean => {
  const folded = foldText(text);
  return foldText(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
