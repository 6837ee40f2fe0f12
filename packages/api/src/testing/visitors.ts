/** Everybody who may knock at a root field. */
export const VISITORS = [
  'nobody',
  'correspondent',
  'agent',
  'provider',
  'provider not accepted',
  'admin',
] as const;
export type Visitor = (typeof VISITORS)[number];

export const EVERYBODY: readonly Visitor[] = VISITORS;
export const SIGNED_IN = EVERYBODY.filter((visitor) => visitor !== 'nobody');
export const PEOPLE = SIGNED_IN.filter((visitor) => visitor !== 'provider not accepted');
export const STAFF = PEOPLE.filter((visitor) => visitor !== 'correspondent');
export const AMUE = STAFF.filter((visitor) => visitor !== 'provider');
export const ADMINS: readonly Visitor[] = ['admin'];
export const CORRESPONDENTS: readonly Visitor[] = ['correspondent'];

/** A call of one root field, who may make it, and the rule that keeps the others out where there is one. */
export type AccessCase = readonly [call: string, allowed: readonly Visitor[], rule?: string];
