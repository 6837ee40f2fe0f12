import { isOfTheAmue, isProvider, isStaff, sightOf, type Role } from './roles.js';

/** The attributes of a person that determine what they may see. */
export interface Reader {
  readonly personId: string;
  readonly role: Role;
  /** Of a correspondent; `null` for the Amue's side. */
  readonly establishmentId: string | null;
  /** C3.3.3: false only for a provider who has not accepted the rules yet. */
  readonly confidentialityAccepted: boolean;
}

/**
 * C3.3.3: whether a provider has accepted the confidentiality rules; `true` for every other role.
 *
 * @param acceptedAt when the person accepted them; nullish when they have not
 */
export const hasAccepted = (role: Role, acceptedAt: string | Date | null | undefined): boolean =>
  !isProvider(role) || (acceptedAt !== null && acceptedAt !== undefined);

/** The fields of a ticket that determine who sees it. */
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
 * The tickets that a reader sees: those of their establishment (C3.3.1), those in their charge once the rules are
 * accepted (C3.3.3, providers), or all (the Amue's own people).
 *
 * @param reader role, person, establishment and acceptance
 * @returns the scope as data; `packages/api/src/access` translates it into conditions
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

/**
 * C3.3.1, C3.3.3: whether the reader sees the ticket. For anybody else it must look as if it did not exist.
 *
 * @param reader the person who asks
 * @param ticket establishment and agent in charge
 */
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

/**
 * C3.3.1: whether a reader who sees a ticket also sees its internal parts (notes, their files, malfunctions, links).
 */
export const seesInternal = ({ role }: Pick<Reader, 'role'>): boolean => isStaff(role);

/**
 * Whether the reader sees one event, message or file of the ticket.
 *
 * @param reader the person who asks
 * @param ticket establishment and agent in charge
 * @param internal whether that part is internal (C3.3.1)
 */
export const seesPart = (
  reader: Reader,
  ticket: TicketPlace,
  { internal }: { readonly internal: boolean },
): boolean => seesTicket(reader, ticket) && (!internal || seesInternal(reader));

/**
 * Whether the reader can lose access to a ticket while their rights stay the same: only a provider can, because the
 * agent in charge of a ticket changes and its establishment does not.
 */
export const mayLoseSight = (reader: Reader): boolean => ticketScope(reader).kind === 'in-charge';

/** A key for grouping readers: readers with equal keys see the same tickets, and the same parts of them. */
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
 * C3.4.3: whether the reader may list the correspondents of an establishment. People who act on a visible ticket are
 * named on it in any case (C3.3.1).
 *
 * @param reader the person who asks
 * @param establishmentId the establishment whose directory it is
 */
export function seesDirectory(reader: Reader, establishmentId: string): boolean {
  const scope = ticketScope(reader);
  return (
    scope.kind === 'all' || (scope.kind === 'establishment' && scope.establishmentId === establishmentId)
  );
}

/**
 * Whether the reader may assign a ticket to `person`. Nobody of an establishment is ever in charge; a provider keeps
 * its ticket or gives it back to the Amue, and learns of no other provider (C3.3.3).
 *
 * @param reader the person who assigns
 * @param person the person to be in charge
 */
export const mayPutInCharge = (
  reader: Pick<Reader, 'role' | 'personId'>,
  person: Pick<Reader, 'role' | 'personId'>,
): boolean =>
  isStaff(person.role) &&
  (!isProvider(reader.role) || isOfTheAmue(person.role) || person.personId === reader.personId);
