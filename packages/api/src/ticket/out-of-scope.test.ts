import { paris, START } from '@assistance/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTicket, perform, refusedAct, type Brief } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { stateOf } from '../testing/state.js';
import { PRODUCTS, RELEASES } from '../testing/world.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
beforeEach(() => desk.clock.moveTo(START));

const finding = ({ id, version }: Brief, given: object = {}) => ({
  ticketId: id,
  expectedVersion: version,
  ground: 'UNSUPPORTED_RELEASE',
  treatment: 'PAID_SERVICE',
  reason: 'La trace montre le patch 25.',
  ...given,
});
const CHOICES = `query ($id: ID!) { ticket(id: $id) { outOfScopeChoices { grounds { ground mustBeObserved } treatments } } }`;
const choicesOf = async ({ id }: Brief) => (await alix.query(CHOICES, { id })).ticket.outOfScopeChoices;

/** The releases of SIHAM: 8, supported until 16 December 2026, and 9, the current one. */
const { siham } = PRODUCTS;

describe('C2.3, C2.5 a release that was supported is no ground', () => {
  it.each([
    ['the current release', { releaseId: RELEASES.sifac26 }],
    ['the previous one, within its month', { productId: siham, releaseId: RELEASES.siham8 }],
  ])('%s: nothing is recorded, and the page does not offer it', async (_what, request) => {
    const ticket = await openTicket(camille, request);
    // What counts is the day of the opening, however long the ticket waits.
    desk.clock.moveTo(paris('2026-12-21 10:00'));
    const before = await stateOf(desk);
    expect(await refusedAct(alix, 'recordOutOfScope', finding(ticket, { observed: true }))).toMatchObject({
      code: 'RELEASE_WAS_SUPPORTED',
      rule: 'C2.3',
      field: 'ground',
    });
    expect(await stateOf(desk)).toEqual(before);
    expect((await choicesOf(ticket)).grounds).toEqual([
      { ground: 'CONDITIONS_NOT_MET', mustBeObserved: false },
      { ground: 'CHANGED_OUTSIDE_APPLICATION', mustBeObserved: true },
    ]);
  });

  it('one whose support was over is', async () => {
    const ticket = await openTicket(camille, { releaseId: RELEASES.sifac25 });
    expect((await choicesOf(ticket)).grounds[0]).toEqual({
      ground: 'UNSUPPORTED_RELEASE',
      mustBeObserved: false,
    });
    expect(
      await perform(alix, 'recordOutOfScope', finding(ticket, { treatment: 'INTERRUPTED' })),
    ).toMatchObject({
      status: 'CLOSED',
    });
  });

  it('one that the request does not name is for the agent to answer for, and the log says so', async () => {
    const ticket = await openTicket(camille);
    expect(await refusedAct(alix, 'recordOutOfScope', finding(ticket))).toMatchObject({
      code: 'GROUND_NOT_STATED',
      field: 'observed',
    });
    await perform(alix, 'recordOutOfScope', finding(ticket, { observed: true }));
    const [event] = await desk.sql(
      `select data ->> 'observed' as observed from ticket_event where ticket_id = $1 and type = 'OutOfScopeRecorded'`,
      [ticket.id],
    );
    expect(event).toEqual({ observed: 'true' });
  });
});

describe('C2.4 changes outside the application', () => {
  const ground = 'CHANGED_OUTSIDE_APPLICATION';

  it('with the Amue’s prior agreement are no ground, without it they are', async () => {
    const agreed = await openTicket(camille, {
      changedOutsideApplication: true,
      priorAgreement: 'Courriel du 3 mars',
    });
    expect(
      await refusedAct(alix, 'recordOutOfScope', finding(agreed, { ground, observed: true })),
    ).toMatchObject({
      code: 'COVERED_BY_AGREEMENT',
      rule: 'C2.4',
    });
    const changed = await openTicket(camille, { changedOutsideApplication: true });
    expect(await perform(alix, 'recordOutOfScope', finding(changed, { ground }))).toMatchObject({
      version: 2,
    });
  });
});

describe('C2.5', () => {
  it('a paid service is recorded once', async () => {
    const ground = 'CONDITIONS_NOT_MET';
    const paid = await perform(alix, 'recordOutOfScope', finding(await openTicket(camille), { ground }));
    expect(await refusedAct(alix, 'recordOutOfScope', finding(paid, { ground }))).toMatchObject({
      code: 'ALREADY_OUT_OF_SCOPE',
      field: 'treatment',
    });
    expect((await choicesOf(paid)).treatments).toEqual(['INTERRUPTED']);
  });

  it('what may be recorded is not the establishment’s business', async () => {
    const { id } = await openTicket(camille);
    expect((await camille.query(CHOICES, { id })).ticket.outOfScopeChoices).toBeNull();
  });
});
