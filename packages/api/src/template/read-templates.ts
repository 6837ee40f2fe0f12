import {
  boilerplateOf,
  fillTemplate,
  type PlaceholderValues,
  type TemplateUse,
} from '@assistance/domain/template';
import type { Boilerplate } from '@assistance/domain/ticket';
import { EstablishmentEntity, PersonEntity, type Person } from '../correspondent/index.js';
import { moment } from '../mail/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ProductEntity, ReleaseEntity } from '../scope/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { findVisibleTicket } from '../ticket/index.js';
import { TemplateEntity, type Template } from './template.entity.js';

const readable = ({ personId }: Viewer) => ({ $or: [{ ownerId: null }, { ownerId: personId }] });

/**
 * Those that the viewer may start from, by name: what is for another product, or for another team, is left out where one
 * is named.
 */
export async function listTemplates(
  em: EntityManager,
  viewer: Viewer,
  { use, productId }: { use: TemplateUse | null; productId: string | null },
): Promise<Template[]> {
  const narrowed = [
    ...(use ? [{ use }] : []),
    ...(productId !== null
      ? [{ $or: [{ productId: null }, ...(isUuid(productId) ? [{ productId }] : [])] }]
      : []),
  ];
  const rows = await em.find(TemplateEntity, { $and: [readable(viewer), ...narrowed] });
  return rows.toSorted(
    (a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }) || (a.id < b.id ? -1 : 1),
  );
}

/** C3.2.7: what was not written for the case, as a response is read without it. */
export async function boilerplateFor(em: EntityManager, viewer: Viewer): Promise<Boilerplate[]> {
  const rows = await em.find(TemplateEntity, readable(viewer), { fields: ['body'] });
  return rows.flatMap(({ body }) => boilerplateOf(body));
}

/** A template with the ticket's own facts in it, in the viewer's language. Refusals: NOT_FOUND. */
export async function filledTemplate(
  em: EntityManager,
  viewer: Viewer,
  { id, ticketId }: { id: string; ticketId: string },
): Promise<string> {
  const ticket = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
  const template = isUuid(id) ? await em.findOne(TemplateEntity, { $and: [{ id }, readable(viewer)] }) : null;
  if (!template) refuseWith('NOT_FOUND', 'id');
  return fillTemplate(template.body, await valuesOf(em, viewer, ticket), viewer.language);
}

async function valuesOf(em: EntityManager, viewer: Viewer, ticket: TicketRow): Promise<PlaceholderValues> {
  const people = await em.find(PersonEntity, { id: { $in: [viewer.personId, ticket.correspondentId] } });
  const person = (id: string): Person | undefined => people.find((each) => each.id === id);
  const [agent, correspondent] = [person(viewer.personId), person(ticket.correspondentId)];
  const establishment = await em.findOne(EstablishmentEntity, { id: ticket.establishmentId });
  const product = await em.findOne(ProductEntity, { id: ticket.productId });
  const release = ticket.releaseId ? await em.findOne(ReleaseEntity, { id: ticket.releaseId }) : null;
  return {
    numero: ticket.number,
    objet: ticket.title,
    etablissement: establishment?.name ?? null,
    'correspondant.prenom': correspondent?.firstName ?? null,
    'correspondant.nom': correspondent?.lastName ?? null,
    produit: product?.name ?? null,
    version: release?.name ?? null,
    echeance: ticket.dueAt ? moment(ticket.dueAt.toISOString())[viewer.language] : null,
    agent: agent ? `${agent.firstName} ${agent.lastName}` : null,
    equipe: agent?.team ?? null,
  };
}
