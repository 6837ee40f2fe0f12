import { describe, expect, it } from 'vitest';
import { acknowledge, close, openTicket, perform, respond } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, UNKNOWN_ID } from '../testing/world.js';
import { addEstablishment, deployProduct } from '../establishment/index.js';
import { remindPrerequisites } from './remind-prerequisites.js';
import { aPerson, aProposal, aSeat, change, leads, refusedChange, SEAT } from './testing/enter.js';

const desk = await startTestServer();
const [ada, alix, camille, claude, sacha] = await Promise.all([
  desk.as('ada'),
  desk.as('alix'),
  desk.as('camille'),
  desk.as('claude'),
  desk.as('sacha'),
]);
const seatsOf = async (client = ada, given = ''): Promise<Data[]> =>
  (await client.query(`{ seats(first: 100 ${given}) { nodes ${SEAT} } }`)).seats.nodes;
const told = async (personId: string) =>
  (await desk.sql(`select kind from notification where person_id = $1 order by at`, [personId])).map(
    ({ kind }) => kind,
  );

describe('C4.1.1 fifty admins at once', () => {
  it('grant two functional and two technical seats: each other request is refused SEATS_FULL', async () => {
    const em = desk.orm.em.fork();
    const place = { name: 'Université de la Presse', shortName: 'U. Presse', town: 'Ici' };
    const establishmentId = await addEstablishment(em, place);
    await deployProduct(em, { establishmentId, productId: PRODUCTS.sifac, mode: 'classic' });
    const people = await Promise.all(Array.from({ length: 25 }, () => aPerson(desk, establishmentId)));
    const grant = (kind: string) => (personId: string) =>
      change(ada, 'grantSeat', { personId, productId: PRODUCTS.sifac, kind }).then(
        () => `${kind} granted`,
        (error: Error) => `${kind} ${/"code": "(\w+)"/.exec(error.message)?.[1] ?? error.message}`,
      );
    const answers = await Promise.all([
      ...people.map(grant('FUNCTIONAL')),
      ...people.map(grant('TECHNICAL')),
    ]);
    const counts = new Map<string, number>();
    for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'FUNCTIONAL granted': 2,
      'FUNCTIONAL SEATS_FULL': 23,
      'TECHNICAL granted': 2,
      'TECHNICAL SEATS_FULL': 23,
    });
    const held = await seatsOf(ada, `, establishmentId: "${establishmentId}"`);
    expect(held.map(({ kind, slot }) => `${kind} ${slot}`).sort()).toEqual([
      'FUNCTIONAL 1',
      'FUNCTIONAL 2',
      'TECHNICAL 1',
      'TECHNICAL 2',
    ]);
  });
});

