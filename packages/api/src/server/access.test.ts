import { isObjectType, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusalIn, type TestClient } from '../testing/client.js';
import { casesOfRooms } from '../testing/cases-of-rooms.js';
import { startTestServer } from '../testing/test-server.js';
import {
  ADMINS,
  AMUE,
  CORRESPONDENTS,
  EVERYBODY,
  PEOPLE,
  SIGNED_IN,
  STAFF,
  VISITORS,
  type AccessCase,
  type Visitor,
} from '../testing/visitors.js';
import { UNKNOWN_ID, type PersonName } from '../testing/world.js';
import { createSchema } from './schema.js';

const desk = await startTestServer();
const schema = createSchema();

const NAMES: Record<Exclude<Visitor, 'nobody'>, PersonName> = {
  correspondent: 'camille',
  agent: 'alix',
  provider: 'paul',
  'provider not accepted': 'perrine',
  admin: 'ada',
};
const REFUSED_TO: Record<Visitor, string> = {
  nobody: 'NOT_SIGNED_IN',
  correspondent: 'FORBIDDEN',
  agent: 'FORBIDDEN',
  provider: 'FORBIDDEN',
  'provider not accepted': 'CONFIDENTIALITY_NOT_ACCEPTED',
  admin: 'FORBIDDEN',
};

const id = `"${UNKNOWN_ID}"`;
const message = `input: { ticketId: ${id}, text: "Bonjour" }`;
const onTicket = (more = '') => `input: { ticketId: ${id}, expectedVersion: 1 ${more} }`;
const request = `{ productId: ${id}, title: "", description: "", lastActions: "", messages: [], firstAnalysis: "",
  blocking: true, changedOutsideApplication: false }`;
const ofMalfunction = `malfunctionId: ${id}, expectedVersion: 1`;
const page = '{ totalCount }';
const one = '{ id }';

const OF_ROOMS = await casesOfRooms<AccessCase>('access.cases.ts');
/**
 * C3.1.1, C3.3.1, C3.3.3: every root field, and who may use it. What it then answers is tested elsewhere. A new room
 * says it in an `access.cases.ts` of its own.
 */
