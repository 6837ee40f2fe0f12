import { randomUUID } from 'node:crypto';
import { hasAccepted, ROLES, type Reader, type Role } from '@assistance/domain/access';
import { STAFF_DRAFTS, type DraftKind } from '@assistance/domain/draft';
import { anEvent, START } from '@assistance/domain/testing';
import { INTERNAL_EVENTS, TICKET_STATUSES, type TicketEvent } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { PRODUCTS } from './world-ids.js';

/** An event of a random ticket, with who was in charge before and after it. */
export interface RandomEvent {
  readonly version: number;
  readonly sharedVersion: number | null;
  readonly event: TicketEvent;
  readonly internal: boolean;
  readonly agentBefore: string | null;
  readonly agentAfter: string | null;
}

/** A ticket of the random world, with everything that hangs on it. */
export interface RandomTicket {
  readonly id: string;
  readonly number: string;
  readonly establishmentId: string;
  readonly correspondentId: string;
  readonly agentId: string | null;
  readonly productId: string;
  /** Tickets of the same world that it takes up, or was closed in favour of. */
  readonly followsId: string | null;
  readonly duplicateOfId: string | null;
  readonly status: (typeof TICKET_STATUSES)[number];
  readonly overdue: boolean;
  readonly toReview: boolean;
  readonly events: readonly RandomEvent[];
  /** Its files: one of a message, one of an internal note. */
  readonly files: readonly { readonly id: string; readonly internal: boolean }[];
  /** Whether an article was named on it, and where. */
  readonly named: 'shared' | 'internal' | null;
}

interface RandomDraft {
  readonly id: string;
  readonly ownerId: string;
  readonly ticketId: string;
  readonly kind: DraftKind;
}

interface RandomNotification {
  readonly id: string;
  readonly personId: string;
  readonly ticketId: string;
}

export interface RandomWorld {
  readonly establishments: readonly string[];
  /** Each role is there at least once; providers with and without their acceptance. */
  readonly readers: readonly Viewer[];
  readonly tickets: readonly RandomTicket[];
  readonly drafts: readonly RandomDraft[];
  readonly notifications: readonly RandomNotification[];
  readonly articleNumber: string;
}

/** A word of what everybody who sees the ticket may read, and one of its internal notes. */
export const SHARED_WORD = 'budget';
export const INTERNAL_WORD = 'zébulon';
export const NOW = START;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed;
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  return { below, oneOf, chance: (percent: number) => below(100) < percent };
}
type Random = ReturnType<typeof randomFrom>;

const actorOf = ({ personId, role, establishmentId }: Reader) =>
  ({ kind: 'person', personId, role, establishmentId }) as const;

function aReader(role: Role, establishmentId: string | null, accepted: boolean): Viewer {
  return {
    personId: randomUUID(),
    role,
    establishmentId: role === 'correspondent' ? establishmentId : null,
    language: 'fr',
    confidentialityAccepted: hasAccepted(role, accepted ? NOW : null),
    session: '',
  };
}

/** Opened, then a few messages, notes and changes of who is in charge. */
function eventsOf(
  { below, oneOf, chance }: Random,
  asker: Reader,
  staff: readonly Reader[],
): { events: RandomEvent[]; agentId: string | null } {
  const events: RandomEvent[] = [];
  let agentId: string | null = null;
  let sharedVersion = 0;
  const add = (event: TicketEvent, agentAfter = agentId) => {
    const internal = INTERNAL_EVENTS.has(event.type);
    if (!internal) sharedVersion += 1;
    const version = events.length + 1;
    const shown = internal ? null : sharedVersion;
    events.push({ version, sharedVersion: shown, event, internal, agentBefore: agentId, agentAfter });
    agentId = agentAfter;
  };
  const opened = anEvent('TicketOpened', { by: actorOf(asker), correspondentId: asker.personId });
  add({ ...opened, request: { ...opened.request, title: `Le ${SHARED_WORD}`, attachments: [] } });
  for (let more = below(6); more > 0; more -= 1) {
    const somebody = oneOf(staff);
    const by = actorOf(somebody);
    if (chance(40)) add(anEvent('NoteAdded', { by, text: `Voir ${INTERNAL_WORD}.` }));
    else if (chance(50))
      add(anEvent('TicketAssigned', { by, agentId: somebody.personId }), somebody.personId);
    else add(anEvent('InformationAdded', { by: actorOf(asker), text: 'Voici.' }));
  }
  return { events, agentId };
}

