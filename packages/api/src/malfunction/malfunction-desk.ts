import { randomUUID } from 'node:crypto';
import {
  decideMalfunction,
  declareMalfunction,
  type Malfunction,
  type MalfunctionCommand,
} from '@assistance/domain/malfunction';
import type { Instant } from '@assistance/domain/shared';
import { decide, type Boilerplate } from '@assistance/domain/ticket';
import { type HeldClosures, holdClosures } from '../calendar/index.js';
import type { Clock } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { actorOf, refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type ClientRequest } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { ProductEntity, ReleaseEntity } from '../scope/index.js';
import {
  append,
  lockTickets,
  takeMalfunctionNumber,
  TicketEntity,
  timeAfter,
  type History,
} from '../ticket/index.js';
import { appendToMalfunction, lockMalfunction } from './malfunction-store.js';
import { MalfunctionEntity, type MalfunctionRow } from './malfunction.entity.js';

/** A ticket, and the version that the person read. */
export interface TicketRead {
  readonly ticketId: string;
  readonly expectedVersion: number;
}
/** More at once is refused: a page gives no more. */
const MOST_AT_ONCE = 100;

type Context = Parameters<typeof decideMalfunction>[3] & { readonly closures: HeldClosures };
/** Who acts, before the time is read. */
type Acting = Omit<Context, 'now'>;

/**
 * Malfunctions and the tickets that are about them (C2.2, C3.2.6), each act in one transaction. Locks are taken in one
 * order: the calendar, the malfunction, its tickets by their ids.
 */
