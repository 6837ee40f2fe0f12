import { addWorkingTime, dueAt, WORKING_DAY } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import type {
  Actor,
  Outcome,
  OutOfScopeGround,
  OutOfScopeTreatment,
  TicketCommand,
  TicketRequest,
} from '@assistance/domain/ticket';
import type { DemoAgent, DemoCorrespondent, DemoProductRow } from './directory.js';
import type { Random } from './random.js';

type Act = Exclude<TicketCommand, { type: 'OpenTicket' }>;

/** One thing that happens in the demo, when and by whom. */
export type Step =
  | {
      readonly type: 'open';
      readonly at: Instant;
      readonly ticketId: string;
      readonly actor: Actor;
      readonly channel: 'web' | 'phone';
      readonly correspondentId: string;
      readonly request: TicketRequest;
    }
  | {
      readonly type: 'act';
      readonly at: Instant;
      readonly ticketId: string;
      readonly actor: Actor;
      readonly command: Act;
    }
  | {
      readonly type: 'publish';
      readonly at: Instant;
      readonly ticketId: string;
      readonly actor: Actor;
      readonly theme: string;
    };

/** What one ticket is about, and how it shall end if there is time enough. */
export interface ScenarioPlan {
  readonly request: {
    readonly title: string;
    readonly description: string;
    readonly lastActions: string;
    readonly messages: readonly string[];
    readonly firstAnalysis: string;
    readonly blocking: boolean;
    readonly changedOutsideApplication?: true;
  };
  readonly theme: string;
  readonly complement: { readonly request: string; readonly answer: string } | null;
  readonly notes: readonly string[];
  readonly ending:
    | {
        readonly type: 'answered';
        readonly outcome: Outcome;
        readonly response: string;
        readonly publish: boolean;
        /** The decision of maintenance is awaited (C3.2.6), and the ticket stays open. */
        readonly undecided?: boolean;
        /** Maintenance takes it and tells this, and the ticket stays open. */
        readonly progress?: readonly MaintenanceProgress[];
      }
    /** C3.2.5 */
    | { readonly type: 'scheduled'; readonly analysis: string; readonly scheduledFor: Instant }
    /** C2.5: interrupted, or gone on with as a paid service. */
    | {
        readonly type: 'out-of-scope';
        readonly ground: OutOfScopeGround;
        readonly treatment: OutOfScopeTreatment;
        readonly reason: string;
      }
    | { readonly type: 'level-one'; readonly document: string; readonly explanation: string }
    | { readonly type: 'withdrawn'; readonly reason: string }
    | { readonly type: 'no-reply' }
    | { readonly type: 'in-progress' };
  readonly reopenReason: string | null;
  /** A provider is in charge, where the product has one. */
  readonly byProvider?: boolean;
}

interface MaintenanceProgress {
  readonly text: string;
  readonly at: Instant;
  readonly deliveredInReleaseId: string | null;
}

export interface Participants {
  readonly correspondent: DemoCorrespondent;
  readonly product: DemoProductRow;
  readonly releaseId: string | null;
  /** Those who know the product; the first takes it in charge. */
  readonly agents: readonly DemoAgent[];
}

const SYSTEM: Actor = { kind: 'system' };
const asStaff = ({ id, role }: DemoAgent): Actor => ({
  kind: 'person',
  personId: id,
  role,
  establishmentId: null,
});