/** Writes a random world, around every use case, in place of the one before. */
export async function writeRandomWorld(em: EntityManager, seed: number): Promise<RandomWorld> {
  const random = randomFrom(seed);
  const { below, oneOf, chance } = random;
  const establishments = Array.from({ length: 2 + below(2) }, () => randomUUID());
  const roles: Role[] = [...ROLES, 'provider', 'correspondent', ...[0, 1].map(() => oneOf(ROLES))];
  const readers = roles.map((role, rank) => aReader(role, oneOf(establishments), rank > 4 || chance(60)));
  const askers = readers.filter(({ role }) => role === 'correspondent');
  const staff = readers.filter(({ role }) => role !== 'correspondent');

  const ids = Array.from({ length: 6 + below(5) }, () => randomUUID());
  const tickets = ids.map((id, rank): RandomTicket => {
    const asker = oneOf(askers);
    const { events, agentId } = eventsOf(random, asker, staff);
    const status = oneOf(TICKET_STATUSES);
    const before = ids.slice(0, rank);
    return {
      id,
      followsId: before.length > 0 && chance(40) ? oneOf(before) : null,
      duplicateOfId: before.length > 0 && chance(40) ? oneOf(before) : null,
      number: `2026-${String(seed * 100 + rank).padStart(6, '0')}`,
      // Somebody who asked may have moved to another establishment since.
      establishmentId: chance(80) ? (asker.establishmentId ?? '') : oneOf(establishments),
      correspondentId: asker.personId,
      agentId,
      productId: oneOf(Object.values(PRODUCTS)),
      status,
      overdue: status !== 'closed' && chance(50),
      toReview: status === 'closed' && chance(50),
      events,
      files: [false, true].map((internal) => ({ id: randomUUID(), internal })),
      named: oneOf(['shared', 'internal', null] as const),
    };
  });
  const drafts = new Map<string, RandomDraft>();
  for (let more = 12; more > 0; more -= 1) {
    const owner = oneOf(readers);
    const kind = owner.role === 'correspondent' ? 'add-information' : oneOf([...STAFF_DRAFTS].filter(isOn));
    const { id: ticketId } = oneOf(tickets);
    const draft = { id: randomUUID(), ownerId: owner.personId, ticketId, kind };
    drafts.set(`${owner.personId} ${ticketId} ${kind}`, draft);
  }
  const notifications = readers.flatMap(({ personId }) =>
    tickets.map(({ id: ticketId }) => ({ id: randomUUID(), personId, ticketId })),
  );
  const articleNumber = `KB-${String(seed).padStart(6, '0')}`;
  const world = {
    establishments,
    readers,
    tickets,
    drafts: [...drafts.values()],
    notifications,
    articleNumber,
  };
  await em.transactional((own) => write(own, world));
  return world;
}
const isOn = (kind: DraftKind): boolean => kind !== 'record-call';

const TABLES = `mail, notification, draft, attachment, ticket_article, article, ticket_search, ticket_event, ticket,
  seat, deployment, person, establishment`;

