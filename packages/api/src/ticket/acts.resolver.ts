import { AMUE, isStaff, STAFF } from '@assistance/domain/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import type { ActWithFiles, RequestWithFiles, TicketService } from './ticket-service.js';
import type { TicketRow } from '../ticket-log/index.js';
import {
  AcknowledgeInput,
  AssignInput,
  CloseInput,
  FirstAnalysisInput,
  InformationInput,
  LevelOneRefusalInput,
  LinkInput,
  MergeInput,
  UnlinkInput,
  MaintenanceDecisionInput,
  OutOfScopeInput,
  ProgressInput,
  WithdrawInput,
  MessageInput,
  NoteInput,
  OpenTicketInput,
  RecordCallInput,
  ReopenInput,
  RequalifyInput,
  RespondInput,
} from './ticket.input.js';
import { TicketType } from './ticket.type.js';

/** A web request comes from the establishment; what staff bring on its behalf came by phone (C3.1.3). */
const channelOf = (context: RequestContext): 'web' | 'phone' =>
  isStaff(viewerOf(context).role) ? 'phone' : 'web';

const versionOf = ({ expectedVersion }: { expectedVersion?: number | null }) =>
  typeof expectedVersion === 'number' ? { expectedVersion } : {};

const confirmedOf = ({ confirmed }: { confirmed?: boolean | null }) => ({ confirmed: confirmed === true });

const requestOf = (input: OpenTicketInput): RequestWithFiles => ({
  productId: input.productId,
  releaseId: input.releaseId ?? null,
  title: input.title,
  description: input.description,
  lastActions: input.lastActions,
  messages: input.messages,
  firstAnalysis: input.firstAnalysis,
  blocking: input.blocking,
  changedOutsideApplication: input.changedOutsideApplication,
  priorAgreement: input.priorAgreement ?? null,
  fileIds: input.attachmentIds ?? [],
});

const wantedOf = (input: OpenTicketInput) => ({
  id: input.id ?? null,
  request: requestOf(input),
  followsId: input.followsId ?? null,
});

/** What people do with tickets. Every refusal of the domain may come back, with its rule and its field. */
@Resolver()
export class ActsResolver {
  constructor(private readonly service: TicketService) {}

