import { randomUUID } from 'node:crypto';
import {
  addressKey,
  asksForPassword,
  changeRole,
  checkDetails,
  checkLogin,
  keepAnAdmin,
  type AdminCandidate,
  type PersonDetails,
} from '@assistance/domain/account';
import type { Instant } from '@assistance/domain/shared';
import {
  addPerson,
  endSeatsOf,
  EstablishmentEntity,
  lockAccounts,
  PersonEntity,
  requireFreeAddress,
  type Person,
} from '../correspondent/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type Repeatable } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { forgetDevices, requireConfirmed } from '../session/index.js';
import { endLinks } from './links.js';
import { findAccount, type Account } from './list-accounts.js';
import { postLink } from './post.js';

export interface NewAccount extends PersonDetails, Repeatable {
  readonly login: string;
  /** Sends the invitation at once. */
  readonly invite: boolean;
}

/** One act of an admin, in one transaction; sent twice, it is one. `accounts` are held, so that two acts follow each other. */
function act(
  em: EntityManager,
  viewer: Viewer,
  now: When,
  { requestId, what }: Repeatable & { readonly what: string },
  work: (own: EntityManager, at: Instant) => Promise<string>,
): Promise<Account> {
  return em.transactional(async (own) => {
    const id = await once(own, clientRequest(viewer.personId, requestId, what), async () => {
      await lockAccounts(own);
      return work(own, timeOf(now));
    });
    return findAccount(own, id, timeOf(now));
  });
}

/**
 * C3.4.4: an admin makes an account, whose person chooses the password. Refusals: those of `checkLogin` and `checkDetails`,
 * LOGIN_TAKEN, EMAIL_TAKEN, NOT_FOUND, CONFIRM_IDENTITY, REQUEST_ID_USED.
 */
export const createAccount = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, login, invite, ...given }: NewAccount,
  now: When,
): Promise<Account> =>
  act(em, viewer, now, { requestId, what: 'create account' }, async (own, at) => {
    const kept = valueOf(checkLogin(login));
    const details = valueOf(checkDetails(given));
    await requireEstablishment(own, details.establishmentId);
    if (asksForPassword(null, { ...details, active: true })) await requireConfirmed(own, viewer, at);
    const id = await addPerson(own, { ...details, id: randomUUID(), login: kept, passwordHash: '' });
    await own.execute(`update person set created_at = ? where id = ?`, [at, id]);
    if (invite)
      await postLink(
        own,
        { ...details, id, login: kept },
        { purpose: 'invitation', by: viewer.personId, now: at },
      );
    return id;
  });

async function requireEstablishment(em: EntityManager, id: string | null): Promise<void> {
  if (id === null) return;
  if (!isUuid(id) || (await em.count(EstablishmentEntity, { id })) === 0)
    refuseWith('NOT_FOUND', 'establishmentId');
}

export interface AccountChange extends Omit<PersonDetails, 'establishmentId'>, Repeatable {
  readonly accountId: string;
}

/**
 * An admin puts an account right. What was sent to a former address is good for nothing any more. Refusals: those of
 * `checkDetails` and `changeRole`, EMAIL_TAKEN, LAST_ADMIN, ACCOUNT_CLOSED, NOT_FOUND, CONFIRM_IDENTITY,
 * REQUEST_ID_USED.
 */
export const changeAccount = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, accountId, ...given }: AccountChange,
  now: When,
): Promise<Account> =>
  act(em, viewer, now, { requestId, what: `change account ${accountId}` }, async (own, at) => {
    const person = await openAccount(own, accountId);
    const role = valueOf(changeRole(person.role, given.role));
    const details = valueOf(
      checkDetails({ ...given, role, establishmentId: person.establishmentId ?? null }),
    );
    const { firstName, lastName, email, team, language } = details;
    await requireFreeAddress(own, email, person.id);
    await requireAnAdmin(own, { id: person.id, role, active: true });
    if (asksForPassword(powerOf(person), { role, email, active: true }))
      await requireConfirmed(own, viewer, at);
    await own.nativeUpdate(
      PersonEntity,
      { id: person.id },
      { firstName, lastName, email, team, language, role },
    );
    if (addressKey(email) !== addressKey(person.email ?? ''))
      await endLinks(own, { personId: person.id, end: 'withdrawn', now: at });
    return person.id;
  });

export interface AccountAct extends Repeatable {
  readonly accountId: string;
}

/**
 * C3.4.4: sends the invitation, again where it was sent before: the former link is good for nothing any more. Refusals:
 * NOT_FOUND, ACCOUNT_CLOSED, ACCOUNT_IN_USE, EMAIL_MISSING, REQUEST_ID_USED.
 */