async function write(em: EntityManager, world: RandomWorld): Promise<void> {
  // The log is append-only, for everybody but this.
  await em.execute(`set local session_replication_role = replica`);
  await em.execute(`truncate ${TABLES} cascade`);
  await em.execute(`set local session_replication_role = origin`);
  const insert = (table: string, columns: string, rows: readonly object[]) =>
    em.execute(
      `insert into ${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)`,
      [JSON.stringify(rows)],
    );
  await insert(
    'establishment',
    'id, name, short_name, town, searchable',
    world.establishments.map((id) => ({ id, name: id, short_name: id, town: id, searchable: '' })),
  );
  await insert(
    'deployment',
    'establishment_id, product_id, mode',
    world.establishments.flatMap((id) =>
      Object.values(PRODUCTS).map((product) => ({
        establishment_id: id,
        product_id: product,
        mode: 'classic',
      })),
    ),
  );
  await insert(
    'person',
    'id, login, password_hash, first_name, last_name, role, establishment_id, email, language, active, confidentiality_accepted_at',
    world.readers.map(({ personId: id, role, establishmentId, confidentialityAccepted }) => ({
      id,
      login: id,
      password_hash: '',
      first_name: 'A',
      last_name: 'B',
      role,
      active: true,
      language: 'fr',
      establishment_id: establishmentId,
      email: `${id}@desk.example`,
      confidentiality_accepted_at: role === 'provider' && confidentialityAccepted ? NOW : null,
    })),
  );
  await insert(
    'ticket',
    `id, number, version, shared_version, status, channel, title, description, last_actions, messages, first_analysis,
     blocking, changed_outside_application, review, product_id, establishment_id, correspondent_id, agent_id,
     follows_id, duplicate_of_id, opened_at,
     updated_at, shared_updated_at, due_at, closed_at, searchable`,
    world.tickets.map((ticket) => ({
      id: ticket.id,
      number: ticket.number,
      status: ticket.status,
      channel: 'web',
      title: `Le ${SHARED_WORD}`,
      description: 'd',
      last_actions: 'l',
      messages: [],
      first_analysis: 'f',
      blocking: false,
      changed_outside_application: false,
      searchable: SHARED_WORD,
      version: ticket.events.length,
      shared_version: ticket.events.filter(({ internal }) => !internal).length,
      review: ticket.toReview ? 'pending' : null,
      product_id: ticket.productId,
      establishment_id: ticket.establishmentId,
      correspondent_id: ticket.correspondentId,
      agent_id: ticket.agentId,
      follows_id: ticket.followsId,
      duplicate_of_id: ticket.duplicateOfId,
      opened_at: NOW,
      updated_at: NOW,
      shared_updated_at: NOW,
      due_at: ticket.overdue ? '2026-01-01T00:00:00Z' : null,
      closed_at: ticket.status === 'closed' ? NOW : null,
    })),
  );
  await insert(
    'ticket_event',
    'ticket_id, version, shared_version, type, internal, at, data',
    world.tickets.flatMap(({ id, events }) =>
      events.map(({ version, sharedVersion, event, internal }) => ({
        ticket_id: id,
        version,
        shared_version: sharedVersion,
        internal,
        data: event,
        type: event.type,
        at: event.at,
      })),
    ),
  );
  await insert(
    'attachment',
    'id, storage_key, name, size, content_type, sha256, uploaded_by, uploaded_at, ticket_id, internal',
    world.tickets.flatMap(({ id: ticket_id, correspondentId: uploaded_by, files }) =>
      files.map(({ id, internal }) => ({
        id,
        storage_key: id,
        name: 'a.txt',
        size: 1,
        content_type: 'text/plain',
        sha256: '',
        uploaded_by,
        uploaded_at: NOW,
        ticket_id,
        internal,
      })),
    ),
  );
  await insert(
    'draft',
    'id, owner_id, begun_by, ticket_id, kind, fields, version, updated_at',
    world.drafts.map(({ id, ownerId, ticketId, kind }) => ({
      id,
      owner_id: ownerId,
      begun_by: ownerId,
      ticket_id: ticketId,
      kind,
      fields: {},
      version: 1,
      updated_at: NOW,
    })),
  );
  await insert(
    'notification',
    'id, person_id, unique_key, kind, ticket_id, data, at, site, browser, mail',
    world.notifications.map(({ id, personId, ticketId }) => ({
      id,
      person_id: personId,
      unique_key: id,
      kind: 'mention',
      ticket_id: ticketId,
      data: {},
      at: NOW,
      site: true,
      browser: false,
      mail: 'immediate',
    })),
  );
  const [first] = world.tickets;
  const articleId = randomUUID();
  await insert(
    'article',
    `id, number, ticket_id, version, title, problem, solution, error_codes, releases, outcome, blocking, product_id,
     published_at, updated_at`,
    [
      {
        id: articleId,
        number: world.articleNumber,
        ticket_id: first?.id,
        version: 1,
        title: 't',
        problem: 'p',
        solution: 's',
        error_codes: [],
        releases: [],
        outcome: 'solution',
        blocking: false,
        product_id: first?.productId,
        published_at: NOW,
        updated_at: NOW,
      },
    ],
  );
  await insert(
    'ticket_article',
    'ticket_id, article_id, version, shared',
    world.tickets.flatMap(({ id, named }) =>
      named === null
        ? []
        : [{ ticket_id: id, article_id: articleId, version: 1, shared: named === 'shared' }],
    ),
  );
}
