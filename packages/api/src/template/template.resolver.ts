import { STAFF } from '@assistance/domain/access';
import { mayChangeTemplate, type TemplateUse } from '@assistance/domain/template';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { ProductType, productById, type Product } from '../scope/index.js';
import { filledTemplate, listTemplates } from './read-templates.js';
import { dropTemplate, heldBy, saveTemplate } from './save-template.js';
import type { Template } from './template.entity.js';
import { SaveTemplateInput, TemplateType, TemplateUseEnum } from './template.type.js';

/** Texts that agents start from: shared by all, or their own. No establishment sees any. */
@Resolver(() => TemplateType)
export class TemplateResolver {
  /** The shared ones and the viewer's own, by name. With a product, those for it and those for all. */
  @Access(STAFF, 'C3.3.1')
  @Query(() => [TemplateType])
  templates(
    @Ctx() context: RequestContext,
    @Arg('use', () => TemplateUseEnum, { nullable: true }) use: TemplateUse | null = null,
    @Arg('productId', () => ID, { nullable: true }) productId: string | null = null,
  ): Promise<Template[]> {
    return listTemplates(context.em, viewerOf(context), { use, productId });
  }

  /** The text with the ticket's facts in it; what the ticket does not know stays between brackets. */
  @Access(STAFF, 'C3.3.1')
  @Query(() => String)
  filledTemplate(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('ticketId', () => ID) ticketId: string,
  ): Promise<string> {
    return filledTemplate(context.em, viewerOf(context), { id, ticketId });
  }

  @Access(STAFF, 'C3.3.1')
  @Mutation(() => TemplateType)
  saveTemplate(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveTemplateInput) input: SaveTemplateInput,
  ): Promise<Template> {
    const {
      id = null,
      expectedVersion = null,
      productId = null,
      team = null,
      requestId,
      ...template
    } = input;
    return saveTemplate(
      context.em,
      viewerOf(context),
      { ...template, id, expectedVersion, productId, team },
      context.clock,
      requestId,
    );
  }

  @Access(STAFF, 'C3.3.1')
  @Mutation(() => Boolean)
  async dropTemplate(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<boolean> {
    await dropTemplate(context.em, viewerOf(context), id, expectedVersion);
    return true;
  }

  @FieldResolver(() => Boolean)
  shared(@Root() template: Template): boolean {
    return heldBy(template).ownerId === null;
  }

  /** May the viewer change it? */
  @FieldResolver(() => Boolean)
  changeable(@Root() template: Template, @Ctx() context: RequestContext): boolean {
    return mayChangeTemplate(heldBy(template), viewerOf(context));
  }

  @FieldResolver(() => ProductType, { nullable: true })
  product(@Root() { productId }: Template, @Ctx() context: RequestContext): Promise<Product | null> | null {
    return productId ? context.loader(productById).load(productId) : null;
  }

  @FieldResolver(() => PersonType)
  updatedBy(@Root() { updatedBy }: Template, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(updatedBy);
  }
}
