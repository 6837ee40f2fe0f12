import type { Instant } from '@assistance/domain/shared';
import { RefusalError } from '../../platform/graphql/index.js';
import { KnownNames, publishProposal } from '../../knowledge-base/index.js';
import type { UnitOfWork } from '../../ticket-log/index.js';
import { actInTurn, openTicket } from '../../ticket/index.js';
import type { Step } from './scenario.js';

/** Steps between two reports of progress. */
const BATCH = 100;

interface RunOptions {
  /** Mails of steps before this instant are not written: the demo needs not all of them. */
  readonly toldFrom: Instant;
  /** Called with how many steps are done. */
  readonly onProgress: (done: number) => void;
}

/** Steps that are played at once: what happened to one ticket in the past, or a single step of these days. */
type Scene = readonly [Step, ...Step[]];

/** Lives through the steps by the same use cases as real life. Throws when the charter refuses one: the plan is wrong. */
export async function runSteps(
  unit: UnitOfWork,
  steps: readonly Step[],
  { toldFrom, onProgress }: RunOptions,
): Promise<void> {
  const names = new KnownNames();
  const isPast = ({ at }: Step) => Date.parse(at) < Date.parse(toldFrom);
  const scenes = [
    ...scenesOf(steps.filter(isPast)).map((scene) => ({ scene, silent: true })),
    ...steps.filter((step) => !isPast(step)).map((step) => ({ scene: [step] as const, silent: false })),
  ];
  let done = 0;
  let reported = 0;
  for (const { scene, silent } of scenes) {
    await runScene(unit, scene, silent, names);
    done += scene.length;
    if (done < reported + BATCH) continue;
    reported = done;
    // What was read for one act is of no use to the next.
    unit.em.clear();
    onProgress(done);
  }
  onProgress(steps.length);
}

/** Tickets in the order of their opening, then articles in that of their publication: both take numbers. */
function scenesOf(steps: readonly Step[]): Scene[] {
  const tickets = new Map<string, [Step, ...Step[]]>();
  const published: Scene[] = [];
  for (const step of steps) {
    const lived = tickets.get(step.ticketId);
    if (step.type === 'publish') published.push([step]);
    else if (lived) lived.push(step);
    else tickets.set(step.ticketId, [step]);
  }
  return [...tickets.values(), ...published];
}

async function runScene(
  playing: UnitOfWork,
  scene: Scene,
  silent: boolean,
  names: KnownNames,
): Promise<void> {
  const [first] = scene;
  const { ticketId, at: now, actor } = first;
  const unit = playing.as({ actor, now, silent });
  const acts = scene
    .filter((step) => step.type === 'act')
    .map((step) => ({ command: step.command, now: step.at, actor: step.actor }));
  try {
    switch (first.type) {
      case 'open': {
        const { request, channel, correspondentId } = first;
        const asked = { id: ticketId, request, channel, correspondentId, since: acts };
        await openTicket(unit, asked);
        return;
      }
      case 'act':
        await actInTurn(unit, ticketId, acts);
        return;
      case 'publish':
        await publishProposal(unit, ticketId, { theme: first.theme, names });
    }
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const what = scene.map((step) => (step.type === 'act' ? step.command.type : step.type)).join(', ');
    throw new Error(`The demo's ${what} of ${now} was refused: ${error.message}`, { cause: error });
  }
}
