import type { Role } from '../access/index.js';
import { cleanLine, fail, isBlank, ok, refuse, type Language, type Result } from '../shared/index.js';
import './refusals.js';

/** Longest first name, family name or team, in UTF-16 code units. */
export const MAX_NAME = 100;
/** Longest login, in characters. */
export const MAX_LOGIN = 100;
/** Longest email address (RFC 5321), in characters. */
export const MAX_EMAIL = 254;

/** What an account says of its person, as an admin enters it. */
export interface PersonDetails {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: Role;
  /** Of a correspondent, and of a correspondent alone. */
  readonly establishmentId: string | null;
  /** Of the Amue's side; `null` or empty for none. */
  readonly team: string | null;
  readonly language: Language;
}

const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,99}$/u;
const EMAIL = /^[^\s<>@,;:"()[\]\\\p{C}]+@[^\s<>@,;:"()[\]\\\p{C}]+\.[^\s<>@,;:"()[\]\\\p{C}]+$/u;

/**
 * C3.4.4: the login as it is kept: one word in lower case, that nobody mistypes. Refusals: REQUIRED, LOGIN_INVALID.
 */
export function checkLogin(login: string): Result<string> {
  const kept = cleanLine(login).trim().toLowerCase();
  if (isBlank(kept)) return fail(refuse('REQUIRED', 'login'));
  return LOGIN.test(kept) ? ok(kept) : fail(refuse('LOGIN_INVALID', 'login'));
}

function checkName(name: string, field: string): Result<string> {
  const kept = cleanLine(name).trim();
  if (isBlank(kept)) return fail(refuse('REQUIRED', field));
  return kept.length <= MAX_NAME ? ok(kept) : fail(refuse('TOO_LONG', field, { max: MAX_NAME }));
}

/**
 * C3.4.4: an address that mails reach, as it is kept. Refusals: REQUIRED, EMAIL_INVALID.
 *
 * @param email what was entered; case is kept, since some servers tell it apart
 */
function checkEmail(email: string): Result<string> {
  const kept = cleanLine(email).trim();
  if (isBlank(kept)) return fail(refuse('REQUIRED', 'email'));
  return kept.length <= MAX_EMAIL && EMAIL.test(kept) ? ok(kept) : fail(refuse('EMAIL_INVALID', 'email'));
}

/** The form in which two addresses are one: nobody has two mailboxes that differ by a capital. */
export const addressKey = (email: string): string => email.trim().toLowerCase();

/**
 * C3.1.1, C3.4.4: what an account may say of its person; used by the server and the pages. Refusals: REQUIRED, TOO_LONG,
 * EMAIL_INVALID, ESTABLISHMENT_REQUIRED, ESTABLISHMENT_NOT_ALLOWED.
 *
 * @returns the details as they are kept
 */
export function checkDetails(given: PersonDetails): Result<PersonDetails> {
  const firstName = checkName(given.firstName, 'firstName');
  if (!firstName.ok) return firstName;
  const lastName = checkName(given.lastName, 'lastName');
  if (!lastName.ok) return lastName;
  const email = checkEmail(given.email);
  if (!email.ok) return email;
  const isCorrespondent = given.role === 'correspondent';
  if (isCorrespondent && given.establishmentId === null)
    return fail(refuse('ESTABLISHMENT_REQUIRED', 'establishmentId'));
  if (!isCorrespondent && given.establishmentId !== null)
    return fail(refuse('ESTABLISHMENT_NOT_ALLOWED', 'establishmentId'));
  const team = isCorrespondent || isBlank(given.team ?? '') ? null : cleanLine(given.team ?? '').trim();
  if (team !== null && team.length > MAX_NAME) return fail(refuse('TOO_LONG', 'team', { max: MAX_NAME }));
  return ok({
    ...given,
    firstName: firstName.value,
    lastName: lastName.value,
    email: email.value,
    team,
  });
}

/**
 * C3.3.1: what somebody read and wrote for an establishment stays that establishment's: a correspondent becomes no agent,
 * nor the reverse. Refusal: ROLE_OF_ANOTHER_ACCOUNT.
 */
export function changeRole(from: Role, to: Role): Result<Role> {
  const crosses = from !== to && (from === 'correspondent' || to === 'correspondent');
  return crosses ? fail(refuse('ROLE_OF_ANOTHER_ACCOUNT', 'role')) : ok(to);
}
