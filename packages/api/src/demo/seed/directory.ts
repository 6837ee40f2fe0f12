import { addDays, parisDay } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { addPerson, grantSeat } from '../../correspondent/index.js';
import { addEstablishment, deployProduct } from '../../establishment/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { foldText } from '../../platform/text/index.js';
import { addProduct, deliverRelease } from '../../scope/index.js';
import { appointTeams, type Teams } from '../../warning/index.js';
import { ADMINS, AGENTS, CORRESPONDENT_NAMES, ESTABLISHMENTS, PRODUCTS, PROVIDERS } from '../reference.js';
import type { DemoProductName } from '../texts/types.js';
import type { Random } from './random.js';

interface DemoRelease {
  readonly id: string;
  readonly name: string;
  readonly deliveredOn: string;
}
export interface DemoProductRow {
  readonly id: string;
  readonly name: DemoProductName;
  /** Newest first. */
  readonly releases: readonly DemoRelease[];
}
export interface DemoCorrespondent {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly establishmentId: string;
  readonly products: readonly DemoProductName[];
}
export interface DemoAgent {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: 'agent' | 'provider';
  readonly products: readonly DemoProductName[];
}
/** Everybody and everything that the demo's tickets are about. */
export interface DemoDirectory {
  readonly products: readonly DemoProductRow[];
  readonly establishments: readonly { readonly id: string; readonly name: string }[];
  readonly correspondents: readonly DemoCorrespondent[];
  readonly agents: readonly DemoAgent[];
  readonly admins: readonly { readonly id: string; readonly login: string; readonly name: string }[];
}

const DAY = 24 * 3_600_000;
const loginOf = (firstName: string, lastName: string): string =>
  foldText(`${firstName}.${lastName}`).replace(/[^a-z.]+/g, '-');

/** Enters products, establishments, people and seats, each through its use case. */
export async function enterDirectory(
  em: EntityManager,
  random: Random,
  now: Instant,
  passwordHash: string,
): Promise<DemoDirectory> {
  const products: DemoProductRow[] = [];
  for (const { name, description, releases } of PRODUCTS) {
    const id = await addProduct(em, { id: random.uuid(), name, description });
    const delivered = releases.map((release) => ({
      ...release,
      id: random.uuid(),
      kind: release.name.startsWith('Patch') ? ('patch' as const) : ('version' as const),
      deliveredOn: addDays(parisDay(now), -release.deliveredDaysAgo),
    }));
    // The oldest first: none is entered after one that follows it (C2.3).
    for (const { id: releaseId, name: releaseName, kind, deliveredOn, major } of delivered.toReversed())
      await deliverRelease(em, { id: releaseId, productId: id, name: releaseName, kind, deliveredOn, major });
    products.push({ id, name, releases: delivered });
  }
  const productId = new Map(products.map(({ id, name }) => [name, id]));

  const staff = { passwordHash, establishmentId: null };
  const agents: DemoAgent[] = [];
  for (const { login, firstName, lastName, team, products: known } of AGENTS) {
    const id = random.uuid();
    const email = `${login}@assistance.example`;
    await addPerson(em, { ...staff, id, login, firstName, lastName, team, email, role: 'agent' });
    agents.push({ id, login, name: `${firstName} ${lastName}`, role: 'agent', products: known });
  }
  for (const { login, firstName, lastName, products: known, acceptedRules, company } of PROVIDERS) {
    const id = random.uuid();
    const accepted = acceptedRules ? new Date(Date.parse(now) - 560 * DAY).toISOString() : null;
    const person = {
      ...staff,
      id,
      login,
      firstName,
      lastName,
      team: company,
      email: `${login}@prestataire.example`,
    };
    await addPerson(em, { ...person, role: 'provider', confidentialityAcceptedAt: accepted });
    // One who has not accepted the rules yet is in charge of nothing (C3.3.3).
    if (acceptedRules) {
      agents.push({ id, login, name: `${firstName} ${lastName}`, role: 'provider', products: known });
    }
  }
  await appointTeams(em, teamsOf(agents, products));
  const admins = [];
  for (const { login, firstName, lastName } of ADMINS) {
    const id = random.uuid();
    const email = `${login}@assistance.example`;
    await addPerson(em, { ...staff, id, login, firstName, lastName, email, role: 'admin' });
    admins.push({ id, login, name: `${firstName} ${lastName}` });
  }

  // Before the first of their tickets.
  const named = new Date(Date.parse(now) - 730 * DAY).toISOString();
  const names = [...CORRESPONDENT_NAMES];
  const establishments = [];
  const correspondents: DemoCorrespondent[] = [];
  for (const [rank, { key, name, shortName, town, deployments }] of ESTABLISHMENTS.entries()) {
    const establishmentId = await addEstablishment(em, { id: random.uuid(), name, shortName, town });
    establishments.push({ id: establishmentId, name });
    for (const { product, mode, host } of deployments) {
      const deployed = productId.get(product) ?? '';
      await deployProduct(em, { establishmentId, productId: deployed, mode, host: host ?? null });
    }
    // Four people, five in the larger ones; each holds a share of the products, two at most of a kind.
    const team = names.splice(0, rank % 3 === 0 ? 5 : 4);
    const seats = team.map(() => [] as { product: DemoProductName; kind: 'functional' | 'technical' }[]);
    for (const [index, { product }] of deployments.entries()) {
      seats[index % (team.length - 1)]?.push({ product, kind: 'functional' });
      if (random.chance(0.5)) seats[(index + 1) % (team.length - 1)]?.push({ product, kind: 'functional' });
      seats[team.length - 1]?.push({ product, kind: 'technical' });
    }
    for (const [index, { firstName, lastName }] of team.entries()) {
      const id = random.uuid();
      const login = loginOf(firstName, lastName);
      const email = `${login}@${key}.example`;
      const person = { id, login, passwordHash, firstName, lastName, email, establishmentId };
      await addPerson(em, { ...person, role: 'correspondent' });
      const taken = seats[index] ?? [];
      for (const { product, kind } of taken) {
        await grantSeat(em, { personId: id, productId: productId.get(product) ?? '', kind, at: named });
      }
      const theirs = [...new Set(taken.map(({ product }) => product))];
      correspondents.push({ id, login, name: `${firstName} ${lastName}`, establishmentId, products: theirs });
    }
  }
  return { products, establishments, correspondents, agents, admins };
}

/** The first agent of each team leads it; a product is looked after by the team of the first agent who knows it. */
function teamsOf(agents: readonly DemoAgent[], products: readonly DemoProductRow[]): Teams {
  const teams = new Map(AGENTS.map(({ login, team }) => [login, team]));
  const leaders = new Map<string, string>();
  for (const { id, login } of agents) {
    const team = teams.get(login);
    if (team && !leaders.has(team)) leaders.set(team, id);
  }
  const lookedAfter = products.flatMap(({ id, name }) => {
    const team = AGENTS.find(({ products: known }) => known.includes(name))?.team;
    return team ? [[id, team] as const] : [];
  });
  return { leaders: [...leaders.values()], products: new Map(lookedAfter) };
}
