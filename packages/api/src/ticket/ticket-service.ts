import { isProvider, mayPutInCharge } from '@assistance/domain/access';
import type {
  Boilerplate,
  Caller,
  LinkKind,
  ScopeFacts,
  Ticket,
  TicketRequest,
} from '@assistance/domain/ticket';
import { actorOf } from '../access/index.js';
import { findPerson, isCorrespondentOf, readerOf, seatsOf } from '../correspondent/index.js';
import { takeAttachments } from '../file/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, type ClientRequest } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { readServiceSettings } from '../service-settings/index.js';
import { requireRelease, wasSupported } from '../scope/index.js';
import {
  TicketEntity,
  type TicketLog,
  type TicketRow,
  type UnitOfWork,
  type WrittenHistory,
} from '../ticket-log/index.js';
import { actOnPair } from './act-on-pair.js';
import { actOnTicket, type Act, type Facts } from './act-on-ticket.js';
import { readCallers } from './callers.loader.js';
import { requireMentionable } from './mentions.js';
import { openedBefore, openTicket } from './open-ticket.js';
import { findVisibleTicket } from './find-visible-ticket.js';

/** An act as it arrives: its files by their ids. */
export type ActWithFiles = { [C in Act as C['type']]: Omit<C, 'attachments'> }[Act['type']];

/** What the commands on tickets need from rooms that build on tickets. */
export interface TicketHooks {
  /** How much a person may write over time; refuses more. */
  readonly requireQuota: (em: EntityManager, viewer: Viewer, kind: 'ticket' | 'message') => Promise<void>;
  /** C3.2.7: what this person has at hand that was not written for the case. */
  readonly boilerplate: (em: EntityManager, viewer: Viewer) => Promise<readonly Boilerplate[]>;
}
/** C3.2.7 */
const OF_SUBSTANCE: ReadonlySet<Act['type']> = new Set<Act['type']>([
  'Respond',
  'GiveFirstAnalysis',
  'DecideMaintenance',
]);

/** The commands of people on tickets, each in one transaction. */
export class TicketService {
  constructor(
    private readonly em: EntityManager,
    private readonly log: TicketLog,
    private readonly maxFiles: number,
    private readonly surroundings: TicketHooks,
  ) {}

  /** C3.1.2: a correspondent writes a request, which may take up a ticket that can no longer be reopened. */
  async open(viewer: Viewer, wanted: WantedTicket): Promise<TicketRow> {
    return this.openFor(viewer, { ...wanted, channel: 'web', correspondentId: viewer.personId });
  }

  /** C3.1.3: an agent records the call of a correspondent. */
  async recordCall(
    viewer: Viewer,
    call: WantedTicket & { readonly correspondentId: string },
  ): Promise<TicketRow> {
    return this.openFor(viewer, { ...call, channel: 'phone' });
  }

  /** Anything else. Staff give information and complements on behalf of a caller: by phone (C3.1.3). */
  async act(
    viewer: Viewer,
    ticketId: string,
    act: ActWithFiles,
    fileIds: readonly string[] = [],
    requestId: string | null | undefined = null,
  ): Promise<TicketRow> {
    const request = clientRequest(viewer.personId, requestId, `${act.type} ${ticketId}`);
    return this.carryOut(viewer, request, async (unit) => {
      const { em } = unit;
      await this.surroundings.requireQuota(em, viewer, 'message');
      const attachments = await takeAttachments(em, viewer.personId, fileIds, this.maxFiles);
      const command = { ...act, attachments } as Act;
      const boilerplate = OF_SUBSTANCE.has(act.type) ? await this.surroundings.boilerplate(em, viewer) : [];
      return actOnTicket(unit, ticketId, command, { ...(await factsFor(em, viewer)), boilerplate });
    });
  }

  /** Reopens; what was closed as a duplicate leaves the ticket kept, and both say so. */
  async reopen(viewer: Viewer, act: OnTicket & { readonly reason: string }): Promise<TicketRow> {
    const { ticketId, expectedVersion, reason, requestId } = act;
    const row = isUuid(ticketId) ? await this.em.fork().findOne(TicketEntity, { id: ticketId }) : null;
    const command: Act = { type: 'Reopen', reason, expectedVersion };
    if (!row?.duplicateOfId) return this.act(viewer, ticketId, command, [], requestId);
    const otherId = row.duplicateOfId;
    return this.pair(viewer, { ticketId, otherId, field: null }, requestId, () => command);
  }

  /** Closes a duplicate in favour of a ticket of the same establishment, by its number. */
  async merge(
    viewer: Viewer,
    { ticketId, expectedVersion, into, reason, requestId }: OnTicket & { into: string; reason: string },
  ): Promise<TicketRow> {
    const otherId = await this.requireTicket(viewer, into, 'into');
    return this.pair(viewer, { ticketId, otherId, field: 'into' }, requestId, (kept) => ({
      type: 'MergeInto',
      kept,
      reason,
      expectedVersion,
    }));
  }

  /** C3.3.1: between any two tickets, for the Amue alone. */
  async link(
    viewer: Viewer,
    { ticketId, expectedVersion, other, link, requestId }: OnTicket & { other: string; link: LinkKind },
  ): Promise<TicketRow> {
    const otherId = await this.requireTicket(viewer, other, 'other');
    return this.pair(viewer, { ticketId, otherId, field: 'other' }, requestId, ({ id, number }) => ({
      type: 'LinkTicket',
      link,
      other: { ticketId: id, number },
      expectedVersion,
    }));
  }

  async unlink(
    viewer: Viewer,
    { ticketId, expectedVersion, otherId, requestId }: OnTicket & { otherId: string },
  ): Promise<TicketRow> {
    return this.pair(viewer, { ticketId, otherId, field: 'other' }, requestId, ({ id }) => ({
      type: 'UnlinkTicket',
      otherId: id,
      expectedVersion,
    }));
  }

