import { randomUUID } from 'node:crypto';
import { addressKey } from '@assistance/domain/account';
import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { PersonEntity } from './correspondent.entity.js';

interface NewPerson {
  readonly id?: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly role: Role;
  /** Of a correspondent, and of a correspondent alone. */
  readonly establishmentId: string | null;
  readonly team?: string | null;
  readonly language?: Language;
  /** C3.3.3 */
  readonly confidentialityAcceptedAt?: Instant | null;
}

/** Accounts are made, changed and closed one at a time, until the transaction that `em` is in ends. */
export async function lockAccounts(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('accounts', 0))`);
}

/** C3.4.4: an address is that of one open account, whose links go there. Refusal: EMAIL_TAKEN. */
export async function requireFreeAddress(
  em: EntityManager,
  email: string | null,
  ownId: string | null = null,
): Promise<void> {
  if (email === null) return;
  const taken = await em.execute<unknown[]>(
    `select 1 from person where active and lower(email) = ? and id is distinct from ?::uuid limit 1`,
    [addressKey(email), ownId],
  );
  if (taken.length > 0) refuseWith('EMAIL_TAKEN', 'email');
}

/**
 * Creates a person with a login of their own (C3.4.4). Refusals: LOGIN_TAKEN, EMAIL_TAKEN.
 *
 * @returns the person's id
 */
export async function addPerson(em: EntityManager, person: NewPerson): Promise<string> {
  const login = person.login.trim().toLowerCase();
  await lockAccounts(em);
  if ((await em.count(PersonEntity, { login })) > 0) refuseWith('LOGIN_TAKEN', 'login');
  await requireFreeAddress(em, person.email);
  const id = person.id ?? randomUUID();
  const { confidentialityAcceptedAt: accepted } = person;
  await em.insert(PersonEntity, {
    ...person,
    id,
    login,
    team: person.team ?? null,
    language: person.language ?? 'fr',
    active: true,
    confidentialityAcceptedAt: accepted ? new Date(accepted) : null,
  });
  return id;
}
