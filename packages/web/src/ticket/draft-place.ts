import type { RouteLocationRaw } from 'vue-router';
import type { MyDraftsQuery } from '../graphql/graphql.js';

export type MyDraft = MyDraftsQuery['myDrafts']['nodes'][number];

/** Where one goes on writing; `null` for a ticket that is out of sight by now (C3.3.3). */
export function placeOf({ kind, ticket }: MyDraft): RouteLocationRaw | null {
  if (kind === 'OPEN_TICKET') return { name: 'new-ticket' };
  if (kind === 'RECORD_CALL') return { name: 'record-call' };
  return ticket ? { name: 'ticket', params: { number: ticket.number }, hash: '#message' } : null;
}

/** By what one knows it again: its words, or the first of those of a request. */
export function excerptOf({ fields }: Pick<MyDraft, 'fields'>): string {
  const valueOf = (sought: string) => fields.find(({ name }) => name === sought)?.value;
  return valueOf('text') ?? valueOf('title') ?? valueOf('description') ?? '';
}
