import { randomUUID } from 'node:crypto';
import {
  decideMalfunction,
  declareMalfunction,
  type Malfunction,
  type MalfunctionCommand,
} from '@assistance/domain/malfunction';
import { decide, type Boilerplate } from '@assistance/domain/ticket';
import { actorOf } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, type ClientRequest } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { ProductEntity, requireRelease } from '../scope/index.js';
import { TicketEntity, type History, type TicketLog, type UnitOfWork } from '../ticket-log/index.js';
import { takeMalfunctionNumber } from './malfunction-number.js';
import { appendToMalfunction, lockMalfunction } from './malfunction-store.js';
import { MalfunctionEntity, type MalfunctionRow } from './malfunction.entity.js';

/** A ticket, and the version that the person read. */
export interface TicketRead {
  readonly ticketId: string;
  readonly expectedVersion: number;
}
/** More at once is refused: a page gives no more. */
const MOST_AT_ONCE = 100;

/**
 * Malfunctions and the tickets that are about them (C2.2, C3.2.6), each act in one transaction. Locks are taken in one
 * order: the calendar, the malfunction, its tickets by their ids.
 */
export class MalfunctionService {
  constructor(
    private readonly em: EntityManager,
    private readonly log: TicketLog,
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
    return this.change(viewer, request, async (unit) => {
      const { em } = unit;
      const { productId, title, description, tickets } = wanted;
      if (!isUuid(productId) || !(await em.count(ProductEntity, { id: productId }))) {
        refuseWith('NOT_FOUND', 'productId');
      }
      // A refusal gives the number back with all else.
      const number = await takeMalfunctionNumber(em);
      const declaration = { malfunctionId: randomUUID(), number, productId, title, description };
      const events = valueOf(declareMalfunction(declaration, contextOf(unit)));
      const malfunction = await appendToMalfunction(em, null, events);
      await this.bindAll(unit, malfunction, tickets);
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
    return this.change(viewer, request, async (unit) => {
      const { em } = unit;
      const malfunction = await required(em, malfunctionId);
      if (command.type === 'ReportProgress') {
        const release = { productId: malfunction.productId, releaseId: command.deliveredInReleaseId };
        await requireRelease(em, release, 'deliveredInReleaseId');
      }
      const bound = await boundTo(unit, malfunction);
      const tickets = bound.map(({ ticket }) => ticket);
      const context = contextOf(unit, [malfunction, ...tickets]);
      const boilerplate = command.type === 'Decide' ? await this.boilerplate(em, viewer) : [];
      const informing = valueOf(
        decideMalfunction(malfunction, tickets, command, { ...context, boilerplate }),
      );
      await appendToMalfunction(em, malfunction, informing.events);
      const histories = new Map(bound.map((history) => [history.ticket.id, history]));
      for (const { ticket, events } of informing.tickets) {
        await unit.append(histories.get(ticket.id) ?? null, events);
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
    return this.change(viewer, request, async (unit) => {
      const { em } = unit;
      const malfunction = await required(em, malfunctionId);
      await this.bindAll(unit, malfunction, tickets);
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
    return this.change(viewer, request, async (unit) => {
      const { em } = unit;
      const row = isUuid(ticketId) ? await em.findOne(TicketEntity, { id: ticketId }) : null;
      if (!row) refuseWith('NOT_FOUND', 'ticketId');
      if (row.malfunctionId) await required(em, row.malfunctionId);
      const history = await unit.lockOne(ticketId);
      const { ticket } = history;
      const command = { type: 'UnbindFromMalfunction', reason, expectedVersion } as const;
      await unit.append(history, valueOf(decide(ticket, command, contextOf(unit, [ticket]))));
      return ticket.malfunction?.id ?? refuseWith('NOT_BOUND', 'ticketId');
    });
  }

  private async bindAll(
    unit: UnitOfWork,
    { id, number, productId, decision, progress }: Malfunction,
    tickets: readonly TicketRead[],
  ): Promise<void> {
    if (tickets.length > MOST_AT_ONCE) refuseWith('INVALID_VALUE', 'tickets', { value: tickets.length });
    const histories = new Map(
      (await unit.lock(tickets.map(({ ticketId }) => ticketId))).map((history) => [
        history.ticket.id,
        history,
      ]),
    );
    const context = contextOf(
      unit,
      [...histories.values()].map(({ ticket }) => ticket),
    );
    for (const [index, { ticketId, expectedVersion }] of tickets.entries()) {
      const history = histories.get(ticketId.toLowerCase());
      if (!history) refuseWith('NOT_FOUND', `tickets.${index}.ticketId`);
      const malfunction = {
        id,
        number,
        productId,
        progress,
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
      const appended = await unit.append(history, valueOf(bound));
      // Named twice, it is bound already.
      histories.set(ticketId.toLowerCase(), appended);
    }
  }

  private async change(
    viewer: Viewer,
    request: ClientRequest | null,
    work: (unit: UnitOfWork) => Promise<string>,
  ): Promise<MalfunctionRow> {
    const id = await this.log.run({ actor: actorOf(viewer), request }, work);
    return this.em.fork().findOneOrFail(MalfunctionEntity, { id });
  }
}

async function required(em: EntityManager, id: string): Promise<Malfunction> {
  return (await lockMalfunction(em, id)) ?? refuseWith('NOT_FOUND', 'malfunctionId');
}

/** Those bound now, locked: what was reopened while waiting is no longer bound. */
async function boundTo(unit: UnitOfWork, { id }: Malfunction): Promise<History[]> {
  const { em } = unit;
  const rows = await em.execute<{ id: string }[]>(`select id from ticket where malfunction_id = ?`, [id]);
  const histories = await unit.lock(rows.map((row) => row.id));
  return histories.filter(({ ticket }) => ticket.malfunction?.id === id);
}

/** What the domain decides from, at the time read after these were locked. */
const contextOf = (unit: UnitOfWork, locked: Parameters<UnitOfWork['now']>[0] = []) => ({
  now: unit.now(locked),
  actor: unit.actor,
  closures: unit.closures,
});