  private async pair(
    viewer: Viewer,
    pair: Parameters<typeof actOnPair>[1],
    requestId: string | null | undefined,
    commandFor: (other: Ticket) => Act,
  ): Promise<TicketRow> {
    const request = clientRequest(viewer.personId, requestId, `pair ${pair.ticketId} ${pair.otherId}`);
    return this.carryOut(viewer, request, async (unit) => {
      await this.surroundings.requireQuota(unit.em, viewer, 'message');
      return actOnPair(unit, pair, commandFor, await factsFor(unit.em, viewer));
    });
  }

  /** The id of a ticket that the person may see, by the number that people say. */
  private async requireTicket(viewer: Viewer, number: string, field: string): Promise<string> {
    const em = this.em.fork();
    return (await findVisibleTicket(em, viewer, { number: number.trim() }, field)).id;
  }

  /**
   * Someone who may be in charge of a ticket; refuses anyone else. A provider keeps its ticket or gives it back to the
   * Amue: it learns of no other provider, and is answered on no ticket but its own (C3.3.3).
   */
  async requireAgent(
    viewer: Viewer,
    { ticketId, agentId }: { readonly ticketId?: string; readonly agentId: string },
  ): Promise<string> {
    const em = this.em.fork();
    if (isProvider(viewer.role)) await findVisibleTicket(em, viewer, { id: ticketId ?? '' }, 'ticketId');
    const person = await findPerson(em, agentId);
    const taker = person && readerOf(person);
    if (!taker || !mayPutInCharge(viewer, taker)) refuseWith('NOT_FOUND', 'agentId');
    if (!taker.confidentialityAccepted) refuseWith('CONFIDENTIALITY_NOT_ACCEPTED', 'agentId');
    return taker.personId;
  }

  /** Those whom a note may name; refuses anybody else. */
  requireMentionable(viewer: Viewer, ticketId: string, ids: readonly string[]): Promise<readonly string[]> {
    return requireMentionable(this.em.fork(), viewer, ticketId, ids);
  }

  /** A release of the ticket's own product, or none; refuses any other. */
  async requireRelease(viewer: Viewer, ticketId: string, releaseId: string | null): Promise<string | null> {
    if (releaseId === null) return null;
    const em = this.em.fork();
    const { productId } = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
    await requireRelease(em, { productId, releaseId }, 'deliveredInReleaseId');
    return releaseId;
  }

  /** C2.3: what the ground of an out-of-scope record is looked at against. What it comes from never changes. */
  async scopeFacts(viewer: Viewer, ticketId: string): Promise<ScopeFacts> {
    const em = this.em.fork();
    const ticket = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
    const { productId, releaseId = null, openedAt } = ticket;
    return { releaseSupported: await wasSupported(em, { productId, releaseId }, openedAt.toISOString()) };
  }

  /** C3.1.3: who calls, as the directory knows them; `null` when nobody is named. */
  async caller(viewer: Viewer, ticketId: string, callerId: string | null): Promise<Caller | null> {
    const em = this.em.fork();
    const ticket = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
    if (callerId === null || callerId === '') return null;
    const personId = callerId.toLowerCase();
    if (!isUuid(personId)) return { personId, ofEstablishment: false, mayAct: false };
    const callers = await readCallers(em, [ticket.id]);
    return {
      personId,
      ofEstablishment: await isCorrespondentOf(em, personId, ticket.establishmentId),
      mayAct: callers.some(({ person_id: id }) => id === personId),
    };
  }

  private async openFor(
    viewer: Viewer,
    wanted: WantedTicket & { readonly channel: 'web' | 'phone'; readonly correspondentId: string },
  ): Promise<TicketRow> {
    // One id, however it is written.
    const id = wanted.id?.toLowerCase() ?? null;
    return this.carryOut(viewer, null, async (unit) => {
      const { em } = unit;
      const again = id === null ? null : await openedBefore(unit, id, wanted.correspondentId);
      if (again !== null) return again;
      if (wanted.channel === 'web') await this.surroundings.requireQuota(em, viewer, 'ticket');
      const { fileIds, ...request } = wanted.request;
      const attachments = await takeAttachments(em, viewer.personId, fileIds, this.maxFiles);
      return openTicket(unit, { ...wanted, id, request: { ...request, attachments } });
    });
  }

  /**
   * One command in one transaction; a refusal undoes all of it. Gives the ticket as it was written, or read where it was
   * written before. Whoever acted may see what came of it, even a provider who has just handed the ticket over.
   */
  private async carryOut(
    viewer: Viewer,
    request: ClientRequest | null,
    work: (unit: UnitOfWork) => Promise<WrittenHistory | string>,
  ): Promise<TicketRow> {
    let row: TicketRow | null = null;
    const id = await this.log.run({ actor: actorOf(viewer), request }, async (unit) => {
      const done = await work(unit);
      if (typeof done === 'string') return done;
      row = done.row;
      return done.ticket.id;
    });
    return row ?? this.em.fork().findOneOrFail(TicketEntity, { id });
  }
}

async function factsFor(em: EntityManager, viewer: Viewer): Promise<Facts> {
  const { reopeningDays } = await readServiceSettings(em);
  return { reopeningDays, seats: await seatsOf(em, viewer) };
}

interface OnTicket {
  readonly ticketId: string;
  readonly expectedVersion: number;
  readonly requestId?: string | null;
}

interface WantedTicket {
  readonly id: string | null;
  readonly request: RequestWithFiles;
  /** The ticket that it takes up. */
  readonly followsId: string | null;
}

export type RequestWithFiles = Omit<TicketRequest, 'attachments'> & { readonly fileIds: readonly string[] };
