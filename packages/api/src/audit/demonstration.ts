import { DONE, readingSlot } from '@assistance/domain/audit';
import type { Demonstration } from '../room/index.js';
import { writeEntries, type NewEntry } from './write-entries.js';

const MINUTE = 60_000;
const TICKETS = 60;

/** Tickets were read by those who were in charge of them, and some by a colleague: establishments see it on their pages. */
export async function enterReadings({ em, now, random, agents }: Demonstration): Promise<void> {
  const tickets = await em.execute<{ id: string; agentId: string; role: NewEntry['role']; at: string }[]>(
    `select t.id, t.agent_id as "agentId", p.role, t.acknowledged_at as at
       from ticket t join person p on p.id = t.agent_id
      where t.acknowledged_at is not null order by t.opened_at desc, t.id limit ${TICKETS}`,
  );
  const readings = tickets.flatMap(({ id, agentId, role, at }) => {
    const after = (minutes: number): string =>
      new Date(Math.min(Date.parse(at) + minutes * MINUTE, Date.parse(now))).toISOString();
    const own = [after(-random.between(2, 40)), after(random.between(20, 400))];
    const colleague = agents.length > 0 && random.between(1, 3) === 1 ? random.pick(agents) : null;
    return [
      ...own.map((each) => aReading(id, agentId, role, each)),
      ...(colleague ? [aReading(id, colleague.personId, colleague.role, after(random.between(5, 90)))] : []),
    ];
  });
  await writeEntries(
    em,
    readings.toSorted((one, other) => (one.at < other.at ? -1 : 1)),
  );
}

const aReading = (ticketId: string, personId: string, role: NewEntry['role'], at: string): NewEntry => ({
  at,
  slot: readingSlot(at),
  kind: 'read',
  operation: 'ticket',
  outcome: DONE,
  personId,
  role,
  account: null,
  address: '192.0.2.10',
  session: null,
  browser: 'Firefox, Windows',
  objectKind: 'ticket',
  objects: [`ticket:${ticketId}`],
  details: {},
});
