import type { Instant } from '@assistance/domain/shared';
import { PersonEntity, type Person } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { RefusalError, refuseWith } from '../platform/graphql/index.js';
import { burnSameTime, verifyPassword } from '../platform/passwords/index.js';
import { deviceName } from './device-name.js';
import { forgetAttempts, takeAttempt } from './attempts.js';
import { knownDevice, rememberDevice } from './known-device.js';
import { recordSignIn } from './own-sessions.js';
import { endSession, openSession } from './open-session.js';
import type { SessionLimits } from './session-limits.js';

export interface SignInLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  /** The browser's device cookie, if it has one. */
  readonly deviceToken: string | null;
  /** What the browser says of itself. */
  readonly userAgent?: string | null;
  readonly now: Instant;
  readonly log: SignInLog;
  /** Of this browser, which ends. */
  readonly formerSession: string | null;
  readonly limits: SessionLimits;
}

interface SignedIn {
  /** For the session's cookie. */
  readonly token: string;
  /** For the cookie that makes this browser known. */
  readonly deviceToken: string;
  readonly person: Person;
}

/**
 * C3.4.4: a personal login and password. Gives the tokens for the cookies; an unknown login takes as long, and answers
 * alike, as a wrong password. What fails is logged: the login where somebody has it, since people type passwords in the
 * wrong field, the address, and whether the browser is known; never the password. Refusals: WRONG_LOGIN, TOO_MANY_ATTEMPTS.
 */
export async function signIn(em: EntityManager, given: SignIn): Promise<SignedIn> {
  const { password, address, deviceToken, now, log } = given;
  const login = given.login.trim().toLowerCase().slice(0, 200);
  const person = await em.findOne(PersonEntity, { login, active: true });
  const device = await knownDevice(em, { login, token: deviceToken, now });
  const attempt = { login, address, device, now };
  const failed = { login: person ? login : null, address, knownDevice: device !== null };
  await takeAttempt(em, attempt).catch((error: unknown) => {
    if (error instanceof RefusalError) log.warn(failed, 'a sign-in was not looked at: too many have failed');
    throw error;
  });
  const right = person ? await verifyPassword(person.passwordHash, password) : await burnSameTime(password);
  if (!person || !right) {
    log.info(failed, 'a sign-in failed');
    refuseWith('WRONG_LOGIN', 'password');
  }
  const name = deviceName(given.userAgent);
  if (given.formerSession !== null) await endSession(em, given.formerSession);
  const token = await openSession(em, { personId: person.id, device: name, now, limits: given.limits });
  await recordSignIn(em, { personId: person.id, device: name, address, now });
  await forgetAttempts(em, attempt);
  const nextDevice = await rememberDevice(em, { personId: person.id, token: deviceToken, now });
  return { token, deviceToken: nextDevice, person };
}
