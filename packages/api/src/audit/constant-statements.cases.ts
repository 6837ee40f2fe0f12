import { randomUUID } from 'node:crypto';
import { openTicket } from '../testing/acts.js';
import type { ListCase } from '../testing/cases.js';
import type { TestServer } from '../testing/test-server.js';
import { PEOPLE, UNKNOWN_ID } from '../testing/world.js';
import { writeEntries } from './write-entries.js';

const PEOPLE_THERE = Object.values(PEOPLE);
/** Read by everybody. */
const READ = '00000000-0000-4000-8000-00000000a0d1';

const aReading = (server: TestServer, rank: number, ticketId: string, personId: string) => {
  const at = new Date(Date.parse(server.clock.now()) - rank * 900_000).toISOString();
  return {
    at,
    slot: at,
    kind: 'read',
    operation: 'ticket',
    outcome: 'DONE',
    personId,
    role: 'agent',
    account: null,
    address: '192.0.2.1',
    session: null,
    browser: null,
    objectKind: 'ticket',
    objects: [`ticket:${ticketId}`, `person:${personId}`],
    details: { rank },
  } as const;
};

export const CASES: Readonly<Record<string, ListCase>> = {
  auditEntries: {
    who: 'ada',
    document: `auditEntries(first: $first) { totalCount nodes { id person { id lastName } objects { kind id label } details { name value } } }`,
    most: 6,
    type: 'AuditEntry',
    async fill(server, many) {
      const camille = await server.as('camille');
      for (let rank = 0; rank < many; rank += 1) {
        const { id } = await openTicket(camille);
        const person = PEOPLE_THERE[rank % PEOPLE_THERE.length];
        await writeEntries(server.orm.em.fork(), [aReading(server, rank, id, person?.id ?? UNKNOWN_ID)]);
      }
    },
  },
  ticketReaders: {
    who: 'ada',
    document: `ticketReaders(ticketId: "${READ}", first: $first) { totalCount nodes { lastAt person { id lastName } } }`,
    most: 4,
    type: 'TicketReader',
    async fill(server, many) {
      await openTicket(await server.as('camille'), { id: READ });
      for (let rank = 0; rank < many; rank += 1) {
        const personId = PEOPLE_THERE[rank]?.id ?? randomUUID();
        await writeEntries(server.orm.em.fork(), [aReading(server, rank, READ, personId)]);
      }
    },
  },
};