describe('C4.1.1 a seat', () => {
  it('is dated from the grant to its end, and stays on record', async () => {
    const granted = await aSeat(desk);
    expect(granted).toMatchObject({ kind: 'TECHNICAL', grantedAt: desk.clock.now(), endedAt: null });
    expect(await change(ada, 'endSeat', { seatId: granted.id })).toMatchObject({ endedAt: desk.clock.now() });
    expect(await refusedChange(ada, 'endSeat', { seatId: granted.id })).toMatchObject({
      code: 'SEAT_ENDED',
      rule: 'C4.1.1',
      field: 'seatId',
    });
    expect((await seatsOf()).map(({ id }) => id)).not.toContain(granted.id);
    expect((await seatsOf(ada, ', ended: true')).map(({ id }) => id)).toContain(granted.id);
  });

  it.each([
    ['grantSeat', { personId: UNKNOWN_ID, productId: PRODUCTS.siham, kind: 'TECHNICAL' }, 'NOT_FOUND'],
    ['grantSeat', { personId: 'x', productId: PRODUCTS.siham, kind: 'TECHNICAL' }, 'NOT_FOUND'],
    ['grantSeat', { personId: PEOPLE.noa.id, productId: 'x', kind: 'TECHNICAL' }, 'NOT_FOUND'],
    ['grantSeat', { personId: PEOPLE.noa.id, productId: PRODUCTS.siham, kind: 'TECHNICAL' }, 'NOT_DEPLOYED'],
    ['endSeat', { seatId: UNKNOWN_ID }, 'NOT_FOUND'],
    ['endSeat', { seatId: 'x' }, 'NOT_FOUND'],
    ['replaceCorrespondent', { seatId: UNKNOWN_ID, personId: PEOPLE.noa.id }, 'NOT_FOUND'],
    ['appointLead', { establishmentId: UNKNOWN_ID }, 'NOT_FOUND'],
    [
      'appointLead',
      { establishmentId: ESTABLISHMENTS.rochebrune, personId: PEOPLE.sacha.id },
      'PERSON_OF_ANOTHER_ESTABLISHMENT',
    ],
  ] as const)('%s of %j is refused: %s', async (name, input, code) => {
    expect(await refusedChange(ada, name, input)).toMatchObject({ code });
  });

  it('C3.3.1 is shown to its establishment and the Amue alone', async () => {
    const names = (seats: readonly Data[]) => new Set(seats.map(({ establishment }) => establishment.id));
    expect(names(await seatsOf(sacha))).toEqual(new Set([ESTABLISHMENTS.valmore]));
    expect(names(await seatsOf(alix)).size).toBeGreaterThan(1);
    expect(
      await sacha.refusal(`{ seats(establishmentId: "${ESTABLISHMENTS.rochebrune}") { totalCount } }`),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is found by its establishment and its product, page by page', async () => {
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const data: Data = await alix.query(
        `query ($after: String) { seats(first: 2, after: $after, search: "ROCHEBRUNE") {
           nodes { id establishment { name } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      pages.push(...data.seats.nodes.map(({ id }: Data) => id as string));
      after = data.seats.pageInfo.hasNextPage ? data.seats.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages).toEqual((await seatsOf(alix, ', search: "rochebrune"')).map(({ id }) => id));
    const ofSifac = await seatsOf(alix, `, search: "rochebrune", productId: "${PRODUCTS.sifac}"`);
    expect(new Set(ofSifac.map(({ product }) => product.name))).toEqual(new Set(['SIFAC']));
  });
});

describe('C4.1.1 who replaces a correspondent', () => {
  it('takes the seat and the open tickets of the product; dates, figures and what is closed stay', async () => {
    const former = await aPerson(desk);
    await desk.sql(
      `update person set password_hash = (select password_hash from person where login = 'camille'),
                           login = 'former' where id = $1`,
      [former],
    );
    const seat = await aSeat(desk, former);
    const asFormer = await desk.signedIn('former' as 'camille');
    const onSiham = { productId: PRODUCTS.siham };
    const [open, closed] = [await openTicket(asFormer, onSiham), await openTicket(asFormer, onSiham)];
    const taken = await acknowledge(alix, open, PEOPLE.alix.id);
    await close(alix, await respond(alix, await acknowledge(alix, closed, PEOPLE.alix.id)));
    const theirs = await openTicket(camille, onSiham);
    expect((await seatsOf()).find(({ id }) => id === seat.id)?.openTickets).toBe(1);
    const figures = () =>
      desk.sql(
        `select kind, started_at, due_at, outcome from commitment where ticket_id = $1 order by kind`,
        [open.id],
      );
    const before = await figures();

    const successor = await change(ada, 'replaceCorrespondent', {
      seatId: seat.id,
      personId: PEOPLE.claude.id,
    });
    expect(successor).toMatchObject({ kind: 'TECHNICAL', slot: seat.slot, person: { id: PEOPLE.claude.id } });
    const past = (await seatsOf(ada, ', ended: true')).find(({ id }) => id === seat.id);
    expect(past).toMatchObject({
      person: { id: former },
      successor: { id: PEOPLE.claude.id },
      openTickets: 0,
    });

    const owners = await desk.sql(`select id, correspondent_id from ticket where id in ($1, $2, $3)`, [
      open.id,
      closed.id,
      theirs.id,
    ]);
    expect(Object.fromEntries(owners.map((row) => [row.id, row.correspondent_id]))).toEqual({
      [open.id]: PEOPLE.claude.id,
      [closed.id]: former,
      [theirs.id]: PEOPLE.camille.id,
    });
    expect(await figures()).toEqual(before);
    const { ticket } = await claude.query(
      `{ ticket(number: "${open.number}") { correspondent { id }
         timeline(first: 50) { nodes { type newCorrespondent { id } by { id } } } } }`,
    );
    expect(ticket.correspondent.id).toBe(PEOPLE.claude.id);
    expect(ticket.timeline.nodes.at(-1)).toEqual({
      type: 'CORRESPONDENT_REPLACED',
      newCorrespondent: { id: PEOPLE.claude.id },
      by: { id: PEOPLE.ada.id },
    });
    const mails = await desk.sql(
      `select person_id from mail where ticket_id = $1 and kind = 'new-correspondent'`,
      [open.id],
    );
    expect(mails).toEqual([{ person_id: PEOPLE.claude.id }]);
    expect(await told(PEOPLE.alix.id)).toContain('colleague-acted');
    // Whoever takes over acts; who was replaced reads.
    await perform(claude, 'addInformation', { ticketId: taken.id, text: 'Je reprends cette demande.' });
    expect(
      await asFormer.refusal(
        `mutation ($input: InformationInput!) { addInformation(input: $input) { id } }`,
        { input: { ticketId: taken.id, text: 'Je reste disponible.' } },
      ),
    ).toMatchObject({ code: 'NO_SEAT_FOR_TICKET' });
  });

  it('is of the establishment, and holds no such seat yet: nothing half done', async () => {
    const seat = await aSeat(desk);
    const replace = (personId: string) =>
      refusedChange(ada, 'replaceCorrespondent', { seatId: seat.id, personId });
    expect(await replace(PEOPLE.sacha.id)).toMatchObject({ code: 'PERSON_OF_ANOTHER_ESTABLISHMENT' });
    expect(await replace(UNKNOWN_ID)).toMatchObject({ code: 'NOT_FOUND', field: 'personId' });
    expect((await seatsOf()).map(({ id }) => id)).toContain(seat.id);
  });
});

describe('C4.1.1, C4.1.5 the establishment proposes, the Amue decides', () => {
  it('is the lead’s to propose, and is made once confirmed: the lead is told', async () => {
    await leads(desk, 'sacha');
    const wanted = {
      change: 'GRANT',
      productId: PRODUCTS.sifac,
      kind: 'FUNCTIONAL',
      personId: PEOPLE.noa.id,
    };
    const proposal = await change(sacha, 'proposeSeatChange', wanted);
    expect(proposal).toMatchObject({
      status: 'WAITING',
      person: { id: PEOPLE.noa.id },
      proposedAt: desk.clock.now(),
    });
    expect(await refusedChange(sacha, 'proposeSeatChange', wanted)).toMatchObject({
      code: 'PROPOSAL_WAITING',
    });
    const noa = await desk.as('noa');
    expect(await refusedChange(noa, 'proposeSeatChange', wanted)).toMatchObject({ code: 'NOT_LEAD' });
    expect(await refusedChange(noa, 'withdrawSeatProposal', { proposalId: proposal.id })).toMatchObject({
      code: 'NOT_LEAD',
    });
    const done = await change(ada, 'confirmSeatProposal', { proposalId: proposal.id });
    expect(done).toMatchObject({ status: 'CONFIRMED', decidedBy: { id: PEOPLE.ada.id } });
    expect((await seatsOf(sacha)).map(({ person }) => person.id)).toContain(PEOPLE.noa.id);
    expect(await told(PEOPLE.sacha.id)).toEqual(['seat-proposal-decided']);
    for (const name of ['confirmSeatProposal', 'refuseSeatProposal', 'withdrawSeatProposal'] as const) {
      const input = {
        proposalId: proposal.id,
        ...(name === 'refuseSeatProposal' ? { reason: 'Déjà nommé.' } : {}),
      };
      const who = name === 'withdrawSeatProposal' ? sacha : ada;
      expect(await refusedChange(who, name, input)).toMatchObject({ code: 'PROPOSAL_SETTLED' });
    }
  });

  it('a newcomer has an account before it is confirmed; what the seats do not allow stays waiting', async () => {
    const proposal = await aProposal(desk, 'camille');
    const confirm = (personId?: string) => ({ proposalId: proposal.id, ...(personId ? { personId } : {}) });
    expect(await refusedChange(ada, 'confirmSeatProposal', confirm())).toMatchObject({
      code: 'PROPOSED_PERSON_WITHOUT_ACCOUNT',
      field: 'personId',
    });
    expect(await refusedChange(ada, 'confirmSeatProposal', confirm(PEOPLE.sacha.id))).toMatchObject({
      code: 'PERSON_OF_ANOTHER_ESTABLISHMENT',
    });
    const second = await aPerson(desk);
    await change(ada, 'grantSeat', { personId: second, productId: PRODUCTS.sifac, kind: 'TECHNICAL' });
    expect(await refusedChange(ada, 'confirmSeatProposal', confirm(await aPerson(desk)))).toMatchObject({
      code: 'SEATS_FULL',
    });
    const { seatProposals } = await ada.query(`{ seatProposals(waiting: true) { nodes { id } } }`);
    expect(seatProposals.nodes).toContainEqual({ id: proposal.id });
    expect(await change(camille, 'withdrawSeatProposal', { proposalId: proposal.id })).toMatchObject({
      status: 'WITHDRAWN',
    });
  });

  it('a replacement that is proposed hands over too; a refusal says why', async () => {
    await leads(desk, 'camille');
    const seat = await aSeat(desk);
    const successor = await aPerson(desk);
    const wanted = { change: 'REPLACE', seatId: seat.id, personId: successor };
    const refused = await change(camille, 'proposeSeatChange', wanted);
    expect(
      await refusedChange(ada, 'refuseSeatProposal', { proposalId: refused.id, reason: ' ' }),
    ).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    const reason = 'Cette personne n’a pas suivi la formation.';
    expect(await change(ada, 'refuseSeatProposal', { proposalId: refused.id, reason })).toMatchObject({
      status: 'REFUSED',
      reason,
    });
    const again = await change(camille, 'proposeSeatChange', wanted);
    await change(ada, 'confirmSeatProposal', { proposalId: again.id });
    expect((await seatsOf(camille)).map(({ person }) => person.id)).toContain(successor);
    const end = await change(camille, 'proposeSeatChange', {
      change: 'END',
      seatId: (await seatsOf(camille)).find(({ person }) => person.id === successor)?.id,
    });
    await change(ada, 'confirmSeatProposal', { proposalId: end.id });
    expect((await seatsOf(camille)).map(({ person }) => person.id)).not.toContain(successor);
  });

  it('a lead whose account is closed leads no more', async () => {
    const former = await aPerson(desk, ESTABLISHMENTS.valmore);
    await change(ada, 'appointLead', { establishmentId: ESTABLISHMENTS.valmore, personId: former });
    await desk.sql(`update person set active = false where id = $1`, [former]);
    expect((await sacha.query(`{ myEstablishment { lead { id } } }`)).myEstablishment.lead).toBeNull();
    await leads(desk, 'sacha');
    expect((await sacha.query(`{ myEstablishment { lead { id } } }`)).myEstablishment.lead).toEqual({
      id: PEOPLE.sacha.id,
    });
    await change(ada, 'appointLead', { establishmentId: ESTABLISHMENTS.valmore, personId: null });
    expect((await sacha.query(`{ myEstablishment { lead { id } } }`)).myEstablishment.lead).toBeNull();
  });
});

describe('C4.1.4 prerequisites', () => {
  const sifac = { personId: PEOPLE.claude.id, productId: PRODUCTS.sifac };
  const missingOf = async () =>
    (await seatsOf(claude))
      .find(({ person, product }) => person.id === sifac.personId && product.id === sifac.productId)
      ?.prerequisites.filter(({ since }: Data) => since === null)
      .map(({ prerequisite }: Data) => prerequisite);
  const ALL = ['TRAINED', 'DOCUMENTATION', 'TRAINING_BASE', 'TEST_BASE', 'MAILING_LISTS', 'KNOWN_TO_USERS'];

  it('are recorded with their dates, by admins and by the lead; what is missing is said to both', async () => {
    expect(await missingOf()).toEqual(ALL);
    await change(ada, 'recordPrerequisite', { ...sifac, prerequisite: 'TRAINED', since: '2026-01-12' });
    await leads(desk, 'camille');
    await change(camille, 'recordPrerequisite', { ...sifac, prerequisite: 'TEST_BASE', since: '2026-02-01' });
    expect(await missingOf()).toEqual(ALL.filter((each) => each !== 'TRAINED' && each !== 'TEST_BASE'));
    await change(camille, 'recordPrerequisite', { ...sifac, prerequisite: 'TEST_BASE', since: null });
    expect(await missingOf()).toEqual(ALL.filter((each) => each !== 'TRAINED'));
  });

  it.each([
    [{ ...sifac, personId: PEOPLE.sacha.id }, 'NOT_FOUND'],
    [{ ...sifac, personId: UNKNOWN_ID }, 'NOT_FOUND'],
    [{ ...sifac, productId: UNKNOWN_ID }, 'NOT_FOUND'],
  ])('of %j the lead of another establishment records nothing: %s', async (of, code) => {
    await leads(desk, 'camille');
    const input = { ...of, prerequisite: 'TRAINED', since: '2026-01-12' };
    expect(await refusedChange(camille, 'recordPrerequisite', input)).toMatchObject({ code });
    expect(await refusedChange(claude, 'recordPrerequisite', input)).toMatchObject({ code: 'NOT_LEAD' });
  });

  it('of a day to come is missing today', async () => {
    const input = { ...sifac, prerequisite: 'TRAINED', since: '2026-11-25' };
    expect(await refusedChange(ada, 'recordPrerequisite', input)).toMatchObject({
      code: 'INVALID_VALUE',
      field: 'since',
    });
  });

  it('never keep anybody from writing, a blocking request less than any', async () => {
    await desk.sql(`delete from seat_prerequisite where person_id = $1`, [PEOPLE.claude.id]);
    expect((await openTicket(claude, { blocking: true })).status).toBe('SUBMITTED');
  });

  it('are reminded once a month while any is missing, after a time to settle in', async () => {
    const em = () => desk.orm.em.fork();
    const reminded = () =>
      desk.sql(`select 1 from notification where kind = 'prerequisites-missing' and person_id = $1`, [
        newcomer,
      ]);
    const newcomer = await aPerson(desk);
    await aSeat(desk, newcomer);
    const inDays = (days: number) => new Date(Date.parse(desk.clock.now()) + days * 86_400_000).toISOString();
    await remindPrerequisites(em(), inDays(29));
    expect(await reminded()).toHaveLength(0);
    for (const days of [31, 31, 32]) await remindPrerequisites(em(), inDays(days));
    expect(await reminded()).toHaveLength(1);
    await remindPrerequisites(em(), inDays(62));
    expect(await reminded()).toHaveLength(2);
    for (const prerequisite of ALL)
      await change(ada, 'recordPrerequisite', {
        personId: newcomer,
        productId: PRODUCTS.siham,
        prerequisite,
        since: '2026-11-24',
      });
    await remindPrerequisites(em(), inDays(93));
    expect(await reminded()).toHaveLength(2);
  });
});
