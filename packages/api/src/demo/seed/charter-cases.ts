import { addWorkingTime, dueAt, WORKING_DAY } from '@assistance/domain/calendar';
import type { Instant } from '@assistance/domain/shared';
import { MAINTAINED_TEXT, PAID_TEXT, SCHEDULED_TEXT, UNSUPPORTED_TEXT } from '../texts/index.js';
import type { CharterCaseText } from '../texts/types.js';
import type { DemoAgent, DemoCorrespondent, DemoDirectory } from './directory.js';
import type { Participants, ScenarioPlan } from './scenario.js';

/** Those whose accounts the demo is tried with. */
export interface Guests {
  readonly correspondents: readonly DemoCorrespondent[];
  readonly agent: DemoAgent;
}

export interface CharterCase {
  /** Long enough ago that all of it has happened by now. */
  readonly openedDaysAgo: readonly [from: number, to: number];
  readonly plot: ScenarioPlan;
  readonly cast: Participants;
}

const DAY = 24 * 3_600_000;
/** How many deliveries ago the support of a release has ended, whatever C2.3 adds. */
const UNSUPPORTED = 2;

export function guestsOf(
  { correspondents, agents }: DemoDirectory,
  logins: readonly string[],
): Guests | null {
  const known = ({ login }: { readonly login: string }) => logins.includes(login);
  const agent = agents.find((each) => known(each) && each.products.includes(SCHEDULED_TEXT.product));
  return agent ? { correspondents: correspondents.filter(known), agent } : null;
}

/**
 * What chance would leave out: a schedule to come (C3.2.5), the progress of maintenance (C3.2.6), a paid service and an
 * unsupported release (C2.5). Each correspondent has all of them, and the agent is in charge of all.
 */
export function charterCases(now: Instant, { products }: DemoDirectory, guests: Guests): CharterCase[] {
  const product = products.find(({ name }) => name === SCHEDULED_TEXT.product);
  const [current] = product?.releases ?? [];
  const unsupported = product?.releases[UNSUPPORTED];
  if (!product || !current || !unsupported) return [];
  const ago = (days: number) => new Date(Date.parse(now) - days * DAY).toISOString();
  const scheduledFor = dueAt({ start: now, workingDays: 10, closures: [], suspensions: [] });
  const reports = MAINTAINED_TEXT.progress;
  return guests.correspondents.flatMap((correspondent, index) => {
    const of = (releaseId: string): Participants => ({
      correspondent,
      product,
      releaseId,
      agents: [guests.agent],
    });
    const delivered = {
      text: reports[1],
      at: soonAfter(current.deliveredOn),
      deliveredInReleaseId: current.id,
    };
    return [
      {
        openedDaysAgo: [7, 9],
        plot: plotOf(SCHEDULED_TEXT, index, {
          type: 'scheduled',
          analysis: SCHEDULED_TEXT.analysis,
          scheduledFor: scheduledFor ?? now,
        }),
        cast: of(current.id),
      },
      {
        openedDaysAgo: [75, 85],
        plot: plotOf(MAINTAINED_TEXT, index, {
          type: 'answered',
          outcome: 'maintenance',
          response: MAINTAINED_TEXT.response,
          publish: false,
          // One waits still, the other has its correction.
          progress: [
            { text: reports[0], at: soonAfter(ago(30)), deliveredInReleaseId: null },
            ...(index % 2 === 0 ? [] : [delivered]),
          ],
        }),
        cast: of(product.releases[1]?.id ?? current.id),
      },
      {
        openedDaysAgo: [5, 7],
        plot: plotOf(PAID_TEXT, index, {
          type: 'out-of-scope',
          ground: 'changed-outside-application',
          treatment: 'paid-service',
          reason: PAID_TEXT.reason,
        }),
        cast: of(current.id),
      },
      {
        openedDaysAgo: [8, 20],
        plot: plotOf(UNSUPPORTED_TEXT, index, {
          type: 'out-of-scope',
          ground: 'unsupported-release',
          treatment: 'interrupted',
          reason: UNSUPPORTED_TEXT.reason,
        }),
        cast: of(unsupported.id),
      },
    ] satisfies CharterCase[];
  });
}

/** In the first working hours from then on. */
const soonAfter = (start: string): Instant =>
  addWorkingTime({
    start: new Date(start).toISOString(),
    milliseconds: 0.3 * WORKING_DAY,
    closures: [],
    suspensions: [],
  }) ?? start;

function plotOf(text: CharterCaseText, index: number, ending: ScenarioPlan['ending']): ScenarioPlan {
  const { lastActions, messages, firstAnalysis, blocking, theme, variants } = text;
  const { title, description } = [text, ...variants][index % (variants.length + 1)] ?? text;
  const changed = ending.type === 'out-of-scope' && ending.ground === 'changed-outside-application';
  return {
    request: {
      title,
      description,
      lastActions,
      messages,
      firstAnalysis,
      blocking,
      ...(changed ? { changedOutsideApplication: true } : {}),
    },
    theme,
    complement: null,
    notes: [],
    ending,
    reopenReason: null,
  };
}