/** The life of one ticket, from its opening on; what would come after `now` has not happened yet. */
export function makeScenario(
  random: Random,
  now: Instant,
  openedAt: Instant,
  plot: ScenarioPlan,
  cast: Participants,
): Step[] {
  const { correspondent, product, releaseId, agents } = cast;
  const agent = agents[0];
  if (!agent) throw new Error(`Nobody knows ${product.name}.`);
  const inCharge = asStaff(agent);
  const asker: Actor = {
    kind: 'person',
    personId: correspondent.id,
    role: 'correspondent',
    establishmentId: correspondent.establishmentId,
  };
  const ticketId = random.uuid();
  const steps: Step[] = [];
  let at = openedAt;
  const after = (workingDays: number): void => {
    const milliseconds = Math.max(60_000, Math.round(workingDays * WORKING_DAY));
    at = addWorkingTime({ start: at, milliseconds, closures: [], suspensions: [] }) ?? at;
  };
  const act = (actor: Actor, command: Act) => steps.push({ type: 'act', at, ticketId, actor, command });
  const happened = () => steps.filter((step) => Date.parse(step.at) <= Date.parse(now));

  const byPhone = plot.request.blocking && agent.role === 'agent' && random.chance(0.2);
  steps.push({
    type: 'open',
    at,
    ticketId,
    actor: byPhone ? inCharge : asker,
    channel: byPhone ? 'phone' : 'web',
    correspondentId: correspondent.id,
    request: {
      productId: product.id,
      releaseId,
      changedOutsideApplication: false,
      ...plot.request,
      priorAgreement: null,
      attachments: [],
    },
  });
  if (plot.ending.type === 'withdrawn' && random.chance(0.4)) {
    after(0.2 + random.next() * 0.3);
    act(asker, { type: 'Withdraw', reason: plot.ending.reason });
    return happened();
  }

  // Most acknowledgements leave within the hour; one in fifteen is late (C3.2.1).
  after(random.chance(0.065) ? 1 + random.next() : 0.03 + random.next() * 0.6);
  // A provider is put in charge by one of the Amue's own agents.
  const dispatcher = agents.find(({ role }) => role === 'agent') ?? agent;
  act(asStaff(dispatcher), { type: 'Acknowledge', agentId: agent.id });
  if (plot.ending.type === 'level-one') {
    after(0.2 + random.next());
    const { document, explanation } = plot.ending;
    act(inCharge, { type: 'RefuseLevelOne', explanation, document: { title: document, url: null } });
    return happened();
  }
  if (plot.ending.type === 'withdrawn') {
    after(0.3 + random.next());
    act(asker, { type: 'Withdraw', reason: plot.ending.reason });
    return happened();
  }

  let by = agent;
  const colleague = agents[1];
  if (colleague && random.chance(0.12)) {
    after(0.1 + random.next() * 0.3);
    by = colleague;
    act(asStaff(agent), { type: 'Assign', agentId: colleague.id });
  }
  if (plot.request.blocking && random.chance(0.15)) {
    after(0.05);
    const reason =
      'Le processus peut être mené à bien par une autre saisie : la demande est traitée comme non bloquante.';
    act(asStaff(by), { type: 'Requalify', blocking: false, reason });
  }
  for (const text of plot.notes) {
    after(0.05 + random.next() * 0.2);
    act(asStaff(by), { type: 'AddNote', text, attachments: [] });
  }

  if (plot.complement) {
    after(0.1 + random.next() * 0.8);
    act(asStaff(by), { type: 'RequestComplement', text: plot.complement.request, attachments: [] });
    const asked = at;
    // C4.2.3: the system reminds after five working days, and closes five days later.
    const silent = plot.ending.type === 'no-reply' || random.chance(0.15);
    if (silent) {
      at = dueAt({ start: asked, workingDays: 5, closures: [], suspensions: [] }) ?? at;
      act(SYSTEM, { type: 'Remind' });
      if (plot.ending.type === 'no-reply') {
        at = dueAt({ start: at, workingDays: 5, closures: [], suspensions: [] }) ?? at;
        act(SYSTEM, { type: 'CloseForLackOfReply' });
        return happened();
      }
      after(0.5 + random.next() * 3);
    } else after(0.1 + random.next() * 2.5);
    act(asker, {
      type: 'GiveComplement',
      text: plot.complement.answer,
      attachments: [],
      channel: 'web',
      caller: null,
    });
  }
  if (plot.ending.type === 'scheduled') {
    const { analysis, scheduledFor } = plot.ending;
    after(1 + random.next());
    act(asStaff(by), { type: 'GiveFirstAnalysis', text: analysis, attachments: [], scheduledFor });
    return happened();
  }
  if (plot.ending.type === 'out-of-scope') {
    const { ground, treatment, reason } = plot.ending;
    after(0.2 + random.next() * 0.5);
    const facts = { releaseSupported: ground !== 'unsupported-release' };
    act(asStaff(by), { type: 'RecordOutOfScope', ground, treatment, reason, observed: false, facts });
    return happened();
  }
  if (plot.ending.type !== 'answered') return happened();

  const { outcome, response, publish, undecided = false, progress } = plot.ending;
  const delay = plot.request.blocking ? 2 : 4;
  const respond = () => {
    // One response in ten is late (C3.2.2).
    after(random.chance(0.1) ? delay * (1.05 + random.next() * 0.6) : delay * (0.05 + random.next() * 0.5));
    act(asStaff(by), { type: 'Respond', outcome, text: response, attachments: [] });
    if (outcome !== 'maintenance' || undecided) return;
    after((plot.request.blocking ? 2 : 10) * (random.chance(0.12) ? 1.1 : 0.2 + random.next() * 0.6));
    const taken = progress !== undefined || random.chance(0.8);
    const explanation = taken
      ? 'La maintenance reproduit l’anomalie sur sa base de référence et prend en charge la correction : elle est inscrite au prochain patch.'
      : 'La maintenance ne corrige pas ce comportement : la solution de contournement décrite dans la réponse reste la marche à suivre.';
    // C3.2.7: what refers to the response alone was confirmed by its agent.
    act(asStaff(by), { type: 'DecideMaintenance', taken, explanation, confirmed: true });
  };
  respond();
  if (undecided) return happened();
  if (progress) {
    for (const { text, deliveredInReleaseId, at: toldAt } of progress) {
      if (Date.parse(toldAt) > Date.parse(at)) at = toldAt;
      act(asStaff(by), { type: 'ReportProgress', text, deliveredInReleaseId });
    }
    return happened();
  }
  if (plot.reopenReason) {
    after(0.3 + random.next());
    act(asker, { type: 'Reopen', reason: plot.reopenReason });
    respond();
  }
  after(0.3 + random.next() * 4);
  act(random.chance(0.6) ? asker : asStaff(by), { type: 'Close' });
  after(0.5 + random.next() * 4);
  if (publish) steps.push({ type: 'publish', at, ticketId, actor: asStaff(dispatcher), theme: plot.theme });
  // What closed lately still waits for its review.
  else if (Date.parse(now) - Date.parse(at) > 10 * 24 * 3_600_000) {
    act(asStaff(dispatcher), {
      type: 'RefuseArticle',
      reason: 'Une fiche publiée répond déjà à cette question.',
    });
  }
  return happened();
}
