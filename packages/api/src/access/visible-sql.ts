import { ROLES, sightOf, ticketScope, type Reader } from '@assistance/domain/access';

/** An SQL condition, and the values of its `?` in order. */
export type SqlCondition = readonly [sql: string, parameters: readonly unknown[]];

/**
 * The tickets that a reader sees (`ticketScope` of the domain), as an SQL condition.
 *
 * @param reader the person who reads
 * @param alias alias of the row of `ticket`
 */
export function visibleSql(reader: Reader, alias: string): SqlCondition {
  const scope = ticketScope(reader);
  switch (scope.kind) {
    case 'all':
      return ['true', []];
    case 'establishment':
      return [`${alias}.establishment_id = ?::uuid`, [scope.establishmentId]];
    case 'in-charge':
      return [`${alias}.agent_id = ?::uuid`, [scope.personId]];
    case 'none':
      return ['false', []];
  }
}

/**
 * As {@link visibleSql}, for statements in which the reader is a row of `person`.
 *
 * @param person alias of that row
 * @param ticket alias of the row of `ticket`
 */
export const visibleToPersonSql = (person: string, ticket: string): string =>
  `(${ROLES.map((role) => `(${person}.role = '${role}' and ${sightSql(sightOf(role), person, ticket)})`).join(' or ')})`;

function sightSql(sight: ReturnType<typeof sightOf>, person: string, ticket: string): string {
  switch (sight) {
    case 'all':
      return 'true';
    case 'establishment':
      return `${ticket}.establishment_id = ${person}.establishment_id`;
    case 'in-charge':
      return `${person}.confidentiality_accepted_at is not null and ${ticket}.agent_id = ${person}.id`;
  }
}

/** Columns of a row that names an establishment, and a product where what is known depends on it. */
interface KnownColumns {
  readonly establishment: string;
  readonly product?: string;
}

/**
 * The establishments that a reader may know of, as a condition: its own (C3.3.1), those of the tickets in its charge and,
 * where a product is named, of the tickets about that product (C3.3.3); the Amue's own people all.
 */
export function knownEstablishmentsSql(
  reader: Reader,
  { establishment, product }: KnownColumns,
): SqlCondition {
  const scope = ticketScope(reader);
  if (scope.kind === 'establishment') return [`${establishment} = ?::uuid`, [scope.establishmentId]];
  if (scope.kind !== 'in-charge') return visibleSql(reader, '');
  const [seen, parameters] = visibleSql(reader, 't');
  const ofProduct = product === undefined ? '' : ` and t.product_id = ${product}`;
  return [
    `exists (select from ticket t where t.establishment_id = ${establishment}${ofProduct} and ${seen})`,
    parameters,
  ];
}
