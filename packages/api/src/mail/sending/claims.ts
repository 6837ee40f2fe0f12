import { randomUUID } from 'node:crypto';
import type { Instant, Language } from '@assistance/domain/shared';
import { notify } from '../../notification/index.js';
import type { EntityManager } from '../../platform/database/index.js';

/** A mail that one sender has, for as long as {@link LEASE} says. */
export interface ClaimedMail {
  readonly id: string;
  /** Names this attempt: another one may have the mail by the time this one ends. */
  readonly attempt: string;
  readonly thread: readonly string[];
  readonly address: string;
  readonly domain: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly language: Language;
  /** What is to be put in place of `SECRET`, if anything is. */
  readonly secret_id: string | null;
  /** How often it was tried without success, since somebody last had it sent again. */
  readonly tries: number;
  /** Of the recipient. */
  readonly name: string;
  readonly active: boolean;
  /** The attempt before was lost with its sender: the recipient may have got the mail. */
  readonly lost: boolean;
}

/** What a sender may take for one mail before it is taken for lost, in seconds: longer than any send can last. */
const LEASE = 300;

/**
 * Takes the next mail that is due, oldest first, in one short statement: another sender skips it from then on, and takes
 * it up again when the lease has run out. `null` when none is due but to `fullDomains`.
 */
export async function claimMail(
  em: EntityManager,
  fullDomains: readonly string[],
): Promise<ClaimedMail | null> {
  const [mail] = await em.execute<ClaimedMail[]>(
    `with next as (
       select id, attempt from mail
        where status in ('waiting', 'queued') and try_at <= clock_timestamp()
          and lower(split_part(address, '@', 2)) <> all (select jsonb_array_elements_text(?::jsonb))
        order by try_at, created_at, id limit 1 for update skip locked
     )
     update mail m set status = 'queued', attempt = ?::uuid, try_at = clock_timestamp() + make_interval(secs => ?),
            unconfirmed = m.unconfirmed + (next.attempt is not null)::int
       from next, person p where m.id = next.id and p.id = m.person_id
     returning m.id, m.attempt, m.thread, m.address, lower(split_part(m.address, '@', 2)) as domain, m.subject, m.plain,
               m.html, m.language, m.secret_id, m.tries, p.first_name || ' ' || p.last_name as name, p.active,
               next.attempt is not null as lost`,
    [JSON.stringify(fullDomains), randomUUID(), LEASE],
  );
  return mail ?? null;
}

/** In how many ms the next mail is due, whatever its domain; `null` when there is none. */
export async function nextMailIn(em: EntityManager): Promise<number | null> {
  const [row] = await em.execute<{ wait: number | null }[]>(
    `select ceil(extract(epoch from min(try_at) - clock_timestamp()) * 1000)::float8 as wait
       from mail where status in ('waiting', 'queued')`,
  );
  return row?.wait ?? null;
}

/** The server has taken it. False when another attempt has the mail by now. */
export const recordSent = (em: EntityManager, mail: ClaimedMail, now: Instant): Promise<boolean> =>
  settle(em, mail, `status = 'sent', sent_at = ?, attempts = attempts + 1, last_error = null`, [now]);

/** Nothing was sent, and not because of it: it waits as before, for so many ms. */
export const putBack = (
  em: EntityManager,
  mail: ClaimedMail,
  { after, error }: { after: number; error: string | null },
): Promise<boolean> =>
  settle(
    em,
    mail,
    `status = case when tries = 0 then 'waiting' else 'queued' end, last_error = coalesce(?, last_error),
     try_at = clock_timestamp() + make_interval(secs => ?)`,
    [error, after / 1_000],
  );

/** It was tried without success, and is tried again in so many ms. */
export const postpone = (
  em: EntityManager,
  mail: ClaimedMail,
  { after, error, unconfirmed }: { after: number; error: string; unconfirmed: boolean },
): Promise<boolean> =>
  settle(
    em,
    mail,
    `attempts = attempts + 1, tries = tries + 1, last_error = ?, unconfirmed = unconfirmed + ?,
     try_at = clock_timestamp() + make_interval(secs => ?)`,
    [error, unconfirmed ? 1 : 0, after / 1_000],
  );

/** Somebody must look; the admins are notified unless `silent`. */
export function giveUp(
  em: EntityManager,
  mail: ClaimedMail,
  given: { error: string; unconfirmed: boolean; now: Instant; silent?: boolean },
): Promise<boolean> {
  const { error, unconfirmed, now, silent = false } = given;
  return em.transactional(async (locked) => {
    const settled = await settle(
      locked,
      mail,
      `status = 'failed', attempts = attempts + ?, tries = tries + 1, last_error = ?, unconfirmed = unconfirmed + ?`,
      [silent ? 0 : 1, error, unconfirmed ? 1 : 0],
    );
    if (!settled || silent) return settled;
    const admins = await locked.execute<{ id: string }[]>(
      `select id from person where role = 'admin' and active order by id`,
    );
    await notify(
      locked,
      admins.map(({ id }) => ({
        personId: id,
        key: `mail-failed.${mail.id}.${mail.attempt}`,
        kind: 'mail-failed',
        data: { label: mail.subject },
        at: now,
      })),
    );
    return true;
  });
}

async function settle(
  em: EntityManager,
  { id, attempt }: ClaimedMail,
  change: string,
  values: readonly unknown[],
): Promise<boolean> {
  const done = await em.execute<unknown[]>(
    `update mail set attempt = null, ${change} where id = ? and attempt = ?::uuid returning 1`,
    [...values, id, attempt],
  );
  return done.length === 1;
}
