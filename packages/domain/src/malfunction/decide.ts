import {
  fail,
  forbid,
  MAX_TITLE,
  ok,
  refuse,
  requireText,
  type Result,
  type TextRule,
} from '../shared/index.js';
import {
  decide,
  type DecisionContext,
  byAmue,
  byStaff,
  requireSubstance,
  type Ticket,
  type TicketEvent,
} from '../ticket/index.js';
import type { MalfunctionEvent } from './events.js';
import type { Malfunction } from './state.js';

/** What an agent enters about a malfunction. */
export interface Declaration {
  readonly malfunctionId: string;
  readonly number: string;
  readonly productId: string;
  readonly title: string;
  readonly description: string;
}

type Context = Pick<DecisionContext, 'now' | 'actor' | 'closures' | 'boilerplate'>;

/** What each text of a malfunction must hold. */
export const MALFUNCTION_TEXTS = {
  title: { field: 'title', missing: 'REQUIRED', rule: 'C3.2.6', max: MAX_TITLE, holds: 'label' },
  description: { field: 'description', missing: 'REQUIRED', rule: 'C3.2.6', holds: 'statement' },
  explanation: { field: 'explanation', missing: 'EMPTY_RESPONSE', holds: 'seen' },
  text: { field: 'text', missing: 'REQUIRED', rule: 'C3.2.6', holds: 'statement' },
} as const satisfies Record<string, TextRule>;

/** The Amue's own people alone: providers know their own tickets (C3.3.3). */
const requireAmue = ({ actor }: Context): Result<null> =>
  byAmue(actor) ? ok(null) : fail(forbid(byStaff(actor) ? 'C3.3.3' : 'C3.3.1'));

function checkTexts(given: { readonly title: string; readonly description: string }) {
  const title = requireText(given.title, MALFUNCTION_TEXTS.title);
  if (!title.ok) return title;
  const description = requireText(given.description, MALFUNCTION_TEXTS.description);
  return description.ok ? ok({ title: title.value, description: description.value }) : description;
}

/** C2.2, C3.2.6: an agent declares what a product does wrong. */
export function declareMalfunction(
  declaration: Declaration,
  context: Context,
): Result<readonly MalfunctionEvent[]> {
  const allowed = requireAmue(context);
  if (!allowed.ok) return allowed;
  const words = checkTexts(declaration);
  if (!words.ok) return words;
  const { malfunctionId, number, productId } = declaration;
  const { now: at, actor: by } = context;
  return ok([{ type: 'MalfunctionDeclared', malfunctionId, number, productId, ...words.value, at, by }]);
}

interface OnVersion {
  readonly expectedVersion: number;
}
/** Commands on an existing malfunction. */
export type MalfunctionCommand =
  | (OnVersion & { readonly type: 'Describe'; readonly title: string; readonly description: string })
  | (OnVersion & {
      readonly type: 'Decide';
      readonly taken: boolean;
      readonly explanation: string;
      /** C3.2.7: as on a ticket. */
      readonly confirmed?: boolean | undefined;
    })
  | (OnVersion & {
      readonly type: 'ReportProgress';
      readonly text: string;
      readonly deliveredInReleaseId: string | null;
    });

/** The events of a command: those of the malfunction, and those of each ticket bound to it. */
export interface Informing {
  readonly events: readonly MalfunctionEvent[];
  readonly tickets: readonly { readonly ticket: Ticket; readonly events: readonly TicketEvent[] }[];
}

/**
 * Decides on a command that informs every ticket bound to the malfunction (C3.2.6): each ticket gets its own event,
 * which settles its own commitment. All tickets or none.
 *
 * @param malfunction its current state
 * @param bound every ticket bound to it, in its current state
 * @param command the decision or the report
 * @param context time, actor and closures
 */
export function decideMalfunction(
  malfunction: Malfunction,
  bound: readonly Ticket[],
  command: MalfunctionCommand,
  context: Context,
): Result<Informing> {
  const allowed = requireAmue(context);
  if (!allowed.ok) return allowed;
  if (command.expectedVersion !== malfunction.version) {
    return fail(
      refuse('STALE_VERSION', 'expectedVersion', {
        current: malfunction.version,
        expected: command.expectedVersion,
      }),
    );
  }
  const { now: at, actor: by } = context;
  switch (command.type) {
    case 'Describe': {
      const words = checkTexts(command);
      return words.ok
        ? ok({ events: [{ type: 'MalfunctionDescribed', ...words.value, at, by }], tickets: [] })
        : words;
    }
    case 'Decide': {
      if (malfunction.decision) return fail(refuse('MAINTENANCE_ALREADY_DECIDED'));
      const explanation = requireSubstance(command.explanation, MALFUNCTION_TEXTS.explanation, {
        boilerplate: context.boilerplate,
        confirmed: command.confirmed,
      });
      if (!explanation.ok) return explanation;
      const { taken } = command;
      const differs = bound.find(({ maintenance }) => maintenance && maintenance.taken !== taken);
      if (differs) return fail(refuse('MAINTENANCE_DECISION_DIFFERS', 'taken', { number: differs.number }));
      const content = { taken, explanation: explanation.value.text };
      return inform(
        bound.filter(({ maintenance }) => maintenance === null),
        [{ type: 'MalfunctionDecided', ...content, ...explanation.value.confirmed, at, by }],
        // Read again on each ticket: there it may be the request's own words.
        {
          type: 'DecideMaintenance',
          ...content,
          confirmed: command.confirmed,
          malfunctionId: malfunction.id,
        },
        context,
      );
    }
    case 'ReportProgress': {
      if (!malfunction.decision?.taken) return fail(refuse('NOT_IN_MAINTENANCE'));
      const text = requireText(command.text, MALFUNCTION_TEXTS.text);
      if (!text.ok) return text;
      const content = { text: text.value, deliveredInReleaseId: command.deliveredInReleaseId };
      return inform(
        bound,
        [{ type: 'MalfunctionProgressed', ...content, at, by }],
        { type: 'ReportProgress', ...content, malfunctionId: malfunction.id },
        context,
      );
    }
  }
}

/** The same word on each ticket, decided by the rules of tickets. */
function inform(
  told: readonly Ticket[],
  events: readonly MalfunctionEvent[],
  command: Parameters<typeof decide>[1],
  context: Context,
): Result<Informing> {
  const tickets: Informing['tickets'][number][] = [];
  for (const ticket of told) {
    const decision = decide(ticket, command, context);
    if (!decision.ok) return decision;
    tickets.push({ ticket, events: decision.value });
  }
  return ok({ events, tickets });
}
