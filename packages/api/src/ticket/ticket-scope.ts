import { readTicketNumber } from '@assistance/domain/ticket';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { TicketEntity, type TicketRow } from '../ticket-log/index.js';

/**
 * The tickets a person may see, as a condition that every read carries: a correspondent its establishment's (C3.3.1),
 * a provider those in its charge (C3.3.3), the Amue's own people all.
 */
export function visibleTo(viewer: Viewer): FilterQuery<TicketRow> {
  if (viewer.role === 'agent' || viewer.role === 'admin') return {};
  if (viewer.role === 'provider') return { agentId: viewer.personId };
  // A correspondent without an establishment cannot be; if one were, it would see nothing.
  return { establishmentId: viewer.establishmentId ?? '00000000-0000-0000-0000-000000000000' };
}

/** One visible ticket, by its number as people say it too; an unknown id and a forbidden one answer alike (C3.3.1). */
export async function findVisibleTicket(
  em: EntityManager,
  viewer: Viewer,
  by: { readonly id: string } | { readonly number: string },
  /** What the request calls it. */
  field: string = 'id' in by ? 'id' : 'number',
): Promise<TicketRow> {
  if ('id' in by && !isUuid(by.id)) refuseWith('NOT_FOUND', field);
  const named = 'number' in by ? { number: readTicketNumber(by.number) ?? by.number } : by;
  const row = await em.findOne(TicketEntity, { $and: [named, visibleTo(viewer)] } as FilterQuery<TicketRow>);
  return row ?? refuseWith('NOT_FOUND', field);
}

/** The same rule, for one event as it happens: an internal one never reaches an establishment (C3.3.1). */
export function isVisibleTo(
  viewer: Viewer,
  happened: { readonly establishmentId: string; readonly agentId: string | null; readonly internal: boolean },
): boolean {
  if (viewer.role === 'agent' || viewer.role === 'admin') return true;
  if (viewer.role === 'provider') return happened.agentId === viewer.personId;
  return happened.establishmentId === viewer.establishmentId && !happened.internal;
}
