import { randomUUID } from 'node:crypto';
import type { Data, TestClient } from '../../testing/client.js';
import type { TestServer } from '../../testing/test-server.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS } from '../../testing/world.js';
import { addPerson } from '../../correspondent/index.js';

/** Everything that a line of the list of seats shows. */
export const SEAT = `{ id kind slot grantedAt endedAt openTickets establishment { id name } product { id name }
  person { id lastName } successor { id lastName } prerequisites { prerequisite since } }`;
/** Everything that a line of the list of proposals shows. */
export const PROPOSAL = `{ id change kind status proposedAt decidedAt reason newcomer { firstName lastName email phone }
  establishment { id name } product { id name } seat ${SEAT} person { id lastName } proposedBy { id lastName }
  decidedBy { id lastName } }`;

const INPUTS = {
  grantSeat: ['GrantSeatInput', SEAT],
  endSeat: ['EndSeatInput', SEAT],
  replaceCorrespondent: ['ReplaceCorrespondentInput', SEAT],
  appointLead: ['AppointLeadInput', '{ id lead { id } }'],
  recordPrerequisite: ['RecordPrerequisiteInput', '{ id }'],
  proposeSeatChange: ['ProposeSeatChangeInput', PROPOSAL],
  withdrawSeatProposal: ['WithdrawSeatProposalInput', PROPOSAL],
  confirmSeatProposal: ['ConfirmSeatProposalInput', PROPOSAL],
  refuseSeatProposal: ['RefuseSeatProposalInput', PROPOSAL],
} as const;
type Name = keyof typeof INPUTS;
const documentOf = (name: Name): string => {
  const [input, answer] = INPUTS[name];
  return `mutation ($input: ${input}!) { ${name}(input: $input) ${answer} }`;
};

export const change = async (client: TestClient, name: Name, input: object): Promise<Data> =>
  (await client.query(documentOf(name), { input }))[name] as Data;
export const refusedChange = (client: TestClient, name: Name, input: object) =>
  client.refusal(documentOf(name), { input });

let ranks = 0;
/** Another correspondent, without a seat. */
export function aPerson(
  desk: TestServer,
  establishmentId: string = ESTABLISHMENTS.rochebrune,
): Promise<string> {
  ranks += 1;
  return addPerson(desk.orm.em.fork(), {
    login: `place.${ranks}.${randomUUID().slice(0, 8)}`,
    passwordHash: '',
    firstName: 'Morgan',
    lastName: `Yvon ${ranks}`,
    email: `place.${ranks}@desk.example`,
    role: 'correspondent',
    establishmentId,
  });
}

/** A seat for SIHAM that nobody holds before, technical unless the first two are; it frees them when they are held. */
export async function aSeat(desk: TestServer, personId?: string): Promise<Data> {
  await desk.sql(
    `update seat set ended_at = now() where product_id = $1 and kind = 'technical' and ended_at is null`,
    [PRODUCTS.siham],
  );
  return change(await desk.as('ada'), 'grantSeat', {
    personId: personId ?? (await aPerson(desk)),
    productId: PRODUCTS.siham,
    kind: 'TECHNICAL',
  });
}

/** Camille leads at Rochebrune, or Sacha at Valmore. */
export const leads = async (desk: TestServer, who: 'camille' | 'sacha'): Promise<Data> =>
  change(await desk.as('ada'), 'appointLead', {
    establishmentId: who === 'camille' ? ESTABLISHMENTS.rochebrune : ESTABLISHMENTS.valmore,
    personId: PEOPLE[who].id,
  });

/** A proposal of that lead, about a newcomer. */
export async function aProposal(
  desk: TestServer,
  who: 'camille' | 'sacha' = 'camille',
  lastName = 'Nouvelle',
): Promise<Data> {
  await leads(desk, who);
  return change(await desk.as(who), 'proposeSeatChange', {
    change: 'GRANT',
    productId: PRODUCTS.sifac,
    kind: 'TECHNICAL',
    newcomer: { firstName: 'Ana', lastName, email: 'ana@desk.example', phone: '01 02 03 04 05' },
  });
}