const TABLE: Readonly<Record<string, AccessCase>> = {
  ...OF_ROOMS,
  'Query.me': [`me ${one}`, EVERYBODY],
  'Query.desk': [`desk { name }`, EVERYBODY],
  'Query.liveCursor': [`liveCursor`, SIGNED_IN],
  'Query.products': [`products ${one}`, PEOPLE],
  'Query.myProducts': [`myProducts ${one}`, PEOPLE],
  'Query.myEstablishment': [`myEstablishment ${one}`, PEOPLE],
  'Query.establishments': [`establishments ${page}`, AMUE],
  'Query.agents': [`agents ${one}`, AMUE],
  'Query.correspondents': [
    `correspondents(establishmentId: ${id}) ${page}`,
    PEOPLE.filter((visitor) => visitor !== 'provider'),
  ],
  'Query.ticket': [`ticket(id: ${id}) ${one}`, PEOPLE],
  'Query.tickets': [`tickets ${page}`, PEOPLE],
  'Query.myDrafts': [`myDrafts ${page}`, PEOPLE],
  'Query.templates': [`templates ${one}`, STAFF],
  'Query.filledTemplate': [`filledTemplate(id: ${id}, ticketId: ${id})`, STAFF],
  'Query.savedQueues': [`savedQueues ${one}`, STAFF],
  'Query.searchTickets': [`searchTickets(text: "") ${page}`, PEOPLE],
  'Query.queueCounts': [`queueCounts { mine }`, STAFF],
  'Query.searchKnowledgeBase': [`searchKnowledgeBase(question: "") ${page}`, PEOPLE],
  'Query.article': [`article(number: "KB-999999") ${one}`, PEOPLE],
  'Query.ticketsToReview': [`ticketsToReview ${page}`, AMUE],
  'Query.articleProposal': [`articleProposal(ticketId: ${id}) { title }`, AMUE],
  'Query.searchFigures': [`searchFigures(since: "2026-11-01") { question }`, ADMINS],
  'Query.articleComments': [`articleComments { comment }`, ADMINS],
  'Query.malfunctions': [`malfunctions ${page}`, AMUE],
  'Query.malfunction': [`malfunction(number: "DYS-999999") ${one}`, AMUE],
  'Mutation.declareMalfunction': [
    `declareMalfunction(input: { productId: ${id}, title: "t", description: "d" }) ${one}`,
    AMUE,
  ],
  'Mutation.describeMalfunction': [
    `describeMalfunction(input: { ${ofMalfunction}, title: "t", description: "d" }) ${one}`,
    AMUE,
  ],
  'Mutation.decideMalfunction': [
    `decideMalfunction(input: { ${ofMalfunction}, taken: true, explanation: "e" }) ${one}`,
    AMUE,
  ],
  'Mutation.reportMalfunctionProgress': [
    `reportMalfunctionProgress(input: { ${ofMalfunction}, text: "t" }) ${one}`,
    AMUE,
  ],
  'Mutation.mergeTicket': [`mergeTicket(${onTicket('into: "2026-999999", reason: "r"')}) ${one}`, STAFF],
  'Mutation.linkTicket': [`linkTicket(${onTicket('other: "2026-999999", link: RELATED')}) ${one}`, AMUE],
  'Mutation.unlinkTicket': [`unlinkTicket(${onTicket(`otherId: ${id}`)}) ${one}`, AMUE],
  'Mutation.bindTickets': [`bindTickets(input: { malfunctionId: ${id}, tickets: [] }) ${one}`, AMUE],
  'Mutation.unbindTicket': [`unbindTicket(${onTicket('reason: "r"')}) ${one}`, AMUE],
  'Query.closures': [`closures ${one}`, EVERYBODY],
  'Query.outbox': [`outbox ${page}`, ADMINS],
  'Query.outboxState': [`outboxState { waiting }`, ADMINS],
  'Query.statistics': [
    `statistics(input: { measures: [RECEIVED], from: "2026-11-01", to: "2026-11-30" }) { asOf }`,
    ADMINS,
  ],
  'Query.publishedStatistics': [`publishedStatistics(month: "2026-10") { month }`, EVERYBODY],
  'Query.publishedMonths': [`publishedMonths { month }`, EVERYBODY],
  'Query.establishmentStatistics': [
    `establishmentStatistics(from: "2026-10", to: "2026-11") { month }`,
    CORRESPONDENTS,
  ],
  'Query.statisticsPublication': [`statisticsPublication { nextMonth }`, ADMINS],
  'Mutation.correctPublishedStatistics': [
    `correctPublishedStatistics(month: "2026-10", reason: "") { month }`,
    ADMINS,
  ],
  'Query.serviceSettings': [`serviceSettings { version }`, ADMINS],
  'Mutation.changeServiceSettings': [
    `changeServiceSettings(input: { reopeningDays: 0, progressDays: 0, expectedVersion: 0 }) { version }`,
    ADMINS,
  ],
  'Query.notifications': [`notifications ${page}`, PEOPLE],
  'Query.notificationPreferences': [`notificationPreferences { digestHour }`, PEOPLE],
  'Mutation.setNotificationPreference': [
    `setNotificationPreference(kind: CLOSURE_ANNOUNCED, site: true, browser: false, mail: NONE) { digestHour }`,
    PEOPLE,
  ],
  'Mutation.setDigestHour': [`setDigestHour(hour: 0) { digestHour }`, PEOPLE],
  'Mutation.announceClosure': [
    `announceClosure(start: "2020-01-01T09:00:00Z", end: "2020-01-02T09:00:00Z", label: "x") { ticketsMoved }`,
    ADMINS,
  ],
  'Mutation.cancelClosure': [`cancelClosure(id: ${id}, reason: "x") { ticketsMoved }`, ADMINS],
  'Mutation.retryMail': [`retryMail(id: ${id}) ${one}`, ADMINS],
  'Mutation.retryMails': [`retryMails { again }`, ADMINS],
  'Mutation.markNotificationsRead': [`markNotificationsRead`, PEOPLE],
  'Mutation.signIn': [`signIn(login: "x", password: "y") ${one}`, EVERYBODY],
  'Mutation.signOut': [`signOut`, SIGNED_IN],
  'Mutation.setLanguage': [`setLanguage(language: FR) ${one}`, SIGNED_IN],
  'Mutation.changePassword': [`changePassword(current: "x", next: "y")`, SIGNED_IN],
  'Mutation.acceptConfidentiality': [`acceptConfidentiality ${one}`, SIGNED_IN],
  'Mutation.saveDraft': [`saveDraft(input: { kind: RESPOND, fields: [] }) ${one}`, PEOPLE],
  'Mutation.dropDraft': [`dropDraft(id: ${id}, expectedVersion: 1)`, PEOPLE],
  'Mutation.takeOverDraft': [`takeOverDraft(id: ${id}, expectedVersion: 1) ${one}`, STAFF],
  'Mutation.openTicket': [`openTicket(input: ${request}) ${one}`, CORRESPONDENTS],
  'Mutation.withdrawTicket': [`withdrawTicket(${onTicket('reason: ""')}) ${one}`, CORRESPONDENTS],
  'Mutation.recordCall': [`recordCall(input: { request: ${request}, correspondentId: ${id} }) ${one}`, AMUE],
  'Mutation.acknowledgeTicket': [`acknowledgeTicket(${onTicket('agentId: ""')}) ${one}`, STAFF],
  'Mutation.assignTicket': [`assignTicket(${onTicket(`agentId: ${id}`)}) ${one}`, STAFF],
  'Mutation.assignTickets': [`assignTickets(input: { agentId: ${id}, tickets: [] }) { ticketId }`, AMUE],
  'Mutation.saveTemplate': [
    `saveTemplate(input: { name: "", body: "", use: RESPOND, shared: false }) ${one}`,
    STAFF,
  ],
  'Mutation.dropTemplate': [`dropTemplate(id: ${id}, expectedVersion: 1)`, STAFF],
  'Mutation.saveQueue': [`saveQueue(input: { name: "", view: OPEN, filter: {}, sort: DUE }) ${one}`, STAFF],
  'Mutation.dropQueue': [`dropQueue(id: ${id})`, STAFF],
  'Mutation.requestComplement': [`requestComplement(${message}) ${one}`, STAFF],
  'Mutation.giveComplement': [`giveComplement(${message}) ${one}`, PEOPLE],
  'Mutation.addInformation': [`addInformation(${message}) ${one}`, PEOPLE],
  'Mutation.addNote': [`addNote(${message}) ${one}`, STAFF],
  'Mutation.requalifyTicket': [`requalifyTicket(${onTicket('blocking: true, reason: ""')}) ${one}`, STAFF],
  'Mutation.respond': [`respond(${onTicket('outcome: ANSWER, text: ""')}) ${one}`, STAFF],
  'Mutation.giveFirstAnalysis': [
    `giveFirstAnalysis(${onTicket('text: "", scheduledFor: "2027-01-01T09:00:00Z"')}) ${one}`,
    STAFF,
  ],
  'Mutation.decideMaintenance': [
    `decideMaintenance(${onTicket('taken: true, explanation: ""')}) ${one}`,
    STAFF,
  ],
  'Mutation.reportProgress': [`reportProgress(${onTicket('text: ""')}) ${one}`, STAFF],
  'Mutation.refuseLevelOne': [
    `refuseLevelOne(${onTicket('explanation: "", documentTitle: ""')}) ${one}`,
    STAFF,
  ],
  'Mutation.recordOutOfScope': [
    `recordOutOfScope(${onTicket('ground: CONDITIONS_NOT_MET, treatment: INTERRUPTED, reason: ""')}) ${one}`,
    STAFF,
  ],
  'Mutation.closeTicket': [`closeTicket(${onTicket()}) ${one}`, PEOPLE],
  'Mutation.reopenTicket': [`reopenTicket(${onTicket('reason: ""')}) ${one}`, PEOPLE],
  'Mutation.publishArticle': [
    `publishArticle(input: { ticketId: ${id}, title: "t", problem: "p", solution: "s", errorCodes: [], releases: [] }) ${one}`,
    AMUE,
  ],
  'Mutation.rateArticle': [`rateArticle(articleId: ${id}, useful: true) ${one}`, PEOPLE],
  'Mutation.articleAnswers': [`articleAnswers(articleId: ${id}, question: "q") ${one}`, CORRESPONDENTS],
  'Mutation.refuseArticle': [`refuseArticle(ticketId: ${id}, reason: "r")`, AMUE],
  'Mutation.withdrawArticle': [`withdrawArticle(articleId: ${id}, reason: "r")`, AMUE],
  'Subscription.ticketUpdated': [`ticketUpdated(ticketId: ${id}) { version }`, PEOPLE],
  // No such cursor: those who may listen are told so, and the test need not wait for an event.
  'Subscription.queueChanged': [`queueChanged(after: "?") { version }`, STAFF],
  'Subscription.myTickets': [`myTickets(after: "?") { version }`, CORRESPONDENTS],
  'Subscription.notifications': [`notifications(after: "?") { unreadCount }`, PEOPLE],
  'Subscription.commitmentWarning': [`commitmentWarning(after: "?") { kind }`, STAFF],
  'Subscription.presence': [`presence(ticketId: ${id}) { ticketId }`, STAFF],
  'Mutation.setAnswering': [`setAnswering(ticketId: ${id}, answering: true)`, STAFF],
  'Subscription.statisticsToday': [`statisticsToday { asOf }`, ADMINS],
};