export const inviteAccount = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, accountId }: AccountAct,
  now: When,
): Promise<Account> =>
  act(em, viewer, now, { requestId, what: `invite account ${accountId}` }, async (own, at) => {
    const person = await openAccount(own, accountId);
    if (person.passwordHash !== '') refuseWith('ACCOUNT_IN_USE', 'accountId');
    await sendInvitation(own, person, { by: viewer.personId, now: at });
    return person.id;
  });

/** The invitation under way opens nothing any more. Refusals: NOT_FOUND, NOT_INVITED, REQUEST_ID_USED. */
export const withdrawInvitation = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, accountId }: AccountAct,
  now: When,
): Promise<Account> =>
  act(em, viewer, now, { requestId, what: `withdraw invitation ${accountId}` }, async (own, at) => {
    const { id: personId } = await anAccount(own, accountId);
    const ended = await endLinks(own, { personId, end: 'withdrawn', purpose: 'invitation', now: at });
    if (ended === 0) refuseWith('NOT_INVITED', 'accountId');
    return personId;
  });

/**
 * C4.1.1: somebody leaves. Their sessions and seats end with the transaction, open sockets within two seconds; what they
 * wrote stays theirs. Refusals: NOT_FOUND, ACCOUNT_CLOSED, LAST_ADMIN, REQUEST_ID_USED.
 */
export const closeAccount = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, accountId }: AccountAct,
  now: When,
): Promise<Account> =>
  act(em, viewer, now, { requestId, what: `close account ${accountId}` }, async (own, at) => {
    const person = await openAccount(own, accountId);
    const { id: personId, role } = person;
    await requireAnAdmin(own, { id: personId, role, active: false });
    if (asksForPassword(powerOf(person), { ...powerOf(person), active: false }))
      await requireConfirmed(own, viewer, at);
    await own.execute(`update person set active = false, closed_at = ?, closed_by = ? where id = ?`, [
      at,
      viewer.personId,
      personId,
    ]);
    await endSeatsOf(own, personId, at, viewer.personId);
    await forgetDevices(own, { personId, keepToken: null });
    await endLinks(own, { personId, end: 'withdrawn', now: at });
    return personId;
  });

/**
 * Somebody is back: they are invited anew, since nobody knows who has their former password by now. Refusals: NOT_FOUND,
 * ACCOUNT_NOT_CLOSED, EMAIL_TAKEN, EMAIL_MISSING, REQUEST_ID_USED.
 */
export const reopenAccount = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, accountId }: AccountAct,
  now: When,
): Promise<Account> =>
  act(em, viewer, now, { requestId, what: `reopen account ${accountId}` }, async (own, at) => {
    const person = await anAccount(own, accountId);
    if (person.active) refuseWith('ACCOUNT_NOT_CLOSED', 'accountId');
    await requireFreeAddress(own, person.email ?? null, person.id);
    if (asksForPassword(powerOf(person), { ...powerOf(person), active: true }))
      await requireConfirmed(own, viewer, at);
    await own.execute(
      `update person set active = true, password_hash = '', closed_at = null, closed_by = null where id = ?`,
      [person.id],
    );
    await sendInvitation(own, person, { by: viewer.personId, now: at });
    return person.id;
  });

async function sendInvitation(
  em: EntityManager,
  person: Person,
  { by, now }: { by: string; now: Instant },
): Promise<void> {
  const email = person.email ?? refuseWith('EMAIL_MISSING', 'accountId');
  await postLink(em, { ...person, email }, { purpose: 'invitation', by, now });
}

const powerOf = ({ role, email = null, active }: Person) => ({ role, email, active });

async function anAccount(em: EntityManager, id: string): Promise<Person> {
  const person = isUuid(id) ? await em.findOne(PersonEntity, { id }, { refresh: true }) : null;
  return person ?? refuseWith('NOT_FOUND', 'accountId');
}

async function openAccount(em: EntityManager, id: string): Promise<Person> {
  const person = await anAccount(em, id);
  if (!person.active) refuseWith('ACCOUNT_CLOSED', 'accountId');
  return person;
}

async function requireAnAdmin(em: EntityManager, change: Parameters<typeof keepAnAdmin>[1]): Promise<void> {
  const admins = await em.execute<AdminCandidate[]>(
    `select id, role, active, password_hash <> '' as "hasPassword" from person where role = 'admin' and active`,
  );
  valueOf(keepAnAdmin(admins, change));
}
