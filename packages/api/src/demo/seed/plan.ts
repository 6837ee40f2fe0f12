import type { Instant } from '@assistance/domain/shared';
import {
  COMPLEMENT_ANSWERS,
  COMPLEMENT_REQUESTS,
  LEVEL_ONE_QUESTIONS,
  OPEN_TICKET_TEXTS,
  PROCESSED_TICKET_TEXTS,
  REOPEN_REASONS,
} from '../texts/index.js';
import type { DemoProductName, ProcessedTicketText } from '../texts/types.js';
import type { DemoCorrespondent, DemoDirectory, DemoProductRow } from './directory.js';
import { charterCases, type Guests } from './charter-cases.js';
import type { Random } from './random.js';
import { makeScenario, type ScenarioPlan, type Step } from './scenario.js';

/** What the demo tells of. */
const DAYS = 548;
/** Those of the last days are the texts still in progress. */
const RECENT_DAYS = 5;
const LATELY_ANSWERED = 12;
/** So many establishments have met one malfunction lately. */
const ALIKE = 3;
const DAY = 24 * 3_600_000;

/** Every step of every ticket, in the order in which they happen: what the desk would have lived through. */
export function planDemo(
  random: Random,
  now: Instant,
  directory: DemoDirectory,
  guests: Guests | null,
  count: number,
): Step[] {
  const recent = OPEN_TICKET_TEXTS.map((text, index) => ({
    product: text.product,
    openedAt: openingIn(random, now, 0.02, RECENT_DAYS),
    plot: inProgress(random, text, index),
  }));
  // Each text once by itself, early enough to be published; then again in other words, as correspondents do.
  const first = PROCESSED_TICKET_TEXTS.map((text) => ({
    text,
    wording: text as ProcessedTicketText['variants'][number],
    publish: true,
  }));
  const again = Array.from({ length: Math.max(0, count - first.length - recent.length) }, () => {
    const text = random.pick(PROCESSED_TICKET_TEXTS);
    return { text, wording: random.pick([text, ...text.variants]), publish: false };
  });
  const past = [...first, ...again].map(({ text, wording, publish }) => ({
    product: text.product,
    openedAt: openingIn(random, now, publish ? 45 : RECENT_DAYS + 1, DAYS),
    plot: publish ? processed(random, text, wording, true) : anyEnding(random, text, wording),
  }));
  const scenarioOf = ({ product, openedAt, plot }: (typeof recent)[number]): Step[] => {
    const cast = castFor(random, directory, plot, product, openedAt);
    return cast ? makeScenario(random, now, openedAt, plot, cast) : [];
  };
  const scenarios = [...recent, ...past].flatMap(scenarioOf);
  // Whatever the size, a few were answered these days, and their establishments have not closed them yet.
  const answered = Array.from({ length: LATELY_ANSWERED }, () => {
    const text = random.pick(PROCESSED_TICKET_TEXTS);
    const openedAt = openingIn(random, now, 2, RECENT_DAYS + 3);
    return { product: text.product, openedAt, plot: processed(random, text, text, false) };
  });
  const lately = answered.flatMap(scenarioOf);
  const shared = sharedMalfunction(random, now).flatMap(scenarioOf);
  const cases = (guests ? charterCases(now, directory, guests) : []).flatMap(
    ({ openedDaysAgo, plot, cast }) =>
      makeScenario(random, now, openingIn(random, now, ...openedDaysAgo), plot, cast),
  );
  return [...scenarios, ...lately, ...shared, ...cases].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
}

/** Several who wrote of the same malfunction, were answered, and wait for the decision of maintenance (C3.2.6). */
function sharedMalfunction(random: Random, now: Instant) {
  const text = PROCESSED_TICKET_TEXTS.find(({ outcome, blocking }) => outcome === 'maintenance' && !blocking);
  if (!text) return [];
  const { outcome, response } = text;
  return Array.from({ length: ALIKE }, () => ({
    product: text.product,
    // Long enough ago that even a late response has left, and not so long that the decision is overdue.
    openedAt: openingIn(random, now, 11, 15),
    plot: {
      ...processed(random, text, text, false),
      complement: null,
      reopenReason: null,
      ending: { type: 'answered', outcome, response, publish: false, undecided: true },
    } satisfies ScenarioPlan,
  }));
}

/** A moment when people write: a weekday between 8:00 and 19:00 in Paris or so, a Saturday now and then. */
function openingIn(random: Random, now: Instant, fromDaysAgo: number, toDaysAgo: number): Instant {
  for (;;) {
    const ago = fromDaysAgo + random.next() * (toDaysAgo - fromDaysAgo);
    const moment = new Date(Date.parse(now) - ago * DAY);
    const weekday = moment.getUTCDay();
    if (weekday === 0 || (weekday === 6 && !random.chance(0.05))) continue;
    const hour = random.chance(0.85) ? 7 + random.next() * 9.5 : 5.5 + random.next() * 14;
    moment.setUTCHours(Math.floor(hour), random.between(0, 59), random.between(0, 59), 0);
    if (moment.getTime() < Date.parse(now) - fromDaysAgo * DAY) return moment.toISOString();
  }
}

