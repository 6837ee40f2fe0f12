import { formatArticleNumber } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';

/** The next permanent number of an article. Whoever takes one keeps the others waiting until the transaction ends: no gap. */
export async function takeArticleNumber(em: EntityManager): Promise<string> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into article_number as n (last) values (1)
     on conflict (id) do update set last = n.last + 1 returning last`,
  );
  return formatArticleNumber(row?.last ?? 1);
}
