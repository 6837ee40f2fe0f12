import type { EntityManager } from '../platform/database/index.js';

/** Who leads a team, and which team looks after which product: what warnings go by. */
export interface Teams {
  /** Ids of people; each leads the team that they are in. */
  readonly leaders: readonly string[];
  /** Name of the team, by the id of the product. */
  readonly products: ReadonlyMap<string, string>;
}

/** Records who leads, and which team looks after which product; what is not named stays as it is. */
export async function appointTeams(em: EntityManager, { leaders, products }: Teams): Promise<void> {
  if (leaders.length > 0) await em.execute(`update person set leads_team = true where id in (?)`, [leaders]);
  for (const [productId, team] of products) {
    await em.execute(`update product set team = ? where id = ?`, [team, productId]);
  }
}
