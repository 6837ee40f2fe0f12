import { fail, ok, refuse, requireText, type Result } from '../../shared/index.js';
import { COMMAND_TEXTS } from '../command-texts.js';
import type { RecordOutOfScope, ScopeFacts } from '../commands.js';
import type { Rule } from '../context.js';
import type { Ticket } from '../state.js';
import {
  OUT_OF_SCOPE_GROUNDS,
  OUT_OF_SCOPE_TREATMENTS,
  type OutOfScopeGround,
  type OutOfScopeTreatment,
} from '../vocabulary.js';
import { takenInCharge } from './common.js';

type Asked = Pick<Ticket, 'request' | 'outOfScope'>;

/**
 * C2.3, C2.4: does a ground stand against what is known? `stated`: the desk knows it; `silent`: nothing known says it, and
 * an agent must have found it; refused where what is known says the contrary.
 */
function standingOf(
  ground: OutOfScopeGround,
  { request }: Asked,
  { releaseSupported }: ScopeFacts,
): Result<'stated' | 'silent'> {
  switch (ground) {
    case 'unsupported-release':
      if (releaseSupported === true) return fail(refuse('RELEASE_WAS_SUPPORTED', 'ground'));
      return ok(releaseSupported === null ? 'silent' : 'stated');
    case 'changed-outside-application':
      if (request.priorAgreement !== null) {
        const agreement = request.priorAgreement.slice(0, 80);
        return fail(refuse('COVERED_BY_AGREEMENT', 'ground', { agreement }));
      }
      return ok(request.changedOutsideApplication ? 'stated' : 'silent');
    case 'conditions-not-met':
      // What the conditions are about is known to people alone: the reason says it.
      return ok('stated');
  }
}

/** The grounds and consequences that an agent may choose from; those that known facts contradict are left out. */
export interface OutOfScopeChoices {
  readonly grounds: readonly { readonly ground: OutOfScopeGround; readonly mustBeObserved: boolean }[];
  readonly treatments: readonly OutOfScopeTreatment[];
}

/** C2.3, C2.4, C2.5: the grounds that apply, those known to the server first, and the possible consequences. */
export function outOfScopeChoicesOf(ticket: Asked, facts: ScopeFacts): OutOfScopeChoices {
  const grounds = OUT_OF_SCOPE_GROUNDS.flatMap((ground) => {
    const standing = standingOf(ground, ticket, facts);
    return standing.ok ? [{ ground, mustBeObserved: standing.value === 'silent' }] : [];
  });
  return {
    grounds: grounds.toSorted((a, b) => Number(a.mustBeObserved) - Number(b.mustBeObserved)),
    treatments: OUT_OF_SCOPE_TREATMENTS.filter((treatment) => treatment !== ticket.outOfScope?.treatment),
  };
}

/**
 * C2.5: records that a request is out of scope. It is closed (interruption) or goes on as a paid service; either way
 * the establishment is notified. A ground that known facts contradict is refused (C2.3, C2.4).
 */
export const recordOutOfScope: Rule<RecordOutOfScope> = (ticket, command, context) => {
  const { now, actor } = context;
  if (ticket.response) return fail(refuse('ALREADY_ANSWERED'));
  const standing = standingOf(command.ground, ticket, command.facts);
  if (!standing.ok) return standing;
  const silent = standing.value === 'silent';
  if (silent && !command.observed) return fail(refuse('GROUND_NOT_STATED', 'observed'));
  if (command.treatment === ticket.outOfScope?.treatment) {
    return fail(refuse('ALREADY_OUT_OF_SCOPE', 'treatment'));
  }
  const reason = requireText(command.reason, COMMAND_TEXTS.RecordOutOfScope.reason);
  if (!reason.ok) return reason;
  const recorded = {
    type: 'OutOfScopeRecorded',
    ground: command.ground,
    treatment: command.treatment,
    reason: reason.value,
    ...(silent ? { observed: true as const } : {}),
    at: now,
    by: actor,
  } as const;
  if (command.treatment === 'paid-service') return ok([recorded]);
  return ok([
    ...takenInCharge(ticket, context),
    recorded,
    {
      type: 'TicketClosed',
      reason: 'out-of-scope',
      explanation: reason.value,
      document: null,
      at: now,
      by: actor,
    },
  ]);
};
