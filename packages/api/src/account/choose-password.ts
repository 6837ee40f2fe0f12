import { randomUUID } from 'node:crypto';
import { postMails } from '../mail/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import { currentCommand } from '../platform/command/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { hashPassword } from '../platform/passwords/index.js';
import { endSessions, forgetDevices, forgetFailures, requirePassword } from '../session/index.js';
import { passwordChanged } from './letters.js';
import { endLinks, findLink } from './links.js';

/**
 * C3.4.4: somebody chooses a password by the link that they got, which is used up. All their sessions end, and whoever tried
 * to guess before is forgiven. Refusals: those of `findLink` and `requirePassword`.
 */
export async function choosePassword(
  em: EntityManager,
  { token, password }: { readonly token: string; readonly password: string },
  now: When,
): Promise<void> {
  const found = await findLink(em, token, { now: timeOf(now) });
  await requirePassword(password, { person: found });
  // Before anything is held: it takes a while on purpose.
  const passwordHash = await hashPassword(password);
  await em.transactional(async (own) => {
    const at = timeOf(now);
    const { id, personId, login, purpose, ...person } = await findLink(own, token, { now: at, lock: true });
    currentCommand()?.about(`person:${personId}`);
    await own.execute(`update account_link set ended = 'used', ended_at = ? where id = ?`, [at, id]);
    await endLinks(own, { personId, end: 'replaced', now: at });
    await own.execute(`update person set password_hash = ? where id = ?`, [passwordHash, personId]);
    await endSessions(own, personId);
    await forgetDevices(own, { personId, keepToken: null });
    await forgetFailures(own, login);
    if (purpose === 'invitation') return;
    const { firstName, lastName, email, language } = person;
    await postMails(own, [
      {
        kind: 'password-changed',
        recipient: { id: personId, name: `${firstName} ${lastName}`, email, language },
        letter: passwordChanged({ login, at }),
        about: { eventId: randomUUID() },
        earlier: [],
        at,
      },
    ]);
  });
}