/** The rule of the charter that each refusal cites: C3.3.3 to a provider, of what the Amue's own people may do. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'C3.1.1': [
    'Mutation.openTicket',
    'Mutation.withdrawTicket',
    'Mutation.articleAnswers',
    'Subscription.myTickets',
  ],
  'C3.1.3': ['Mutation.recordCall'],
  'C3.1.5': ['Mutation.announceClosure', 'Mutation.cancelClosure'],
  'C3.2.1': ['Mutation.acknowledgeTicket', 'Mutation.assignTicket', 'Mutation.assignTickets'],
  'C3.2.2': ['Mutation.respond'],
  'C3.2.3': ['Mutation.requalifyTicket'],
  'C3.2.5': ['Mutation.giveFirstAnalysis'],
  'C3.2.6': [
    'Mutation.decideMaintenance',
    'Mutation.reportProgress',
    'Query.serviceSettings',
    'Mutation.changeServiceSettings',
  ],
  'C3.3.1': [
    'Query.establishments',
    'Query.agents',
    'Query.correspondents',
    'Query.malfunctions',
    'Query.malfunction',
    'Query.templates',
    'Query.filledTemplate',
    'Query.savedQueues',
    'Query.queueCounts',
    'Query.outbox',
    'Query.outboxState',
    'Query.searchFigures',
    'Query.articleComments',
    'Query.statistics',
    'Query.establishmentStatistics',
    'Mutation.declareMalfunction',
    'Mutation.describeMalfunction',
    'Mutation.decideMalfunction',
    'Mutation.reportMalfunctionProgress',
    'Mutation.bindTickets',
    'Mutation.unbindTicket',
    'Mutation.linkTicket',
    'Mutation.unlinkTicket',
    'Mutation.mergeTicket',
    'Mutation.addNote',
    'Mutation.saveTemplate',
    'Mutation.dropTemplate',
    'Mutation.saveQueue',
    'Mutation.dropQueue',
    'Mutation.takeOverDraft',
    'Mutation.setAnswering',
    'Mutation.retryMail',
    'Mutation.retryMails',
    'Subscription.queueChanged',
    'Subscription.commitmentWarning',
    'Subscription.presence',
    'Subscription.statisticsToday',
  ],
  'C3.4.5': [
    'Query.ticketsToReview',
    'Query.articleProposal',
    'Mutation.publishArticle',
    'Mutation.refuseArticle',
    'Mutation.withdrawArticle',
  ],
  'C3.5.1': ['Query.statisticsPublication', 'Mutation.correctPublishedStatistics'],
  'C4.1.2': ['Mutation.refuseLevelOne'],
  'C4.2.2': ['Mutation.requestComplement'],
  'C2.5': ['Mutation.recordOutOfScope'],
};
const ruleOf = (field: string): string | undefined =>
  TABLE[field]?.[2] ?? Object.keys(RULES).find((rule) => RULES[rule]?.includes(field));

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()] as const;
const fieldsOf = (type: GraphQLObjectType) =>
  Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);

/** The code that stands at the door and the rule that it cites, or `null` once inside. */
async function refusalAtTheDoor(
  client: TestClient,
  field: string,
  call: string,
): Promise<{ code: string; rule: unknown } | null> {
  const DOOR = ['NOT_SIGNED_IN', 'FORBIDDEN', 'CONFIDENTIALITY_NOT_ACCEPTED'];
  const errors = field.startsWith('Subscription.')
    ? await liveErrors(client, call)
    : (await client.send(`${field.startsWith('Mutation.') ? 'mutation' : 'query'} { ${call} }`)).body.errors;
  if (!errors) return null;
  const { code, rule } = refusalIn(errors);
  return DOOR.includes(code) ? { code, rule } : null;
}

