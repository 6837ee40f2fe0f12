import type { Closure } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { RefusalError, valueOf } from '../../platform/graphql/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import { KnownNames, publishProposal } from '../../knowledge-base/index.js';
import { actInTurn, openTicket } from '../../ticket/index.js';
import type { Step } from './story.js';

/** Steps between two reports of progress. */
const BATCH = 100;

interface PlayOptions {
  readonly closures: readonly Closure[];
  /** Mails of steps before this instant are not written: the demo needs not all of them. */
  readonly toldFrom: Instant;
  /** Called with how many steps are done. */
  readonly onProgress: (done: number) => void;
}

type Opening = Extract<Step, { type: 'open' }>;
type Acting = Extract<Step, { type: 'act' }>;
type Publishing = Extract<Step, { type: 'publish' }>;

/** Steps that are played at once: what happened to one ticket in the past, or a single step of these days. */
interface Scene {
  readonly opening: Opening | null;
  readonly acts: Acting[];
  readonly publishing: Publishing | null;
}

type Circumstances = Pick<PlayOptions, 'closures'> & { readonly silent: boolean };

/** Lives through the steps by the same use cases as real life. Throws when the charter refuses one: the plan is wrong. */
export async function playSteps(
  em: EntityManager,
  steps: readonly Step[],
  { closures, toldFrom, onProgress }: PlayOptions,
): Promise<void> {
  const names = new KnownNames();
  const isPast = ({ at }: Step) => Date.parse(at) < Date.parse(toldFrom);
  const past = scenesOf(steps.filter(isPast));
  const lately = steps.filter((step) => !isPast(step)).flatMap((step) => scenesOf([step]));
  let done = 0;
  let told = 0;
  for (const [scenes, silent] of [
    [past, true],
    [lately, false],
  ] as const) {
    for (const scene of scenes) {
      await play(em, scene, { closures, silent }, names);
      done += stepsOf(scene).length;
      if (done < told + BATCH) continue;
      told = done;
      // What was read for one act is of no use to the next.
      em.clear();
      onProgress(done);
    }
  }
  onProgress(steps.length);
}

/** Tickets in the order of their opening, then articles in that of their publication: both take numbers. */
function scenesOf(steps: readonly Step[]): Scene[] {
  const tickets = new Map<string, { opening: Opening | null; acts: Acting[]; publishing: null }>();
  const published: Scene[] = [];
  for (const step of steps) {
    if (step.type === 'publish') {
      published.push({ opening: null, acts: [], publishing: step });
      continue;
    }
    const scene = tickets.get(step.ticketId) ?? { opening: null, acts: [], publishing: null };
    if (step.type === 'open') scene.opening = step;
    else scene.acts.push(step);
    tickets.set(step.ticketId, scene);
  }
  return [...tickets.values(), ...published];
}

const stepsOf = ({ opening, acts, publishing }: Scene): Step[] =>
  [opening, ...acts, publishing].filter((step) => step !== null);

async function play(
  em: EntityManager,
  scene: Scene,
  circumstances: Circumstances,
  names: KnownNames,
): Promise<void> {
  const { opening, acts, publishing } = scene;
  try {
    const turns = acts.map(({ command, at, actor }) => ({ command, now: at, actor }));
    if (opening) {
      const { ticketId: id, request, channel, correspondentId, at: now, actor } = opening;
      const asked = { id, request, channel, correspondentId, since: turns };
      valueOf(await openTicket(em, asked, { now, actor, ...circumstances }));
    } else if (acts[0]) valueOf(await actInTurn(em, acts[0].ticketId, turns, circumstances));
    if (publishing) {
      const { ticketId, theme, at: now, actor } = publishing;
      valueOf(await publishProposal(em, ticketId, { now, actor, theme, names }));
    }
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const steps = stepsOf(scene);
    const what = steps.map((step) => (step.type === 'act' ? step.command.type : step.type)).join(', ');
    throw new Error(`The demo's ${what} of ${steps[0]?.at} was refused: ${error.message}`, { cause: error });
  }
}