function processed(
  random: Random,
  text: ProcessedTicketText,
  wording: { readonly title: string; readonly description: string },
  publish: boolean,
): ScenarioPlan {
  const { lastActions, messages, firstAnalysis, blocking, theme, outcome, response } = text;
  return {
    request: {
      title: wording.title,
      description: wording.description,
      lastActions,
      messages,
      firstAnalysis,
      blocking,
    },
    theme,
    complement: text.complement ?? (random.chance(0.08) ? anyComplement(random) : null),
    notes: random.chance(0.1)
      ? ['Déjà vu chez un autre établissement : même cause, voir la base de connaissances.']
      : [],
    ending: { type: 'answered', outcome, response, publish },
    reopenReason: !publish && random.chance(0.03) ? random.pick(REOPEN_REASONS) : null,
  };
}

function anyEnding(
  random: Random,
  text: ProcessedTicketText,
  wording: { title: string; description: string },
): ScenarioPlan {
  const plot = processed(random, text, wording, false);
  const draw = random.next();
  if (draw < 0.03) return levelOne(random, text.product) ?? plot;
  if (draw < 0.05) return { ...plot, ending: { type: 'withdrawn', reason: random.pick(WITHDRAWN) } };
  if (draw < 0.08)
    return { ...plot, complement: plot.complement ?? anyComplement(random), ending: { type: 'no-reply' } };
  return plot;
}

const WITHDRAWN = [
  'Nous avons trouvé la cause entre-temps : une erreur de saisie de notre côté.',
  'Demande envoyée deux fois, merci de ne garder que la première.',
  'Le problème ne se reproduit plus depuis le redémarrage du poste.',
] as const;

function anyComplement(random: Random): { request: string; answer: string } {
  const rank = random.between(0, COMPLEMENT_REQUESTS.length - 1);
  return { request: COMPLEMENT_REQUESTS[rank] ?? '', answer: COMPLEMENT_ANSWERS[rank] ?? '' };
}

function levelOne(random: Random, product: DemoProductName): ScenarioPlan | null {
  const questions = LEVEL_ONE_QUESTIONS.filter((question) => question.product === product);
  if (questions.length === 0) return null;
  const { title, description, lastActions, firstAnalysis, theme, documentTitle, documentSection } =
    random.pick(questions);
  return {
    request: { title, description, lastActions, messages: [], firstAnalysis, blocking: false },
    theme,
    complement: null,
    notes: [],
    ending: {
      type: 'level-one',
      document: documentTitle,
      explanation: `Cette question relève de l’assistance de niveau 1, assurée par votre établissement. La réponse s’y trouve : ${documentSection}.`,
    },
    reopenReason: null,
  };
}

function inProgress(random: Random, text: (typeof OPEN_TICKET_TEXTS)[number], index: number): ScenarioPlan {
  const { title, description, lastActions, messages, firstAnalysis, blocking, theme } = text;
  return {
    request: { title, description, lastActions, messages, firstAnalysis, blocking },
    theme,
    complement:
      index % 3 === 0 ? { request: text.complementRequest, answer: random.pick(COMPLEMENT_ANSWERS) } : null,
    notes: text.notes.slice(0, random.between(0, text.notes.length)),
    ending: { type: index % 3 === 0 && random.chance(0.5) ? 'no-reply' : 'in-progress' },
    reopenReason: null,
    byProvider: !blocking && index % 3 === 1,
  };
}

function castFor(
  random: Random,
  directory: DemoDirectory,
  plot: ScenarioPlan,
  name: DemoProductName,
  openedAt: Instant,
) {
  const product = directory.products.find((each) => each.name === name) as DemoProductRow;
  const users: DemoCorrespondent[] = directory.correspondents.filter(({ products }) =>
    products.includes(name),
  );
  if (users.length === 0) return null;
  const day = openedAt.slice(0, 10);
  const delivered = product.releases.filter(({ deliveredOn }) => deliveredOn <= day);
  const release = delivered[random.chance(0.75) ? 0 : 1] ?? delivered[0] ?? null;
  const able = directory.agents.filter(({ products }) => products.includes(name));
  // A provider takes what is not blocking, and some of it only.
  const agents = random.shuffle(
    able.filter(({ role }) => role === 'agent' || (!plot.request.blocking && random.chance(0.3))),
  );
  const provider = plot.byProvider ? able.find(({ role }) => role === 'provider') : undefined;
  return {
    correspondent: random.pick(users),
    product,
    releaseId: release?.id ?? null,
    agents: provider ? [provider, ...agents.filter((each) => each !== provider)] : agents,
  };
}
