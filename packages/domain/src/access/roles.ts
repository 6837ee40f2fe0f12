/** The roles of people. Every person has exactly one. */
export const ROLES = ['correspondent', 'agent', 'provider', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Which tickets somebody sees: all, those of their establishment, those in their charge. */
export type Sight = 'all' | 'establishment' | 'in-charge';

/** The one table that every right to see is derived from. */
const SIGHT = {
  // C3.3.1
  correspondent: 'establishment',
  agent: 'all',
  // C3.3.3
  provider: 'in-charge',
  admin: 'all',
} as const satisfies Record<Role, Sight>;

/** Which tickets a role sees. */
export const sightOf = (role: Role): Sight => SIGHT[role];

/** The Amue's own people: they see every ticket. */
export const isOfTheAmue = (role: Role): boolean => SIGHT[role] === 'all';

/** Whether the role configures the service. */
export const isAdmin = (role: Role): boolean => role === 'admin';

/** The Amue's side: its own people, and providers who act for it. Everybody else is of an establishment. */
export const isStaff = (role: Role): boolean => SIGHT[role] !== 'establishment';

/** Whether the role acts for the Amue on the tickets in its charge only (C3.3.3). */
export const isProvider = (role: Role): boolean => SIGHT[role] === 'in-charge';

/** C3.3.1: those who may see what is internal. */
export const STAFF: readonly Role[] = ROLES.filter(isStaff);
/** Those who see every ticket; a provider sees only those in its charge (C3.3.3). */
export const AMUE: readonly Role[] = ROLES.filter(isOfTheAmue);

/**
 * The field of a ticket that holds the id of the person whose "own" ticket it is: its correspondent, or its agent in
 * charge.
 */
export const ownerField = (role: Role): 'correspondentId' | 'agentId' =>
  isStaff(role) ? 'agentId' : 'correspondentId';

/**
 * The rule that a refusal cites to somebody of this role.
 *
 * @param allowed the roles that may
 * @param rule the rule that says so; a provider who is kept from what the Amue's own people do is refused by C3.3.3 instead
 */
export const ruleAgainst = (role: Role, allowed: readonly Role[], rule: string | null): string | null =>
  isProvider(role) && AMUE.every((each) => allowed.includes(each)) ? 'C3.3.3' : rule;
