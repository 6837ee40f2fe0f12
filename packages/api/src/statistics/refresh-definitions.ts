import { COUNTED_BY } from '@assistance/domain/statistics';
import type { EntityManager } from '../platform/database/index.js';
import { rebuildStatistics } from './rebuild-statistics.js';

/** Whether the tables were counted by the definitions that this server knows, or by newer ones. */
export async function areDefinitionsCounted(em: EntityManager): Promise<boolean> {
  const [row] = await em.execute<{ version: number }[]>(`select version from statistics_definitions`);
  return row !== undefined && row.version >= COUNTED_BY;
}

/**
 * Recounts every ticket where the tables were counted by older definitions: after an upgrade, beside the desk that
 * runs. What was published stays as it was published. Gives whether it was needed.
 */
export async function refreshDefinitions(em: EntityManager): Promise<boolean> {
  if (await areDefinitionsCounted(em.fork())) return false;
  await rebuildStatistics(em);
  await em
    .fork()
    .execute(`update statistics_definitions set version = ? where version < ?`, [COUNTED_BY, COUNTED_BY]);
  return true;
}
