import { accountState, type AccountState, type LinkEnd } from '@assistance/domain/account';
import type { Instant, Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/access';
import type { EntityManager } from '../platform/database/index.js';
import { pageOf, pageSize, readCursor, refuseWith, type Page } from '../platform/graphql/index.js';
import { containsAll, isUuid } from '../platform/text/index.js';

/** An account, as admins see it. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly role: Role;
  readonly establishmentId: string | null;
  readonly team: string | null;
  readonly language: Language;
  readonly state: AccountState;
  readonly createdAt: Date | null;
  readonly closedAt: Date | null;
  /** When the last invitation was sent, and until when it is good. */
  readonly invitedAt: Date | null;
  readonly invitationExpiresAt: Date | null;
}

interface Row extends Omit<
  Account,
  'state' | 'createdAt' | 'closedAt' | 'invitedAt' | 'invitationExpiresAt'
> {
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly createdAt: string | null;
  readonly closedAt: string | null;
  readonly invitedAt: string | null;
  readonly expiresAt: string | null;
  readonly ended: LinkEnd | null;
}

const COLUMNS = `p.id, p.login, p.first_name as "firstName", p.last_name as "lastName", p.email, p.role,
  p.establishment_id as "establishmentId", p.team, p.language, p.active, p.password_hash <> '' as "hasPassword",
  p.created_at as "createdAt", p.closed_at as "closedAt", i.created_at as "invitedAt", i.expires_at as "expiresAt",
  i.ended`;
const LAST_INVITATION = `left join lateral (select l.created_at, l.expires_at, l.ended from account_link l
  where l.person_id = p.id and l.purpose = 'invitation' order by l.ended is not null, l.created_at desc, l.id limit 1) i on true`;

/** `accountState` as a condition, for lists; `list-accounts.test.ts` holds the two together. Takes the time once. */
const STATE = `case when not p.active then 'closed' when p.password_hash <> '' then 'active'
  when i.created_at is null or i.ended is not null then 'not-invited'
  when i.expires_at > ? then 'invited' else 'expired' end`;

const dateOf = (value: string | null): Date | null => (value === null ? null : new Date(value));

function accountIn(row: Row, now: Instant): Account {
  const { active, hasPassword, createdAt, closedAt, invitedAt, expiresAt, ended, ...rest } = row;
  const last = expiresAt === null ? null : { expiresAt, ended };
  return {
    ...rest,
    state: accountState({ active, hasPassword }, last, now),
    createdAt: dateOf(createdAt),
    closedAt: dateOf(closedAt),
    invitedAt: dateOf(invitedAt),
    invitationExpiresAt: dateOf(expiresAt),
  };
}

/** What is looked for; `null` for whatever. */
export interface AccountFilter {
  /** Words of the name, the login or the address. */
  readonly search: string | null;
  readonly role: Role | null;
  readonly establishmentId: string | null;
  readonly state: AccountState | null;
}

/** Accounts by family name, page by page. */
export async function listAccounts(
  em: EntityManager,
  filter: AccountFilter,
  { first, after, now }: { first: number; after: string | null; now: Instant },
): Promise<Page<Account>> {
  const size = pageSize(first);
  const conditions: string[] = ['true'];
  const values: unknown[] = [];
  const keep = (condition: string, ...given: unknown[]): void => {
    conditions.push(condition);
    values.push(...given);
  };
  for (const pattern of containsAll(filter.search ?? ''))
    keep(`unaccent(lower(concat_ws(' ', p.first_name, p.last_name, p.login, p.email))) like ?`, pattern);
  if (filter.role !== null) keep(`p.role = ?`, filter.role);
  if (filter.establishmentId !== null)
    keep(`p.establishment_id = ?`, isUuid(filter.establishmentId) ? filter.establishmentId : null);
  if (filter.state !== null) keep(`${STATE} = ?`, now, filter.state);
  const found = `from person p ${LAST_INVITATION} where ${conditions.join(' and ')}`;
  const [total] = await em.execute<{ n: number }[]>(`select count(*)::int as n ${found}`, values);

  const beyond = after === null ? null : readCursor(after, ['text', 'text', 'id']);
  const rows = await em.execute<Row[]>(
    `select ${COLUMNS} ${found} ${beyond ? 'and (p.last_name, p.first_name, p.id) > (?, ?, ?::uuid)' : ''}
      order by p.last_name, p.first_name, p.id limit ?`,
    [...values, ...(beyond ?? []), size + 1],
  );
  const accounts = rows.map((row) => accountIn(row, now));
  return pageOf(accounts, size, total?.n ?? 0, ({ lastName, firstName, id }) => [lastName, firstName, id]);
}

/** One account. Refusal: NOT_FOUND. */
export async function findAccount(em: EntityManager, id: string, now: Instant): Promise<Account> {
  const [row] = isUuid(id)
    ? await em.execute<Row[]>(`select ${COLUMNS} from person p ${LAST_INVITATION} where p.id = ?`, [id])
    : [];
  return row ? accountIn(row, now) : refuseWith('NOT_FOUND', 'accountId');
}
