import { foldText } from '@assistance/domain/shared';

/** Somebody who may be named in a note. */
export interface Mentionable {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

export const markOf = ({ firstName, lastName }: Mentionable): string => `@${firstName} ${lastName}`;

/** What is being typed after an at sign, up to the cursor; `null` when nobody is being named. */
export function beingNamed(
  text: string,
  at: number,
): { readonly from: number; readonly typed: string } | null {
  const before = text.slice(0, at);
  // After a blank or a bracket: an address of the mail is nobody's name.
  const found = /(?:^|[\s([«"'])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(before);
  if (!found) return null;
  const typed = found[1] ?? '';
  return { from: at - typed.length - 1, typed };
}

/** Those whose first or last name begins like what is typed, or both in order; a few are enough. */
export function namedLike<Person extends Mentionable>(people: readonly Person[], typed: string): Person[] {
  const wanted = foldText(typed).trim();
  return people
    .filter(({ firstName, lastName }) =>
      [`${firstName} ${lastName}`, lastName].some((name) => foldText(name).startsWith(wanted)),
    )
    .slice(0, MOST_SHOWN);
}
const MOST_SHOWN = 8;

/** Everybody whose name stands in the text behind an at sign: what is sent follows from what is written. */
export function mentionedIn<Person extends Mentionable>(text: string, people: readonly Person[]): Person[] {
  // Of two names of which one begins the other, the longer is meant.
  const byLength = people.toSorted((a, b) => markOf(b).length - markOf(a).length);
  let rest = text;
  const found = new Set<string>();
  for (const person of byLength) {
    const mark = markOf(person);
    if (!rest.includes(mark)) continue;
    found.add(person.id);
    rest = rest.replaceAll(mark, ' ');
  }
  return people.filter(({ id }) => found.has(id));
}
