import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { changeServiceSettings } from './change-service-settings.js';
import { serviceSettings, type StoredSettings } from './read-service-settings.js';
import { ServiceSettingsInput, ServiceSettingsType } from './service-settings.type.js';

@Resolver(() => ServiceSettingsType)
export class ServiceSettingsResolver {
  @Access(['admin'], 'C3.2.6')
  @Query(() => ServiceSettingsType)
  serviceSettings(@Ctx() context: RequestContext): Promise<StoredSettings> {
    return context.loader(serviceSettings).load('all');
  }

  /** Refusals: SETTINGS_CHANGED, OUT_OF_RANGE. */
  @Access(['admin'], 'C3.2.6')
  @Mutation(() => ServiceSettingsType)
  changeServiceSettings(
    @Ctx() context: RequestContext,
    @Arg('input', () => ServiceSettingsInput) input: ServiceSettingsInput,
  ): Promise<StoredSettings> {
    return changeServiceSettings(context.em, viewerOf(context), input, context.clock);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  updatedBy(
    @Root() { updatedById }: StoredSettings,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return updatedById === null ? null : context.loader(personById).load(updatedById);
  }
}
