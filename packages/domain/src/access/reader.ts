import { isOfTheAmue, isProvider, isStaff, sightOf, type Role } from './roles.js';

/** Somebody who reads: everything that their rights to see follow from. */
export interface Reader {
  readonly personId: string;
  readonly role: Role;
  /** Of a correspondent; `null` for the Amue's side. */
  readonly establishmentId: string | null;
  /** C3.3.3: false only for a provider who has not accepted the rules yet. */
  readonly confidentialityAccepted: boolean;
}

/** C3.3.3: a provider accepts the rules before the first access; nobody else has to. */
export const hasAccepted = (role: Role, acceptedAt: string | Date | null | undefined): boolean =>
  !isProvider(role) || (acceptedAt !== null && acceptedAt !== undefined);

/** What of a ticket decides who sees it. */
export interface TicketPlace {
  readonly establishmentId: string;
  readonly agentId?: string | null | undefined;
}

/** The tickets that a reader sees. */
export type TicketScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'establishment'; readonly establishmentId: string }
  | { readonly kind: 'in-charge'; readonly personId: string }
  | { readonly kind: 'none' };

/**
 * Who sees which tickets: an establishment its own (C3.3.1), a provider those in its charge once the rules are accepted
 * (C3.3.3), the Amue's own people all.
 */
export function ticketScope({
  role,
  personId,
  establishmentId,
  confidentialityAccepted,
}: Reader): TicketScope {
  switch (sightOf(role)) {
    case 'all':
      return { kind: 'all' };
    case 'in-charge':
      return confidentialityAccepted ? { kind: 'in-charge', personId } : { kind: 'none' };
    case 'establishment':
      return establishmentId === null ? { kind: 'none' } : { kind: 'establishment', establishmentId };
  }
}

/** C3.3.1, C3.3.3: may this person know of the ticket? To whoever may not, it answers as one that never was. */
export function seesTicket(reader: Reader, ticket: TicketPlace): boolean {
  const scope = ticketScope(reader);
  switch (scope.kind) {
    case 'all':
      return true;
    case 'establishment':
      return ticket.establishmentId === scope.establishmentId;
    case 'in-charge':
      return ticket.agentId === scope.personId;
    case 'none':
      return false;
  }
}

/** C3.3.1: of a ticket that one sees, also what is internal (notes, their files, malfunctions, links)? */
export const seesInternal = ({ role }: Pick<Reader, 'role'>): boolean => isStaff(role);

/** May this person see an event, a message or a file of that ticket? */
export const seesPart = (
  reader: Reader,
  ticket: TicketPlace,
  { internal }: { readonly internal: boolean },
): boolean => seesTicket(reader, ticket) && (!internal || seesInternal(reader));

/** A ticket keeps its establishment for ever; who is in charge of it changes, and with it who of the providers sees it. */
export const mayLoseSight = (reader: Reader): boolean => ticketScope(reader).kind === 'in-charge';

/** Readers of the same key see the same tickets, and the same of them. */
export function scopeKey(reader: Reader): string {
  const scope = ticketScope(reader);
  switch (scope.kind) {
    case 'all':
      return 'amue';
    case 'establishment':
      return `establishment ${scope.establishmentId}`;
    case 'in-charge':
      return `in-charge ${scope.personId}`;
    case 'none':
      return 'none';
  }
}

/**
 * C3.3.1, C3.4.3: may this person look through the directory of that establishment's correspondents? Those who act on a
 * ticket that one sees are named on it, whoever they are.
 */
export function seesDirectory(reader: Reader, establishmentId: string): boolean {
  const scope = ticketScope(reader);
  return (
    scope.kind === 'all' || (scope.kind === 'establishment' && scope.establishmentId === establishmentId)
  );
}

/**
 * May this person put that one in charge of a ticket? Nobody of an establishment is ever in charge. A provider keeps its
 * ticket or gives it back to the Amue: it learns of no other provider (C3.3.3).
 */
export const mayPutInCharge = (
  reader: Pick<Reader, 'role' | 'personId'>,
  person: Pick<Reader, 'role' | 'personId'>,
): boolean =>
  isStaff(person.role) &&
  (!isProvider(reader.role) || isOfTheAmue(person.role) || person.personId === reader.personId);