async function liveErrors(client: TestClient, call: string) {
  const live = client.subscribe(`subscription { ${call} }`);
  // One that tells at once what it has to tell has let in whoever asked.
  const told = live.next().then(
    () => null,
    () => live.ended,
  );
  const ended = await Promise.race([live.ended, told]);
  await live.stop();
  if (ended === null) return undefined;
  if (ended === 'complete') throw new Error('A subscription ended by itself.');
  // Without a session the socket itself stays closed.
  if (ended.code === 4403) return [{ message: '', extensions: { code: 'NOT_SIGNED_IN' } }];
  return ended.errors as { message: string }[];
}

describe('access, deny by default', () => {
  it('has a line for every root field: a new one says here who it is for', () => {
    const fields = roots.flatMap((type) => (isObjectType(type) ? fieldsOf(type) : []));
    expect(Object.keys(TABLE).sort()).toEqual(fields.sort());
  });

  it('has a rule of the charter for every root field that is not for all who may work', () => {
    const narrow = Object.entries(TABLE).filter(
      ([, [, allowed]]) => !PEOPLE.every((visitor) => allowed.includes(visitor)),
    );
    const ofRooms = Object.keys(OF_ROOMS).filter((field) => OF_ROOMS[field]?.[2] !== undefined);
    expect([...Object.values(RULES).flat(), ...ofRooms].sort()).toEqual(
      narrow.map(([field]) => field).sort(),
    );
  });

  const browsers = new Map<Visitor, TestClient>();
  const browserOf = async (visitor: Visitor, field: string): Promise<TestClient> => {
    if (visitor === 'nobody') return desk.nobody;
    // One that signs out does so for itself alone.
    return field === 'Mutation.signOut'
      ? desk.signedIn(NAMES[visitor])
      : (browsers.get(visitor) as TestClient);
  };
  beforeAll(async () => {
    for (const visitor of SIGNED_IN) {
      browsers.set(visitor, await desk.signedIn(NAMES[visitor as Exclude<Visitor, 'nobody'>]));
    }
  });

  describe.each(Object.entries(TABLE))('%s', (field, [call, allowed]) => {
    it.each(VISITORS)('%s', async (visitor) => {
      const told = await refusalAtTheDoor(await browserOf(visitor, field), field, call);
      expect(told?.code ?? null).toBe(allowed.includes(visitor) ? null : REFUSED_TO[visitor]);
      const isOfTheAmue = visitor === 'provider' && allowed.includes('agent');
      const cited = isOfTheAmue ? 'C3.3.3' : ruleOf(field);
      expect(told?.code === 'FORBIDDEN' ? told.rule : cited).toBe(cited);
      // Else every provider would be one who has accepted from here on.
      if (field === 'Mutation.acceptConfidentiality') {
        await desk.sql(`update person set confidentiality_accepted_at = null where login = 'perrine'`);
      }
    });
  });
});
