import type { PersonPartsFragment } from '../graphql/graphql.js';

/** « Claire Martin ». */
export const fullName = (person: Pick<PersonPartsFragment, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`;

/** The Amue's side: agents, admins and providers. */
export const isOfTheAmue = (person: Pick<PersonPartsFragment, 'role'>): boolean =>
  person.role !== 'CORRESPONDENT';

/** A choice of people, by family name. */
export const choicesOf = (people: readonly PersonPartsFragment[]): { value: string; label: string }[] =>
  [...people]
    .sort((one, other) => one.lastName.localeCompare(other.lastName, 'fr'))
    .map((person) => ({ value: person.id, label: fullName(person) }));
