import type { EntityManager } from '../platform/database/index.js';

/** Is there anything in this database already? Then the demo leaves it alone. */
export async function isEmpty(em: EntityManager): Promise<boolean> {
  const [row] = await em.fork().execute<{ some: boolean }[]>(`select exists (select from person) as some`);
  return row?.some !== true;
}
