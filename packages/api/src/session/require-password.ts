import type { PasswordOwner } from '@assistance/domain/password';
import { valueOf } from '../platform/graphql/index.js';

/**
 * C3.4.4: may `password` be chosen? The lists that it is looked up in are read when somebody first chooses one. Refusals:
 * PASSWORD_TOO_SHORT, TOO_LONG, PASSWORD_TOO_COMMON.
 *
 * @param field path of the input that a refusal names
 */
export async function requirePassword(
  password: string,
  { person, field = 'password' }: { readonly person: PasswordOwner; readonly field?: string },
): Promise<void> {
  const { checkPassword } = await import('@assistance/domain/password');
  valueOf(checkPassword(password, person, field));
}