export class MalfunctionDesk {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    /** C3.2.7: what this person has at hand that was not written for the case. */
    private readonly boilerplate: (em: EntityManager, viewer: Viewer) => Promise<readonly Boilerplate[]>,
  ) {}

  /** Declares a malfunction, and binds the tickets named at once. */
  async declare(
    viewer: Viewer,
    wanted: {
      readonly productId: string;
      readonly title: string;
      readonly description: string;
      readonly tickets: readonly TicketRead[];
      readonly requestId?: string | null;
    },
  ): Promise<MalfunctionRow> {
    const request = clientRequest(viewer.personId, wanted.requestId, 'declare malfunction');
    return this.change(viewer, request, async (em, acting) => {
      const { productId, title, description, tickets } = wanted;
      if (!isUuid(productId) || !(await em.count(ProductEntity, { id: productId }))) {
        refuseWith('NOT_FOUND', 'productId');
      }
      const declaration = { malfunctionId: randomUUID(), number: '', productId, title, description };
      // Decided before a number is taken: a refusal leaves no gap.
      valueOf(declareMalfunction(declaration, this.now(acting)));
      const number = await takeMalfunctionNumber(em);
      const events = valueOf(declareMalfunction({ ...declaration, number }, this.now(acting)));
      const malfunction = await appendToMalfunction(em, null, events);
      await this.bindAll(em, malfunction, tickets, acting);
      return malfunction.id;
    });
  }

  /** What is decided or told of it, on every ticket bound to it. */
  async act(
    viewer: Viewer,
    malfunctionId: string,
    command: MalfunctionCommand,
    requestId?: string | null,
  ): Promise<MalfunctionRow> {
    const request = clientRequest(viewer.personId, requestId, `${command.type} ${malfunctionId}`);
    return this.change(viewer, request, async (em, acting) => {
      const malfunction = await required(em, malfunctionId);
      if (command.type === 'ReportProgress') await requireRelease(em, malfunction, command);
      const bound = await boundTo(em, malfunction);
      const tickets = bound.map(({ ticket }) => ticket);
      const context = this.now(acting, [malfunction, ...tickets]);
      const boilerplate = command.type === 'Decide' ? await this.boilerplate(em, viewer) : [];
      const informing = valueOf(
        decideMalfunction(malfunction, tickets, command, { ...context, boilerplate }),
      );
      await appendToMalfunction(em, malfunction, informing.events);
      const histories = new Map(bound.map((history) => [history.ticket.id, history]));
      for (const { ticket, events } of informing.tickets) {
        valueOf(await append(em, histories.get(ticket.id) ?? null, events, context));
      }
      return malfunction.id;
    });
  }

  async bind(
    viewer: Viewer,
    malfunctionId: string,
    tickets: readonly TicketRead[],
    requestId?: string | null,
  ): Promise<MalfunctionRow> {
    const request = clientRequest(viewer.personId, requestId, `bind ${malfunctionId}`);
    return this.change(viewer, request, async (em, acting) => {
      const malfunction = await required(em, malfunctionId);
      await this.bindAll(em, malfunction, tickets, acting);
      return malfunction.id;
    });
  }

  /** Gives back the malfunction that the ticket was bound to. */
  async unbind(
    viewer: Viewer,
    wanted: TicketRead & { readonly reason: string; readonly requestId?: string | null },
  ): Promise<MalfunctionRow> {
    const { ticketId, expectedVersion, reason, requestId } = wanted;
    const request = clientRequest(viewer.personId, requestId, `unbind ${ticketId}`);
    return this.change(viewer, request, async (em, acting) => {
      const row = isUuid(ticketId) ? await em.findOne(TicketEntity, { id: ticketId }) : null;
      if (!row) refuseWith('NOT_FOUND', 'ticketId');
      if (row.malfunctionId) await required(em, row.malfunctionId);
      const [history] = await lockTickets(em, [ticketId]);
      if (!history) refuseWith('NOT_FOUND', 'ticketId');
      const { ticket } = history;
      const context = this.now(acting, [ticket]);
      const events = valueOf(
        decide(ticket, { type: 'UnbindFromMalfunction', reason, expectedVersion }, context),
      );
      valueOf(await append(em, history, events, context));
      return ticket.malfunction?.id ?? refuseWith('NOT_BOUND', 'ticketId');
    });
  }

  /** To be read once the locks are held. */
  private now(acting: Acting, locked: readonly { readonly updatedAt: Instant }[] = []): Context {
    return { ...acting, now: timeAfter(this.clock, locked) };
  }

  private async bindAll(
    em: EntityManager,
    { id, number, productId, decision, progress }: Malfunction,
    tickets: readonly TicketRead[],
    acting: Acting,
  ): Promise<void> {
    if (tickets.length > MOST_AT_ONCE) refuseWith('INVALID_VALUE', 'tickets', { value: tickets.length });
    const histories = new Map(
      (
        await lockTickets(
          em,
          tickets.map(({ ticketId }) => ticketId),
        )
      ).map((history) => [history.ticket.id, history]),
    );
    const context = this.now(
      acting,
      [...histories.values()].map(({ ticket }) => ticket),
    );
    for (const [index, { ticketId, expectedVersion }] of tickets.entries()) {
      const history = histories.get(ticketId.toLowerCase());
      if (!history) refuseWith('NOT_FOUND', `tickets.${index}.ticketId`);
      const malfunction = {
        ...{ id, number, productId, progress },
        decision: decision && {
          taken: decision.taken,
          explanation: decision.explanation,
          ...(decision.confirmed ? { confirmed: decision.confirmed } : {}),
        },
      };
      const bound = decide(
        history.ticket,
        { type: 'BindToMalfunction', malfunction, expectedVersion },
        context,
      );
      const appended = valueOf(await append(em, history, valueOf(bound), context));
      // Named twice, it is bound already.
      histories.set(ticketId.toLowerCase(), appended);
    }
  }

  private async change(
    viewer: Viewer,
    request: ClientRequest | null,
    work: (em: EntityManager, acting: Acting) => Promise<string>,
  ): Promise<MalfunctionRow> {
    const id = await this.em.fork().transactional((em) =>
      once(em, request, async () => {
        const closures = await holdClosures(em);
        return work(em, { actor: actorOf(viewer), closures });
      }),
    );
    return this.em.fork().findOneOrFail(MalfunctionEntity, { id });
  }
}

async function required(em: EntityManager, id: string): Promise<Malfunction> {
  return (await lockMalfunction(em, id)) ?? refuseWith('NOT_FOUND', 'malfunctionId');
}

/** Those bound now, locked: what was reopened while waiting is bound no more. */
async function boundTo(em: EntityManager, { id }: Malfunction): Promise<History[]> {
  const rows = await em.execute<{ id: string }[]>(`select id from ticket where malfunction_id = ?`, [id]);
  const histories = await lockTickets(
    em,
    rows.map((row) => row.id),
  );
  return histories.filter(({ ticket }) => ticket.malfunction?.id === id);
}

/** A release of the malfunction's own product, or none. */
async function requireRelease(
  em: EntityManager,
  { productId }: Malfunction,
  { deliveredInReleaseId: id }: { readonly deliveredInReleaseId: string | null },
): Promise<void> {
  if (id === null) return;
  const known = isUuid(id) && (await em.count(ReleaseEntity, { id, productId }));
  if (!known) refuseWith('NOT_FOUND', 'deliveredInReleaseId');
}
