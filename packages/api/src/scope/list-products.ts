import type { EntityManager } from '../platform/database/index.js';
import { ProductEntity, type Product } from './scope.entity.js';

/** All of them, by name: a handful, never paged. */
export const listProducts = (em: EntityManager): Promise<Product[]> =>
  em.find(ProductEntity, {}, { orderBy: { name: 'asc' } });
