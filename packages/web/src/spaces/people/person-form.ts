import { checkDetails, checkLogin, type PersonDetails } from '@assistance/domain/account';
import type { ShownRefusal } from '../../api/refusals.js';
import type { PickedEstablishment } from '../../components/EstablishmentPicker.vue';
import type { Language, Role } from '../../graphql/graphql.js';

export const ROLES: readonly Role[] = ['CORRESPONDENT', 'AGENT', 'PROVIDER', 'ADMIN'];

/** What the page of a person holds while it is filled in. */
export interface PersonForm {
  firstName: string;
  lastName: string;
  email: string;
  role: Role | '';
  establishment: PickedEstablishment | null;
  team: string;
  language: Language | '';
}

/** The inputs of the form, by their names in the API. */
export const PERSON_FIELDS = [
  'firstName',
  'lastName',
  'email',
  'role',
  'establishmentId',
  'team',
  'language',
] as const;

export const emptyForm = (): PersonForm => ({
  firstName: '',
  lastName: '',
  email: '',
  role: 'CORRESPONDENT',
  establishment: null,
  team: '',
  language: 'FR',
});

/** As the API takes it: what does not go with the role is left out. */
export const inputOf = ({ firstName, lastName, email, role, establishment, team, language }: PersonForm) => ({
  firstName,
  lastName,
  email,
  role: role || ('CORRESPONDENT' as const),
  establishmentId: role === 'CORRESPONDENT' ? (establishment?.id ?? null) : null,
  team: role === 'CORRESPONDENT' ? null : team,
  language: language || ('FR' as const),
});

/** What the server would refuse of a new person, before anything is sent: all fields at once. */
export function refusedOf(form: PersonForm, login: string | null): ShownRefusal[] {
  const { role, language, ...input } = inputOf(form);
  const details = checkDetails({
    ...input,
    role: role.toLowerCase() as PersonDetails['role'],
    language: language.toLowerCase() as PersonDetails['language'],
  });
  const named = login === null ? null : checkLogin(login);
  return [named, details].flatMap((checked) => (checked && !checked.ok ? [checked.refusal] : []));
}
