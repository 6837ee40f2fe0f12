import type { RouteLocationRaw } from 'vue-router';
import type { MyDraftsQuery } from '../graphql/graphql.js';

export type MyDraft = MyDraftsQuery['myDrafts']['nodes'][number];

/** Where to continue a draft; `null` for a ticket that the person no longer sees (C3.3.3). */
export function placeOf({ kind, ticket }: MyDraft): RouteLocationRaw | null {
  if (kind === 'OPEN_TICKET') return { name: 'new-ticket' };
  if (kind === 'RECORD_CALL') return { name: 'record-call' };
  return ticket ? { name: 'ticket', params: { number: ticket.number }, hash: '#message' } : null;
}

/** What identifies a draft: its text, or the first text of a request. */
export function excerptOf({ fields }: Pick<MyDraft, 'fields'>): string {
  const valueOf = (sought: string) => fields.find(({ name }) => name === sought)?.value;
  return valueOf('text') ?? valueOf('title') ?? valueOf('description') ?? '';
}
