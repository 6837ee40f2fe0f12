import { randomUUID } from 'node:crypto';
import {
  checkNewcomer,
  checkRefusalReason,
  requireLead,
  settle,
  type Newcomer,
  type SeatChange,
  type SeatKind,
} from '@assistance/domain/correspondent';
import { findSeat, isCorrespondentOf } from '../correspondent/index.js';
import { notify } from '../notification/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { forbidWith, refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type Repeatable } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { endIn, grantIn, replaceIn, type SeatService } from './change-seats.js';
import { leadOf } from './lead.js';
import { findProposal } from './list-proposals.js';
import { SeatProposalEntity, type SeatProposal } from './seat-proposal.entity.js';

export interface NewProposal extends Repeatable {
  readonly change: SeatChange;
  /** The seat that ends or changes hands. */
  readonly seatId?: string | null | undefined;
  /** Of the seat that is granted. */
  readonly productId?: string | null | undefined;
  readonly kind?: SeatKind | null | undefined;
  /** Who takes it: a correspondent of the establishment, or somebody without an account. */
  readonly personId?: string | null | undefined;
  readonly newcomer?: Newcomer | null | undefined;
}

/**
 * C4.1.1, C4.1.5: the lead of an establishment proposes a change of its seats. Refusals: NOT_LEAD, NOT_FOUND, SEAT_ENDED,
 * REQUIRED, NOT_DEPLOYED, PROPOSAL_WAITING, those of `checkNewcomer`.
 */
export const proposeSeatChange = (
  em: EntityManager,
  viewer: Viewer,
  given: NewProposal,
  now: When,
  newId: string = randomUUID(),
): Promise<SeatProposal> =>
  em.transactional(async (own) => {
    const request = clientRequest(viewer.personId, given.requestId, 'propose seat change');
    const id = await once(own, request, async () => {
      const { establishmentId } = viewer;
      if (establishmentId === null) forbidWith('C4.1.1');
      // One at a time in an establishment: two tabs must not both find nothing waiting.
      await own.execute(`select 1 from establishment_lead where establishment_id = ? for update`, [
        establishmentId,
      ]);
      valueOf(requireLead(viewer.personId, await leadOf(own, establishmentId)));
      const place = await placeOf(own, establishmentId, given);
      const person = await personIn(own, establishmentId, given);
      await refuseIfWaiting(own, { ...place, ...person, change: given.change });
      await own.insert(SeatProposalEntity, {
        ...place,
        ...person,
        id: newId,
        establishmentId,
        change: given.change,
        status: 'waiting',
        proposedBy: viewer.personId,
        proposedAt: new Date(timeOf(now)),
        decidedBy: null,
        decidedAt: null,
        reason: null,
      });
      return newId;
    });
    return findProposal(own, viewer, id);
  });

interface Place {
  readonly seatId: string | null;
  readonly productId: string;
  readonly kind: SeatKind;
}

/** Where the change takes place: a seat of the establishment, or a product that it runs. */
async function placeOf(
  em: EntityManager,
  establishmentId: string,
  { change, seatId, productId, kind }: NewProposal,
): Promise<Place> {
  if (change !== 'grant') {
    const seat = await findSeat(em, seatId ?? refuseWith('REQUIRED', 'seatId'), establishmentId);
    return { seatId: seat.id, productId: seat.productId, kind: seat.kind };
  }
  if (!productId) refuseWith('REQUIRED', 'productId');
  if (!kind) refuseWith('REQUIRED', 'kind');
  const runs = isUuid(productId)
    ? await em.execute(`select 1 from deployment where establishment_id = ? and product_id = ?`, [
        establishmentId,
        productId,
      ])
    : [];
  if (runs.length === 0) refuseWith('NOT_FOUND', 'productId');
  return { seatId: null, productId, kind };
}

interface Proposed {
  readonly personId: string | null;
  readonly newcomer: Newcomer | null;
}

async function personIn(
  em: EntityManager,
  establishmentId: string,
  { change, personId, newcomer }: NewProposal,
): Promise<Proposed> {
  if (change === 'end') return { personId: null, newcomer: null };
  if (newcomer) return { personId: null, newcomer: valueOf(checkNewcomer(newcomer)) };
  if (!personId) refuseWith('REQUIRED', 'personId');
  if (!isUuid(personId) || !(await isCorrespondentOf(em, personId, establishmentId)))
    refuseWith('NOT_FOUND', 'personId');
  return { personId, newcomer: null };
}

async function refuseIfWaiting(
  em: EntityManager,
  { seatId, productId, kind, personId, change }: Place & Proposed & { readonly change: SeatChange },
): Promise<void> {
  const same = change === 'grant' ? { change, productId, kind, personId } : { seatId };
  if (change === 'grant' && personId === null) return;
  if ((await em.count(SeatProposalEntity, { ...same, status: 'waiting' })) > 0)
    refuseWith('PROPOSAL_WAITING');
}

