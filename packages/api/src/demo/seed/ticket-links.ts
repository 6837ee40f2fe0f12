import type { Instant } from '@assistance/domain/shared';
import type { Actor, TicketRequest } from '@assistance/domain/ticket';
import { MalfunctionService } from '../../malfunction/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { boilerplateFor } from '../../template/index.js';
import { TICKET_REACTIONS } from '../../rooms.js';
import { TicketLog } from '../../ticket-log/index.js';
import { actOnPair, openTicket } from '../../ticket/index.js';
import { asAdmin } from './viewers.js';
import type { DemoDirectory } from './directory.js';
import type { Random } from './random.js';

const HOUR = 3_600_000;

/** A ticket of the demo that is being worked on: its agent, and somebody else of its establishment who may ask. */
interface Duplicated {
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  readonly agentId: string;
  readonly correspondentId: string;
  readonly establishmentId: string;
}

/** Two colleagues wrote of the same thing; the agent keeps the first request. Tells nobody: it is as if it were long ago. */
export async function mergeDuplicate(
  log: TicketLog,
  em: EntityManager,
  random: Random,
  now: Instant,
): Promise<void> {
  const [found] = await em.execute<Duplicated[]>(
    `select t.id, t.product_id as "productId", t.title, t.agent_id as "agentId", p.id as "correspondentId",
            t.establishment_id as "establishmentId"
       from ticket t
       join person a on a.id = t.agent_id and a.role = 'agent'
       join person p on p.establishment_id = t.establishment_id and p.id <> t.correspondent_id
       join current_seat s on s.person_id = p.id and s.product_id = t.product_id
      where t.status = 'in-progress' and not t.blocking and t.updated_at < ?::timestamptz - interval '4 hours'
      order by t.number desc, p.login limit 1`,
    [now],
  );
  if (!found) return;
  const id = random.uuid();
  const asker: Actor = {
    kind: 'person',
    personId: found.correspondentId,
    role: 'correspondent',
    establishmentId: found.establishmentId,
  };
  const request: TicketRequest = {
    productId: found.productId,
    releaseId: null,
    title: found.title,
    description:
      'Plusieurs gestionnaires nous signalent le même comportement depuis ce matin. Je ne sais pas si un collègue vous a déjà écrit.',
    lastActions: 'La saisie habituelle, refaite sur deux postes.',
    messages: [],
    firstAnalysis: 'Rien n’a changé chez nous ; la base de test se comporte de la même façon.',
    blocking: false,
    changedOutsideApplication: false,
    priorAgreement: null,
    attachments: [],
  };
  const opened = new Date(Date.parse(now) - 2 * HOUR).toISOString();
  const asking = await log.join(em, { actor: asker, now: opened, silent: true });
  await openTicket(asking, { id, request, channel: 'web', correspondentId: found.correspondentId });
  const agent: Actor = { kind: 'person', personId: found.agentId, role: 'agent', establishmentId: null };
  await actOnPair(
    asking.as({ actor: agent, now: new Date(Date.parse(now) - HOUR).toISOString() }),
    { ticketId: id, otherId: found.id, field: 'into' },
    (kept) => ({ type: 'MergeInto', kept, reason: 'Votre collègue nous a déjà signalé ce comportement.' }),
  );
}

/** A ticket answered as a malfunction, that its establishment has not closed. */
interface Maintained {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly productId: string;
}

/** The malfunction that several tickets are about: one decision will inform all of them (C3.2.6). */
export async function bindToMalfunction(
  em: EntityManager,
  now: Instant,
  directory: DemoDirectory,
): Promise<void> {
  // Whoever was told that maintenance does not take it is never told the opposite.
  const tickets = await em.execute<Maintained[]>(
    `select t.id, t.version, t.title, t.product_id as "productId"
       from ticket t
      where t.outcome = 'maintenance' and t.status = 'answered' and t.malfunction_id is null
        and not exists (select from ticket_event e
                         where e.ticket_id = t.id and e.type = 'MaintenanceDecided' and e.data ->> 'taken' = 'false')
      order by t.number desc limit 40`,
  );
  const most = [...Map.groupBy(tickets, ({ productId, title }) => `${productId} ${title}`).values()].toSorted(
    (a, b) => b.length - a.length,
  )[0];
  const viewer = asAdmin(directory);
  if (!viewer || !most?.[0]) return;
  const log = new TicketLog(em, { now: () => now }, TICKET_REACTIONS);
  await new MalfunctionService(em, log, boilerplateFor).declare(viewer, {
    productId: most[0].productId,
    title: most[0].title,
    description:
      'Signalé par plusieurs établissements. La maintenance reproduit le comportement sur sa base de référence.',
    tickets: most.map(({ id, version }) => ({ ticketId: id, expectedVersion: version })),
  });
}
