import { STAFF } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { EstablishmentType, knownEstablishmentById, type Establishment } from '../correspondent/index.js';
import { isUuid } from '../platform/text/index.js';
import { SavedFilterType, SavedQueueType, SaveQueueInput } from './queue.type.js';
import { dropQueue, listSavedQueues, saveQueue } from './save-queue.js';
import type { SavedQueue } from './saved-queue.entity.js';

/** The queues that a person of the Amue's side saves under a name. */
@Resolver(() => SavedQueueType)
export class SavedQueueResolver {
  /** The viewer's own, by name. */
  @Access(STAFF, 'C3.3.1')
  @Query(() => [SavedQueueType])
  savedQueues(@Ctx() context: RequestContext): Promise<SavedQueue[]> {
    return listSavedQueues(context.em, viewerOf(context));
  }

  @Access(STAFF, 'C3.3.1')
  @Mutation(() => SavedQueueType)
  saveQueue(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveQueueInput)
    { id = null, expectedVersion = null, requestId, ...queue }: SaveQueueInput,
  ): Promise<SavedQueue> {
    return saveQueue(context.em, viewerOf(context), { ...queue, id, expectedVersion }, requestId);
  }

  @Access(STAFF, 'C3.3.1')
  @Mutation(() => Boolean)
  async dropQueue(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    await dropQueue(context.em, viewerOf(context), id);
    return true;
  }
}

@Resolver(() => SavedFilterType)
export class SavedFilterResolver {
  /** Those that it names, as they are called today; only such as the viewer may know of (C3.3.1, C3.3.3). */
  @FieldResolver(() => [EstablishmentType])
  async establishments(
    @Root() { establishmentId }: SavedFilterType,
    @Ctx() context: RequestContext,
  ): Promise<Establishment[]> {
    const found = await Promise.all(
      (establishmentId ?? []).filter(isUuid).map((id) => context.loader(knownEstablishmentById).load(id)),
    );
    return found.filter((each) => each !== null);
  }
}
