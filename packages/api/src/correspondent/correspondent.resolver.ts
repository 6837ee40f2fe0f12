import { AMUE } from '@assistance/domain/access';
import { parisDay } from '@assistance/domain/calendar';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { ProductType, productById, type Product } from '../scope/index.js';
import type { Deployment, Establishment, Person } from './correspondent.entity.js';
import { deploymentsOfEstablishment, establishmentById } from './correspondent.loader.js';
import { DeploymentType, EstablishmentType, PersonConnection, PersonType } from './correspondent.type.js';
import { listAgents, listCorrespondents, productsOf } from './directory.js';

@Resolver(() => EstablishmentType)
export class EstablishmentResolver {
  /** The viewer's own; null for the Amue's side. */
  @Access('people')
  @Query(() => EstablishmentType, { nullable: true })
  async myEstablishment(@Ctx() context: RequestContext): Promise<Establishment | null> {
    const { establishmentId } = viewerOf(context);
    return establishmentId === null ? null : context.loader(establishmentById).load(establishmentId);
  }

  @FieldResolver(() => [DeploymentType])
  deployments(@Root() { id }: Establishment, @Ctx() context: RequestContext): Promise<Deployment[]> {
    return context.loader(deploymentsOfEstablishment).load(id);
  }
}

@Resolver(() => DeploymentType)
export class DeploymentResolver {
  @FieldResolver(() => ProductType)
  product(@Root() { productId }: Deployment, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loader(productById).load(productId);
  }
}

@Resolver(() => PersonType)
export class PersonResolver {
  /** Those who may be in charge of a ticket. */
  @Access(AMUE, 'C3.3.1')
  @Query(() => [PersonType])
  agents(@Ctx() { em }: RequestContext): Promise<Person[]> {
    return listAgents(em);
  }

  @Access(['correspondent', ...AMUE], 'C3.3.1')
  @Query(() => PersonConnection)
  correspondents(
    @Ctx() context: RequestContext,
    @Arg('establishmentId', () => ID) establishmentId: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<Person>> {
    return listCorrespondents(context.em, viewerOf(context), { establishmentId, first, after });
  }

  /** Products the viewer may write a ticket for: a seat and a deployment (C4.1.1, C2.1). */
  @Access('people')
  @Query(() => [ProductType])
  async myProducts(@Ctx() context: RequestContext): Promise<(Product | Error | null)[]> {
    const ids = await productsOf(context.em, viewerOf(context), parisDay(context.now));
    const products = await context.loader(productById).loadMany(ids);
    return products.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'fr'));
  }
}

const nameOf = (product: Product | Error | null): string => (product && 'id' in product ? product.name : '');
