import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, LocalDay, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { listProducts } from './list-products.js';
import type { Product, Release } from './scope.entity.js';
import {
  addRelease,
  correctRelease,
  saveProduct,
  withdrawProduct,
  withdrawRelease,
} from './scope-commands.js';
import { productById, releasesOfProduct } from './scope.loader.js';
import { supportAmong } from './support-at.js';
import {
  AddProductInput,
  AddReleaseInput,
  ChangeProductInput,
  ChangeReleaseInput,
  ProductType,
  ReleaseType,
  RemoveProductInput,
  RemoveReleaseInput,
} from './scope.type.js';

@Resolver(() => ProductType)
export class ProductResolver {
  @Access('people')
  @Query(() => [ProductType])
  products(@Ctx() context: RequestContext): Promise<Product[]> {
    return listProducts(context.em);
  }

  /** Refusals: REQUIRED, TOO_LONG, TEXT_WITHOUT_SUBSTANCE, PRODUCT_NAME_TAKEN. */
  @Access(['admin'], 'C1.1')
  @Mutation(() => ProductType)
  async addProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddProductInput) input: AddProductInput,
  ): Promise<Product | null> {
    return readProduct(context, await saveProduct(context.em, viewerOf(context), described(input)));
  }

  /** Refusals: NOT_FOUND, REQUIRED, TOO_LONG, TEXT_WITHOUT_SUBSTANCE, PRODUCT_NAME_TAKEN. */
  @Access(['admin'], 'C1.1')
  @Mutation(() => ProductType)
  async changeProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeProductInput) input: ChangeProductInput,
  ): Promise<Product | null> {
    return readProduct(context, await saveProduct(context.em, viewerOf(context), described(input)));
  }

  /** Takes back one that nothing names yet. Gives its id. Refusals: NOT_FOUND, PRODUCT_IN_USE. */
  @Access(['admin'], 'C1.1')
  @Mutation(() => ID)
  removeProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveProductInput) input: RemoveProductInput,
  ): Promise<string> {
    return withdrawProduct(context.em, viewerOf(context), input);
  }

  /**
   * C2.3. Refusals: NOT_FOUND, REQUIRED, TOO_LONG, RELEASE_NAME_TAKEN, RELEASE_OLDER_THAN_PREDECESSOR,
   * SUPPORT_ENDS_BEFORE_DELIVERY.
   */
  @Access(['admin'], 'C2.3')
  @Mutation(() => ProductType)
  async addRelease(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddReleaseInput) { supportedUntil = null, ...input }: AddReleaseInput,
  ): Promise<Product | null> {
    const delivery = { ...input, supportedUntil };
    return readProduct(context, await addRelease(context.em, viewerOf(context), delivery, context.clock));
  }

  /** The same refusals, and RELEASE_NEWER_THAN_SUCCESSOR. */
  @Access(['admin'], 'C2.3')
  @Mutation(() => ProductType)
  async changeRelease(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeReleaseInput) { supportedUntil = null, ...input }: ChangeReleaseInput,
  ): Promise<Product | null> {
    const delivery = { ...input, supportedUntil };
    return readProduct(context, await correctRelease(context.em, viewerOf(context), delivery));
  }

  /** Takes back one that nothing names yet. Refusals: NOT_FOUND, RELEASE_IN_USE. */
  @Access(['admin'], 'C2.3')
  @Mutation(() => ProductType)
  async removeRelease(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveReleaseInput) input: RemoveReleaseInput,
  ): Promise<Product | null> {
    return readProduct(context, await withdrawRelease(context.em, viewerOf(context), input));
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

  /** C2.3: the duration set for this release, which wins over the rule. */
  @FieldResolver(() => LocalDay, { nullable: true })
  ownSupportUntil(@Root() { supportedUntil }: Release): string | null {
    return supportedUntil ?? null;
  }

  /** C2.3: the last day of support, included, as far as it is known today. */
  @FieldResolver(() => LocalDay, { nullable: true })
  async supportedUntil(@Root() release: Release, @Ctx() context: RequestContext): Promise<string | null> {
    return (await support(release, context)).until;
  }
}

const readProduct = (context: RequestContext, id: string): Promise<Product | null> =>
  context.loader(productById).load(id);

const described = <Input extends AddProductInput>({ descriptionFr, descriptionEn, ...input }: Input) => ({
  ...input,
  description: { fr: descriptionFr, en: descriptionEn },
});

async function support(release: Release, context: RequestContext) {
  const siblings = await context.loader(releasesOfProduct).load(release.productId);
  return supportAmong(release, siblings, context.now);
}
