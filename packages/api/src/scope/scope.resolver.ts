import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, LocalDay, type RequestContext } from '../platform/graphql/index.js';
import { listProducts } from './list-products.js';
import type { Product, Release } from './scope.entity.js';
import { releasesOfProduct } from './scope.loader.js';
import { supportAmong } from './support-at.js';
import { ProductType, ReleaseType } from './scope.type.js';

@Resolver(() => ProductType)
export class ProductResolver {
  @Access('people')
  @Query(() => [ProductType])
  products(@Ctx() context: RequestContext): Promise<Product[]> {
    return listProducts(context.em);
  }

  @FieldResolver(() => String)
  description(@Root() product: Product, @Ctx() { viewer }: RequestContext): string {
    return viewer?.language === 'en' ? product.descriptionEn : product.descriptionFr;
  }

  /** Newest first. */
  @FieldResolver(() => [ReleaseType])
  releases(@Root() product: Product, @Ctx() context: RequestContext): Promise<Release[]> {
    return context.loader(releasesOfProduct).load(product.id);
  }
}

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  /** C2.3, today. */
  @FieldResolver(() => Boolean)
  async supported(@Root() release: Release, @Ctx() context: RequestContext): Promise<boolean> {
    return (await support(release, context)).supported;
  }

  @FieldResolver(() => LocalDay, { nullable: true })
  async supportedUntil(@Root() release: Release, @Ctx() context: RequestContext): Promise<string | null> {
    return (await support(release, context)).until;
  }
}

async function support(release: Release, context: RequestContext) {
  const siblings = await context.loader(releasesOfProduct).load(release.productId);
  return supportAmong(release, siblings, context.now);
}