/** The lead takes a proposal back. Refusals: NOT_FOUND, NOT_LEAD, PROPOSAL_SETTLED. */
export const withdrawProposal = (
  em: EntityManager,
  viewer: Viewer,
  { proposalId, requestId }: { readonly proposalId: string } & Repeatable,
  now: When,
): Promise<SeatProposal> =>
  em.transactional(async (own) => {
    const request = clientRequest(viewer.personId, requestId, `withdraw seat proposal ${proposalId}`);
    await once(own, request, async () => {
      const proposal = await lockProposal(own, viewer, proposalId);
      valueOf(requireLead(viewer.personId, await leadOf(own, proposal.establishmentId)));
      const status = valueOf(settle(proposal.status, 'withdrawn'));
      await write(own, viewer, proposal.id, { status }, now);
      return proposal.id;
    });
    return findProposal(own, viewer, proposalId);
  });

/** C4.1.1: the Amue refuses, and says why. Refusals: NOT_FOUND, PROPOSAL_SETTLED, those of `checkRefusalReason`. */
export const refuseProposal = (
  em: EntityManager,
  viewer: Viewer,
  { proposalId, reason, requestId }: { readonly proposalId: string; readonly reason: string } & Repeatable,
  now: When,
): Promise<SeatProposal> =>
  em.transactional(async (own) => {
    const request = clientRequest(viewer.personId, requestId, `refuse seat proposal ${proposalId}`);
    await once(own, request, async () => {
      const proposal = await lockProposal(own, viewer, proposalId);
      const status = valueOf(settle(proposal.status, 'refused'));
      await write(own, viewer, proposal.id, { status, reason: valueOf(checkRefusalReason(reason)) }, now);
      return proposal.id;
    });
    return findProposal(own, viewer, proposalId);
  });

/**
 * C4.1.1: the Amue confirms, and the change is made in the same transaction. Refusals: NOT_FOUND, PROPOSAL_SETTLED,
 * PROPOSED_PERSON_WITHOUT_ACCOUNT, those of the change.
 *
 * @param given `personId`: the account of a newcomer, who had none
 */
export const confirmProposal = (
  service: SeatService,
  viewer: Viewer,
  {
    proposalId,
    personId,
    requestId,
  }: { readonly proposalId: string; readonly personId?: string | null | undefined } & Repeatable,
): Promise<string> =>
  service.run(viewer, requestId, `confirm seat proposal ${proposalId}`, async (unit) => {
    const proposal = await lockProposal(unit.em, viewer, proposalId);
    const status = valueOf(settle(proposal.status, 'confirmed'));
    const { change, seatId, productId, kind, establishmentId } = proposal;
    if (change === 'end') {
      await endIn(unit, viewer, seatId ?? '');
      await write(unit.em, viewer, proposal.id, { status }, unit.now());
      return proposal.id;
    }
    const who = proposal.personId ?? personId ?? refuseWith('PROPOSED_PERSON_WITHOUT_ACCOUNT', 'personId');
    if (!isUuid(who) || !(await isCorrespondentOf(unit.em, who, establishmentId)))
      refuseWith('PERSON_OF_ANOTHER_ESTABLISHMENT', 'personId');
    if (change === 'grant') await grantIn(unit, viewer, { personId: who, productId, kind });
    else await replaceIn(unit, viewer, { seatId: seatId ?? '', personId: who });
    await write(unit.em, viewer, proposal.id, { status, personId: who }, unit.now());
    return proposal.id;
  });

async function lockProposal(em: EntityManager, viewer: Viewer, id: string): Promise<SeatProposal> {
  const proposal = await findProposal(em, viewer, id);
  await em.execute(`select 1 from seat_proposal where id = ? for update`, [proposal.id]);
  return findProposal(em, viewer, id);
}

/** Whoever proposed it is notified of what the Amue decided. */
async function write(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  decided: Partial<SeatProposal>,
  now: When,
): Promise<void> {
  const at = timeOf(now);
  await em.nativeUpdate(
    SeatProposalEntity,
    { id },
    { ...decided, decidedBy: viewer.personId, decidedAt: new Date(at) },
  );
  if (decided.status === 'withdrawn') return;
  const [row] = await em.execute<{ proposed_by: string; name: string }[]>(
    `select s.proposed_by, r.name from seat_proposal s join product r on r.id = s.product_id where s.id = ?`,
    [id],
  );
  if (!row) return;
  await notify(em, [
    {
      personId: row.proposed_by,
      key: `seat-proposal-decided:${id}`,
      kind: 'seat-proposal-decided',
      data: { label: row.name },
      authorId: viewer.personId,
      at,
    },
  ]);
}
