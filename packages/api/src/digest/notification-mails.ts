import { isOfTheAmue } from '@assistance/domain/access';
import { type Closure, isServiceOpen } from '@assistance/domain/calendar';
import { IN_PARIS } from '@assistance/domain/format';
import { digestDueAt, USUAL_DIGEST_HOUR } from '@assistance/domain/notification';
import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/ticket';
import { visibleToPersonSql } from '../access/index.js';
import { readClosures } from '../calendar/index.js';
import { postMails } from '../mail/index.js';
import type { NotificationData } from '../notification/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { letterOf } from './letter-of.js';
import type { MailedNotification } from './sentence-of.js';

interface Options {
  readonly em: EntityManager;
  readonly clock: Clock;
}

interface Waiting {
  readonly personId: string;
  readonly since: Date;
  readonly hour: number | null;
}
interface Pending extends Omit<MailedNotification, 'data'> {
  readonly id: string;
  readonly data: NotificationData;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}

/** People whose mails are written in one look; the next one follows in a minute. */
const BATCH = 200;

/**
 * Writes the mails that people chose: each notification at once, or a daily digest within service hours (C3.1.4).
 * Marking notifications as sent and writing the mail are one transaction, so each is sent once, also after a crash or
 * a downtime. Two servers at once skip each other's rows.
 */
export class NotificationMails {
  constructor(private readonly options: Options) {}

  /** Writes all that is due by the clock. Gives how many mails. */
  async runDue(): Promise<number> {
    const { em, clock } = this.options;
    const now = clock.now();
    const closures = await readClosures(em.fork());
    let written = 0;
    for (const mode of ['immediate', 'digest'] as const) {
      const waiting = await em.fork().execute<Waiting[]>(
        `select n.person_id as "personId", min(n.at) as since, p.digest_hour as hour
           from notification n join person p on p.id = n.person_id
          where n.mail = ? and n.mailed_at is null group by 1, 3 order by 2 limit ?`,
        [mode, BATCH],
      );
      for (const { personId, since, hour } of waiting) {
        if (mode === 'digest' && !isDue({ since: new Date(since).toISOString(), hour, now, closures }))
          continue;
        written += await em.fork().transactional((locked) => writeFor(locked, personId, mode, now));
      }
    }
    return written;
  }
}

/** After a night without a server, what was due in the evening waits for the morning. */
function isDue(given: {
  readonly since: Instant;
  readonly hour: number | null;
  readonly now: Instant;
  readonly closures: readonly Closure[];
}): boolean {
  const { since, hour, now, closures } = given;
  const due = digestDueAt(since, hour ?? USUAL_DIGEST_HOUR, closures);
  return Date.parse(due) <= Date.parse(now) && isServiceOpen(now, closures);
}

/** One mail a notification, or one for all. A ticket that the person may no longer see is left out (C3.3.1, C3.3.3). */
async function writeFor(
  em: EntityManager,
  personId: string,
  mode: 'immediate' | 'digest',
  now: Instant,
): Promise<number> {
  const rows = await em.execute<(Pending & { role: Role; active: boolean; seen: boolean })[]>(
    `select n.id, n.kind, n.data, n.at, p.first_name || ' ' || p.last_name as name, p.email, p.language, p.role,
            p.active, t.number, t.title,
            (n.ticket_id is null or ${visibleToPersonSql('p', 't')}) as seen
       from notification n join person p on p.id = n.person_id left join ticket t on t.id = n.ticket_id
      where n.person_id = ? and n.mail = ? and n.mailed_at is null
      order by n.at, n.id limit 500 for update of n skip locked`,
    [personId, mode],
  );
  if (rows.length === 0) return 0;
  await em.execute(`update notification set mailed_at = ? where id in (?)`, [now, rows.map(({ id }) => id)]);
  const mailed = rows.flatMap((row) => {
    if (!row.active) return [];
    if (row.seen) return [row];
    // Whoever is taken off a ticket learns that, by its number, and no more.
    return row.kind === 'ticket-taken-off' ? [{ ...row, number: null, title: null }] : [];
  });
  const letters = mode === 'digest' ? (mailed.length > 0 ? [mailed] : []) : mailed.map((one) => [one]);
  await postMails(
    em,
    letters.flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { name, email, language, role } = first;
      return [
        {
          kind: mode === 'digest' ? ('notification-digest' as const) : ('notification' as const),
          recipient: { id: personId, name, email, language },
          // The Amue's own people work in Paris; where others read is unknown.
          letter: letterOf(group, mode, isOfTheAmue(role) ? IN_PARIS : null),
          about: { notificationId: first.id },
          earlier: [],
          at: now,
        },
      ];
    }),
  );
  return letters.length;
}
