import type { DraftKind } from '@assistance/domain/draft';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { AttachmentType, type Attachment } from '../file/index.js';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { TicketType, visibleTicketById } from '../ticket/index.js';
import type { DraftService } from './draft-service.js';
import type { StoredDraft } from './draft.entity.js';
import { DraftConnection, DraftFieldType, DraftKindEnum, DraftType, SaveDraftInput } from './draft.type.js';
import { draftsOfTicket, filesOfDraft, listMyDrafts } from './read-drafts.js';

/** Texts that are not sent yet: kept as they are written, on every device, even when the ticket changes hands. */
@Resolver(() => DraftType)
export class DraftResolver {
  constructor(private readonly service: DraftService) {}

  /** The viewer's own, the last one written on first. */
  @Access('people')
  @Query(() => DraftConnection)
  myDrafts(
    @Ctx() context: RequestContext,
    @Arg('kind', () => [DraftKindEnum], { nullable: true }) kind: DraftKind[] | null = null,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<StoredDraft>> {
    return listMyDrafts(context.em, viewerOf(context), { kind, first, after });
  }

  /** Refusals: NOT_FOUND, FORBIDDEN, INVALID_VALUE, TOO_LONG, TOO_MANY_FILES, DRAFT_CHANGED: nothing is written over. */
  @Access('people')
  @Mutation(() => DraftType)
  saveDraft(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
  ): Promise<StoredDraft> {
    const { kind, ticketId = null, expectedVersion = null, fields, attachmentIds } = input;
    return this.service.save(viewerOf(context), {
      kind,
      ticketId,
      expectedVersion,
      fields,
      fileIds: attachmentIds ?? [],
    });
  }

  /** Gives up a draft of one's own, as it was last seen. */
  @Access('people')
  @Mutation(() => Boolean)
  async dropDraft(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<boolean> {
    await this.service.drop(viewerOf(context), { id, expectedVersion });
    return true;
  }

  /** The agent in charge takes over what somebody else had begun on the ticket: theirs from now on, files and all. */
  @Access(['agent', 'provider', 'admin'], 'C3.3.1')
  @Mutation(() => DraftType)
  takeOverDraft(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<StoredDraft> {
    return this.service.takeOver(viewerOf(context), { id, expectedVersion });
  }

  @FieldResolver(() => [DraftFieldType])
  fields(@Root() { fields }: StoredDraft): DraftFieldType[] {
    return Object.entries(fields).map(([name, value]) => ({ name, value }));
  }

  @FieldResolver(() => [AttachmentType])
  attachments(@Root() { id }: StoredDraft, @Ctx() context: RequestContext): Promise<Attachment[]> {
    return context.loader(filesOfDraft).load(id);
  }

  @FieldResolver(() => PersonType)
  owner(@Root() { ownerId }: StoredDraft, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(ownerId);
  }

  /** Somebody else than its owner, once it was taken over. */
  @FieldResolver(() => PersonType)
  begunBy(@Root() { begunBy }: StoredDraft, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(begunBy);
  }

  /** Null for what is on no ticket yet, or on one that the viewer may no longer see. */
  @FieldResolver(() => TicketType, { nullable: true })
  ticket(
    @Root() { ticketId }: StoredDraft,
    @Ctx() context: RequestContext,
  ): Promise<TicketRow | null> | null {
    return ticketId ? context.loader(visibleTicketById).load(ticketId) : null;
  }
}

@Resolver(() => TicketType)
export class DraftsOfTicketResolver {
  /** The viewer's own, and what the others of the Amue's side left on a ticket that the viewer is in charge of. */
  @FieldResolver(() => [DraftType])
  drafts(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<StoredDraft[]> {
    return context.loader(draftsOfTicket).load(id);
  }
}
