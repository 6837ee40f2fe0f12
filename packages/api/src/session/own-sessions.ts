import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { MEMORY } from './sign-in-delays.js';
import type { SessionLimits } from './session-limits.js';

/** Sign-ins that are remembered of each person. */
const MOST_SIGN_INS = 10;

/** One place where a person is signed in. */
export interface OwnSession {
  readonly id: string;
  /** Null when nobody knows. */
  readonly device: string | null;
  readonly since: Date;
  readonly seenAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

/** Where the person is signed in now, what was used last first. */
export async function listOwnSessions(
  em: EntityManager,
  viewer: Viewer,
  { now, limits }: { now: Instant; limits: SessionLimits },
): Promise<OwnSession[]> {
  const rows = await em.execute<{ id: string; device: string | null; since: string; seen: string }[]>(
    `select id::text, device, created_at as since, seen_at as seen from session
      where person_id = ? and expires_at > ? and seen_at > ? order by seen_at desc, id desc`,
    [viewer.personId, now, new Date(Date.parse(now) - limits.idle)],
  );
  return rows.map(({ id, device, since, seen }) => ({
    id,
    device,
    since: new Date(since),
    seenAt: new Date(seen),
    current: id === viewer.session,
  }));
}

/** Ends one session of the person, or with `null` all but the one that asks. What is not theirs stays, without a word. */
export async function endOwnSessions(
  em: EntityManager,
  viewer: Viewer,
  sessionId: string | null,
): Promise<void> {
  if (sessionId === null) {
    await em.execute(`delete from session where person_id = ? and id <> ?::bigint`, [
      viewer.personId,
      viewer.session,
    ]);
  } else if (/^\d{1,18}$/.test(sessionId)) {
    await em.execute(`delete from session where person_id = ? and id = ?::bigint`, [
      viewer.personId,
      sessionId,
    ]);
  }
}

/** When, and where from, somebody signed in. */
export interface SignInRecord {
  readonly at: Date;
  readonly device: string | null;
  readonly address: string;
}

/** The last sign-ins of the person, newest first. */
export async function listSignIns(em: EntityManager, viewer: Viewer): Promise<SignInRecord[]> {
  const rows = await em.execute<(Omit<SignInRecord, 'at'> & { at: string })[]>(
    `select at, device, address from sign_in where person_id = ? order by at desc, id desc limit ${MOST_SIGN_INS}`,
    [viewer.personId],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** How often somebody tried the person's login with a wrong password within a day, and has not got in since from there. */
export async function countFailures(em: EntityManager, viewer: Viewer, now: Instant): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from sign_in_failure f join person p on p.login = f.login
      where p.id = ? and f.at > ?`,
    [viewer.personId, new Date(Date.parse(now) - MEMORY)],
  );
  return row?.n ?? 0;
}

/** Somebody has just signed in: so that they can tell later that it was them. */
export async function recordSignIn(
  em: EntityManager,
  {
    personId,
    device,
    address,
    now,
  }: { personId: string; device: string | null; address: string; now: Instant },
): Promise<void> {
  await em.execute(`insert into sign_in (person_id, at, device, address) values (?, ?, ?, ?)`, [
    personId,
    now,
    device,
    address,
  ]);
  await em.execute(
    `delete from sign_in where person_id = ? and id not in
       (select id from sign_in where person_id = ? order by at desc, id desc limit ${MOST_SIGN_INS})`,
    [personId, personId],
  );
}
