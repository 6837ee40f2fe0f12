import type { Instant } from '@assistance/domain/shared';
import type { Actor, TicketRequest } from '@assistance/domain/ticket';
import { MalfunctionDesk } from '../../malfunction/index.js';
import { holdClosures } from '../../calendar/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { valueOf } from '../../platform/graphql/index.js';
import { boilerplateFor } from '../../template/index.js';
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
export async function mergeDuplicate(em: EntityManager, random: Random, now: Instant): Promise<void> {
  const [found] = await em.execute<Duplicated[]>(
    `select t.id, t.product_id as "productId", t.title, t.agent_id as "agentId", p.id as "correspondentId",
            t.establishment_id as "establishmentId"
       from ticket t
       join person a on a.id = t.agent_id and a.role = 'agent'
       join person p on p.establishment_id = t.establishment_id and p.id <> t.correspondent_id
       join seat s on s.person_id = p.id and s.product_id = t.product_id
      where t.status = 'in-progress' and not t.blocking and t.updated_at < ?::timestamptz - interval '4 hours'
      order by t.number desc, p.login limit 1`,
    [now],
  );
  if (!found) return;
  const id = random.uuid();
  const asker: Actor = {
    ...{ kind: 'person', personId: found.correspondentId, role: 'correspondent' },
    establishmentId: found.establishmentId,
  };
  const request: TicketRequest = {
    ...{ productId: found.productId, releaseId: null, title: found.title },
    description:
      'Plusieurs gestionnaires nous signalent le même comportement depuis ce matin. Je ne sais pas si un collègue vous a déjà écrit.',
    lastActions: 'La saisie habituelle, refaite sur deux postes.',
    messages: [],
    firstAnalysis: 'Rien n’a changé chez nous ; la base de test se comporte de la même façon.',
    ...{ blocking: false, changedOutsideApplication: false, priorAgreement: null, attachments: [] },
  };
  const opened = new Date(Date.parse(now) - 2 * HOUR).toISOString();
  const quietly = { closures: await holdClosures(em), silent: true };
  valueOf(
    await openTicket(
      em,
      { id, request, channel: 'web', correspondentId: found.correspondentId },
      { ...quietly, now: opened, actor: asker },
    ),
  );
  const agent: Actor = { kind: 'person', personId: found.agentId, role: 'agent', establishmentId: null };
  valueOf(
    await actOnPair(
      em,
      { ticketId: id, otherId: found.id, field: 'into' },
      (kept) => ({ type: 'MergeInto', kept, reason: 'Votre collègue nous a déjà signalé ce comportement.' }),
      { ...quietly, now: new Date(Date.parse(now) - HOUR).toISOString(), actor: agent },
    ),
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
  await new MalfunctionDesk(em, { now: () => now }, boilerplateFor).declare(viewer, {
    productId: most[0].productId,
    title: most[0].title,
    description:
      'Signalé par plusieurs établissements. La maintenance reproduit le comportement sur sa base de référence.',
    tickets: most.map(({ id, version }) => ({ ticketId: id, expectedVersion: version })),
  });
}