  /** C3.1.1, C3.1.2, C4.2.1 */
  @Access(['correspondent'], 'C3.1.1')
  @Mutation(() => TicketType)
  openTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenTicketInput) input: OpenTicketInput,
  ): Promise<TicketRow> {
    return this.service.open(viewerOf(context), wantedOf(input));
  }

  /** C3.1.3 */
  @Access(AMUE, 'C3.1.3')
  @Mutation(() => TicketType)
  recordCall(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordCallInput) input: RecordCallInput,
  ): Promise<TicketRow> {
    const { request, correspondentId } = input;
    return this.service.recordCall(viewerOf(context), { ...wantedOf(request), correspondentId });
  }

  /** C3.2.1 */
  @Access(STAFF, 'C3.2.1')
  @Mutation(() => TicketType)
  async acknowledgeTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeInput) input: AcknowledgeInput,
  ): Promise<TicketRow> {
    const agentId = input.agentId === '' ? '' : await this.service.requireAgent(viewerOf(context), input);
    return this.act(context, input, { type: 'Acknowledge', agentId, ...versionOf(input) });
  }

  @Access(STAFF, 'C3.2.1')
  @Mutation(() => TicketType)
  async assignTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignInput) input: AssignInput,
  ): Promise<TicketRow> {
    const agentId = await this.service.requireAgent(viewerOf(context), input);
    return this.act(context, input, { type: 'Assign', agentId, ...versionOf(input) });
  }

  /** C4.2.2: suspends the clock. */
  @Access(STAFF, 'C4.2.2')
  @Mutation(() => TicketType)
  requestComplement(
    @Ctx() context: RequestContext,
    @Arg('input', () => MessageInput) input: MessageInput,
  ): Promise<TicketRow> {
    return this.act(context, input, { type: 'RequestComplement', text: input.text, ...versionOf(input) });
  }

  /** C4.2.2: the clock runs again. Refusals by phone: see `addInformation`. */
  @Access('people')
  @Mutation(() => TicketType)
  async giveComplement(
    @Ctx() context: RequestContext,
    @Arg('input', () => InformationInput) input: InformationInput,
  ): Promise<TicketRow> {
    const source = await this.toldBy(context, input);
    return this.act(context, input, { type: 'GiveComplement', text: input.text, ...source });
  }

  /**
   * C3.1.3: by phone, an agent writes down what a correspondent adds to a request entered on the web. Refusals:
   * NOT_ENTERED_ON_THE_WEB, CALLER_REQUIRED, CALLER_NOT_CORRESPONDENT, CALLER_WITHOUT_SEAT.
   */
  @Access('people')
  @Mutation(() => TicketType)
  async addInformation(
    @Ctx() context: RequestContext,
    @Arg('input', () => InformationInput) input: InformationInput,
  ): Promise<TicketRow> {
    const source = await this.toldBy(context, input);
    return this.act(context, input, { type: 'AddInformation', text: input.text, ...source });
  }

  /** Seen by the Amue's people alone. */
  @Access(STAFF, 'C3.3.1')
  @Mutation(() => TicketType)
  async addNote(
    @Ctx() context: RequestContext,
    @Arg('input', () => NoteInput) input: NoteInput,
  ): Promise<TicketRow> {
    const { ticketId, text } = input;
    const mentions = await this.service.requireMentionable(
      viewerOf(context),
      ticketId,
      input.mentionIds ?? [],
    );
    return this.act(context, input, { type: 'AddNote', text, mentions, ...versionOf(input) });
  }

  /** C3.2.3 */
  @Access(STAFF, 'C3.2.3')
  @Mutation(() => TicketType)
  requalifyTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequalifyInput) input: RequalifyInput,
  ): Promise<TicketRow> {
    const { blocking, reason } = input;
    return this.act(context, input, { type: 'Requalify', blocking, reason, ...versionOf(input) });
  }

  /** C2.2, C3.2.7 */
  @Access(STAFF, 'C3.2.2')
  @Mutation(() => TicketType)
  respond(
    @Ctx() context: RequestContext,
    @Arg('input', () => RespondInput) input: RespondInput,
  ): Promise<TicketRow> {
    const { outcome, text } = input;
    return this.act(context, input, {
      type: 'Respond',
      outcome,
      text,
      ...confirmedOf(input),
      ...versionOf(input),
    });
  }

  @Access('people')
  @Mutation(() => TicketType)
  closeTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseInput) input: CloseInput,
  ): Promise<TicketRow> {
    return this.act(context, input, { type: 'Close', ...versionOf(input) });
  }

  @Access('people')
  @Mutation(() => TicketType)
  reopenTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReopenInput) input: ReopenInput,
  ): Promise<TicketRow> {
    return this.service.reopen(viewerOf(context), input);
  }

  /**
   * Closes a duplicate in favour of an older ticket of the same establishment; `reopenTicket` takes it back. Refusals:
   * MERGE_ACROSS_ESTABLISHMENTS (C3.3.1), MERGE_INTO_CLOSED, MERGE_INTO_NEWER, MERGE_LOSES_BLOCKING, ALREADY_ANSWERED.
   */
  @Access(STAFF, 'C3.3.1')
  @Mutation(() => TicketType)
  mergeTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => MergeInput) input: MergeInput,
  ): Promise<TicketRow> {
    return this.service.merge(viewerOf(context), input);
  }

  /** Seen from both tickets, by the Amue's side alone (C3.3.1). */
  @Access(AMUE, 'C3.3.1')
  @Mutation(() => TicketType)
  linkTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => LinkInput) input: LinkInput,
  ): Promise<TicketRow> {
    return this.service.link(viewerOf(context), input);
  }

  @Access(AMUE, 'C3.3.1')
  @Mutation(() => TicketType)
  unlinkTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnlinkInput) input: UnlinkInput,
  ): Promise<TicketRow> {
    return this.service.unlink(viewerOf(context), input);
  }

  /** C3.2.5 */
  @Access(STAFF, 'C3.2.5')
  @Mutation(() => TicketType)
  giveFirstAnalysis(
    @Ctx() context: RequestContext,
    @Arg('input', () => FirstAnalysisInput) input: FirstAnalysisInput,
  ): Promise<TicketRow> {
    const { text, scheduledFor } = input;
    return this.act(context, input, {
      type: 'GiveFirstAnalysis',
      text,
      scheduledFor,
      ...confirmedOf(input),
      ...versionOf(input),
    });
  }

  /** C3.2.6 */
  @Access(STAFF, 'C3.2.6')
  @Mutation(() => TicketType)
  decideMaintenance(
    @Ctx() context: RequestContext,
    @Arg('input', () => MaintenanceDecisionInput) input: MaintenanceDecisionInput,
  ): Promise<TicketRow> {
    const { taken, explanation } = input;
    return this.act(context, input, {
      type: 'DecideMaintenance',
      taken,
      explanation,
      ...confirmedOf(input),
      ...versionOf(input),
    });
  }

  /** C3.2.6 */
  @Access(STAFF, 'C3.2.6')
  @Mutation(() => TicketType)
  async reportProgress(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProgressInput) input: ProgressInput,
  ): Promise<TicketRow> {
    const deliveredInReleaseId = await this.service.requireRelease(
      viewerOf(context),
      input.ticketId,
      input.deliveredInReleaseId ?? null,
    );
    return this.act(context, input, {
      type: 'ReportProgress',
      text: input.text,
      deliveredInReleaseId,
      ...versionOf(input),
    });
  }

  /** C4.1.2 */
  @Access(STAFF, 'C4.1.2')
  @Mutation(() => TicketType)
  refuseLevelOne(
    @Ctx() context: RequestContext,
    @Arg('input', () => LevelOneRefusalInput) input: LevelOneRefusalInput,
  ): Promise<TicketRow> {
    const { explanation, documentTitle: title, documentUrl: url = null } = input;
    return this.act(context, input, {
      type: 'RefuseLevelOne',
      explanation,
      document: { title, url },
      ...versionOf(input),
    });
  }

  /**
   * C2.5. Refusals: RELEASE_WAS_SUPPORTED (C2.3, on the day of the opening), COVERED_BY_AGREEMENT (C2.4),
   * GROUND_NOT_STATED unless `observed`, ALREADY_OUT_OF_SCOPE.
   */
  @Access(STAFF, 'C2.5')
  @Mutation(() => TicketType)
  async recordOutOfScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => OutOfScopeInput) input: OutOfScopeInput,
  ): Promise<TicketRow> {
    const { ground, treatment, reason, observed } = input;
    const facts = await this.service.scopeFacts(viewerOf(context), input.ticketId);
    return this.act(context, input, {
      type: 'RecordOutOfScope',
      ground,
      treatment,
      reason,
      observed,
      facts,
      ...versionOf(input),
    });
  }

  /** The establishment needs no answer any more. */
  @Access(['correspondent'], 'C3.1.1')
  @Mutation(() => TicketType)
  withdrawTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawInput) input: WithdrawInput,
  ): Promise<TicketRow> {
    return this.act(context, input, { type: 'Withdraw', reason: input.reason, ...versionOf(input) });
  }

  private async toldBy(context: RequestContext, input: InformationInput) {
    const channel = channelOf(context);
    const caller =
      channel === 'phone'
        ? await this.service.caller(viewerOf(context), input.ticketId, input.callerId ?? null)
        : null;
    return { channel, caller, ...versionOf(input) };
  }

  private act(
    context: RequestContext,
    input: { ticketId: string; requestId?: string | null; attachmentIds?: string[] | null },
    act: ActWithFiles,
  ): Promise<TicketRow> {
    const { ticketId, requestId, attachmentIds } = input;
    return this.service.act(viewerOf(context), ticketId, act, attachmentIds ?? [], requestId);
  }
}
