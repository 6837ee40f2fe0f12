/** The pages of the admins, by the names of their routes. */
export const ADMIN_PAGES = [
  'admin-closures',
  'admin-outbox',
  'admin-searches',
  'admin-statistics',
  'admin-settings',
] as const;
export type AdminPage = (typeof ADMIN_PAGES)[number];

export const isAdminPage = (name: unknown): name is AdminPage =>
  (ADMIN_PAGES as readonly unknown[]).includes(name);
