import type { SeatKind } from '@assistance/domain/correspondent';
import { decide } from '@assistance/domain/ticket';
import { actorOf } from '../access/index.js';
import { endSeat, findPerson, findSeat, grantSeat, lockSeats } from '../correspondent/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, type Repeatable } from '../platform/requests/index.js';
import { type TicketLog, type UnitOfWork } from '../ticket-log/index.js';
import { isUuid } from '../platform/text/index.js';

export interface WantedSeat {
  readonly personId: string;
  readonly productId: string;
  readonly kind: SeatKind;
}

/** The commands of admins on seats, each in one transaction; sent twice, each is one. */
export class SeatService {
  constructor(private readonly log: TicketLog) {}

  /** C4.1.1: grants a seat. Gives its id. Refusals: NOT_FOUND, those of `takeSeat`. */
  grant(viewer: Viewer, { requestId, ...wanted }: WantedSeat & Repeatable): Promise<string> {
    const { personId, productId, kind } = wanted;
    return this.run(viewer, requestId, `grant ${kind} seat ${productId} ${personId}`, (unit) =>
      grantIn(unit, viewer, wanted),
    );
  }

  /** C4.1.1: ends a seat, which stays on record. Refusals: NOT_FOUND, SEAT_ENDED. */
  end(viewer: Viewer, { seatId, requestId }: { readonly seatId: string } & Repeatable): Promise<string> {
    return this.run(viewer, requestId, `end seat ${seatId}`, (unit) => endIn(unit, viewer, seatId));
  }

  /**
   * C4.1.1: another correspondent takes over a seat, and the open tickets of the product that its holder followed. Gives the
   * new seat's id. Refusals: NOT_FOUND, SEAT_ENDED, those of `takeSeat`.
   */
  replace(
    viewer: Viewer,
    { seatId, personId, requestId }: { readonly seatId: string; readonly personId: string } & Repeatable,
  ): Promise<string> {
    return this.run(viewer, requestId, `replace ${seatId} ${personId}`, (unit) =>
      replaceIn(unit, viewer, { seatId, personId }),
    );
  }

  /** Once, in one transaction, with tickets at hand. */
  run(
    viewer: Viewer,
    requestId: string | null | undefined,
    what: string,
    work: (unit: UnitOfWork) => Promise<string>,
  ): Promise<string> {
    const request = clientRequest(viewer.personId, requestId, what);
    return this.log.run({ actor: actorOf(viewer), request }, work);
  }
}

export const grantIn = (unit: UnitOfWork, { personId: by }: Viewer, wanted: WantedSeat): Promise<string> => {
  if (!isUuid(wanted.personId)) refuseWith('NOT_FOUND', 'personId');
  if (!isUuid(wanted.productId)) refuseWith('NOT_FOUND', 'productId');
  return grantSeat(unit.em, { ...wanted, at: unit.now(), by });
};

export async function endIn(unit: UnitOfWork, { personId: by }: Viewer, seatId: string): Promise<string> {
  const seat = await findSeat(unit.em, seatId);
  await endSeat(unit.em, seat.id, { at: unit.now(), by });
  return seat.id;
}

export async function replaceIn(
  unit: UnitOfWork,
  { personId: by }: Viewer,
  { seatId, personId }: { readonly seatId: string; readonly personId: string },
): Promise<string> {
  if (!(await findPerson(unit.em, personId))) refuseWith('NOT_FOUND', 'personId');
  const { id, establishmentId, productId, kind, personId: formerId } = await findSeat(unit.em, seatId);
  // Before the seat itself: whoever grants one holds this lock first.
  await lockSeats(unit.em, establishmentId, productId);
  const at = unit.now();
  await endSeat(unit.em, id, { at, by, successorId: personId });
  const granted = await grantSeat(unit.em, { personId, productId, kind, establishmentId, at, by });
  await handOver(unit, { establishmentId, productId, formerId, successorId: personId });
  return granted;
}

/** Writes on each open ticket who follows it now; its establishment and the person in charge are notified as usual. */
async function handOver(
  unit: UnitOfWork,
  {
    establishmentId,
    productId,
    formerId,
    successorId,
  }: {
    readonly establishmentId: string;
    readonly productId: string;
    readonly formerId: string;
    readonly successorId: string;
  },
): Promise<void> {
  const open = await unit.em.execute<{ id: string }[]>(
    `select id from ticket
      where establishment_id = ? and product_id = ? and correspondent_id = ? and status <> 'closed'`,
    [establishmentId, productId, formerId],
  );
  const { actor, closures } = unit;
  // Granted just now, and of this establishment: the seat was refused otherwise.
  const facts = { ofEstablishment: true, holdsSeat: true };
  for (const history of await unit.lock(open.map(({ id }) => id))) {
    const { ticket } = history;
    // Closed, or handed over, before it was locked.
    if (ticket.status === 'closed' || ticket.correspondentId !== formerId) continue;
    const events = valueOf(
      decide(
        ticket,
        { type: 'HandOver', correspondentId: successorId, facts },
        { now: unit.now([ticket]), actor, closures },
      ),
    );
    await unit.append(history, events, 'HandOver');
  }
}
