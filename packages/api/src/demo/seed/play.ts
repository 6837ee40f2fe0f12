import type { Closure } from '@assistance/domain/calendar';
import type { Instant, Result } from '@assistance/domain/shared';
import { RefusalError } from '../../platform/graphql/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { KnownNames, publishProposal } from '../../knowledge-base/index.js';
import { actOnTicket, openTicket, type ActContext } from '../../ticket/index.js';
import type { Step } from './story.js';

/** Steps between two reports of progress. */
const BATCH = 100;

interface PlayOptions {
  readonly closures: readonly Closure[];
  /** Mails of steps before this instant are not written: the demo needs not all of them. */
  readonly toldFrom: Instant;
  readonly onProgress: (done: number) => void;
}

/** Lives through the steps by the same use cases as real life. Throws when the charter refuses one: the plan is wrong. */
export async function playSteps(
  em: EntityManager,
  steps: readonly Step[],
  { closures, toldFrom, onProgress }: PlayOptions,
): Promise<void> {
  const names = new KnownNames();
  for (const [index, step] of steps.entries()) {
    const silent = Date.parse(step.at) < Date.parse(toldFrom);
    await play(em, step, { closures, silent }, names);
    if (index % BATCH === 0) {
      // What was read for one act is of no use to the next.
      em.clear();
      onProgress(index);
    }
  }
  onProgress(steps.length);
}

async function play(
  em: EntityManager,
  step: Step,
  circumstances: Pick<PlayOptions, 'closures'> & { readonly silent: boolean },
  names: KnownNames,
): Promise<void> {
  const context = { now: step.at, actor: step.actor, ...circumstances };
  const done = await perform(em, step, context, names);
  if (!done.ok) {
    const what = step.type === 'act' ? step.command.type : step.type;
    throw new Error(
      `The demo's ${what} at ${step.at} was refused: ${new RefusalError(done.refusal).message}`,
    );
  }
}

function perform(
  em: EntityManager,
  step: Step,
  context: ActContext,
  names: KnownNames,
): Promise<Result<unknown>> {
  switch (step.type) {
    case 'open': {
      const { ticketId: id, request, channel, correspondentId } = step;
      return openTicket(em, { id, request, channel, correspondentId }, context);
    }
    case 'act':
      return actOnTicket(em, step.ticketId, step.command, context);
    case 'publish':
      return publishProposal(em, step.ticketId, { ...context, theme: step.theme, names });
  }
}
