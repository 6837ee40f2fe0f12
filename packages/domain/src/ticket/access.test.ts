import { describe, expect, it } from 'vitest';
import {
  aCommand,
  aCorrespondent,
  aLog,
  anAdmin,
  anAgent,
  anEvent,
  aProvider,
  aStranger,
  given,
  paris,
  THE_SYSTEM,
} from '../testing/index.js';
import {
  type Actor,
  actionsOf,
  evolve,
  INTERNAL_EVENTS,
  replay,
  type TicketCommandType,
  type TicketEvent,
} from './index.js';

const AT = paris('2026-11-25 10:00');
const submitted = aLog(['TicketOpened', paris('2026-11-24 10:00')]);
const inProgress = [...submitted, ...aLog(['TicketAcknowledged', paris('2026-11-24 11:00')])];
const awaiting = [...inProgress, ...aLog(['ComplementRequested', AT])];
const answered = [...inProgress, ...aLog(['TicketAnswered', AT])];
const malfunction = [...inProgress, ...aLog(['TicketAnswered', AT, { outcome: 'maintenance' }])];
const maintained = [...malfunction, ...aLog(['MaintenanceDecided', AT])];
const closed = [...answered, ...aLog(['TicketClosed', AT])];
const bound = [...malfunction, ...aLog(['MalfunctionBound', AT])];
const linked = [...inProgress, ...aLog(['TicketLinked', AT])];
const published = [...closed, ...aLog(['ArticlePublished', AT])];

/** `amue`: staff but for providers, who know their own tickets alone (C3.3.3). */
type Party = 'amue' | 'admin' | 'provider' | 'establishment' | 'system';
const STAFF: readonly Party[] = ['amue', 'provider'];

/** A ticket on which each command would otherwise be accepted, and who may give it. */
const COMMANDS: readonly {
  readonly type: TicketCommandType;
  readonly log: readonly TicketEvent[];
  /** By the establishment on the web; an agent records its calls, which is tested elsewhere. */
  readonly allowed: readonly Party[];
  /** What a refusal cites; to a provider, of what the Amue's own people may do, C3.3.3. */
  readonly rule: string;
}[] = [
  { type: 'Acknowledge', log: submitted, allowed: STAFF, rule: 'C3.2.1' },
  { type: 'Assign', log: inProgress, allowed: STAFF, rule: 'C3.2.1' },
  { type: 'HandOver', log: inProgress, allowed: ['admin'], rule: 'C4.1.1' },
  { type: 'RequestComplement', log: inProgress, allowed: STAFF, rule: 'C4.2.2' },
  { type: 'GiveComplement', log: awaiting, allowed: ['establishment'], rule: 'C3.1.3' },
  { type: 'AddInformation', log: inProgress, allowed: ['establishment'], rule: 'C3.1.3' },
  { type: 'AddNote', log: inProgress, allowed: STAFF, rule: 'C3.3.1' },
  { type: 'Requalify', log: inProgress, allowed: STAFF, rule: 'C3.2.3' },
  { type: 'GiveFirstAnalysis', log: inProgress, allowed: STAFF, rule: 'C3.2.5' },
  { type: 'Respond', log: inProgress, allowed: STAFF, rule: 'C3.2.2' },
  { type: 'DecideMaintenance', log: malfunction, allowed: STAFF, rule: 'C3.2.6' },
  { type: 'ReportProgress', log: maintained, allowed: STAFF, rule: 'C3.2.6' },
  { type: 'AskProgress', log: maintained, allowed: ['system'], rule: 'C3.2.6' },
  { type: 'Close', log: answered, allowed: [...STAFF, 'establishment'], rule: 'C2.2' },
  { type: 'Withdraw', log: inProgress, allowed: ['establishment'], rule: 'C3.1.1' },
  { type: 'RefuseLevelOne', log: inProgress, allowed: STAFF, rule: 'C4.1.2' },
  { type: 'RecordOutOfScope', log: inProgress, allowed: STAFF, rule: 'C2.5' },
  { type: 'Reopen', log: closed, allowed: [...STAFF, 'establishment'], rule: 'C2.2' },
  { type: 'Remind', log: awaiting, allowed: ['system'], rule: 'C4.2.3' },
  {
    type: 'CloseForLackOfReply',
    log: [...awaiting, ...aLog(['ComplementReminded', AT])],
    allowed: ['system'],
    rule: 'C4.2.3',
  },
  { type: 'BindToMalfunction', log: malfunction, allowed: ['amue'], rule: 'C3.3.1' },
  { type: 'UnbindFromMalfunction', log: bound, allowed: ['amue'], rule: 'C3.3.1' },
  { type: 'LinkTicket', log: inProgress, allowed: ['amue'], rule: 'C3.3.1' },
  { type: 'UnlinkTicket', log: linked, allowed: ['amue'], rule: 'C3.3.1' },
  { type: 'MergeInto', log: inProgress, allowed: STAFF, rule: 'C3.3.1' },
  { type: 'PublishArticle', log: closed, allowed: ['amue'], rule: 'C3.4.5' },
  { type: 'RefuseArticle', log: closed, allowed: ['amue'], rule: 'C3.4.5' },
  { type: 'WithdrawArticle', log: published, allowed: ['amue'], rule: 'C3.4.5' },
  { type: 'EraseText', log: closed, allowed: ['admin'], rule: 'C3.3.1' },
];
/** After the reminder and the closing fell due. */
const LATER = paris('2026-12-15 10:00');

describe('who may give each command', () => {
  it.each(COMMANDS)('$type', ({ type, log, allowed, rule }) => {
    const parties: readonly (readonly [Party, Actor])[] = [
      ['amue', anAgent()],
      ['provider', aProvider()],
      ['admin', anAdmin()],
      ['establishment', aCorrespondent()],
      ['establishment', aCorrespondent({ personId: 'dany' })],
      ['system', THE_SYSTEM],
    ];
    for (const [party, by] of parties) {
      const { decision } = given(log).when(aCommand(type), { by, seats: ['sifac'], at: LATER });
      const cited = party === 'provider' && allowed.includes('amue') ? 'C3.3.3' : rule;
      expect(decision.ok ? 'done' : [decision.refusal.code, decision.refusal.rule]).toEqual(
        allowed.includes(party) || (party === 'admin' && allowed.includes('amue'))
          ? 'done'
          : ['FORBIDDEN', cited],
      );
    }
  });

  it.each(COMMANDS)(
    'C3.3.1 $type: a stranger learns nothing, not even that the ticket exists',
    ({ type, log }) => {
      const stranger = given(log).when(aCommand(type), { by: aStranger(), at: LATER });
      const nobody = given().when(aCommand(type), { by: aStranger(), at: LATER });
      stranger.isRefused('NOT_FOUND');
      expect(stranger.decision).toEqual(nobody.decision);
    },
  );

  it.each(COMMANDS)('$type needs a ticket', ({ type }) => {
    given().when(aCommand(type), { by: anAgent() }).isRefused('NOT_FOUND');
  });

  it('a correspondent without an establishment is a stranger', () => {
    given(inProgress)
      .when(aCommand('AddInformation'), { by: aCorrespondent({ establishmentId: null }) })
      .isRefused('NOT_FOUND');
  });
});

describe('C3.1.1, C4.1.1 what a correspondent does to a ticket', () => {
  const theirs = COMMANDS.filter(({ allowed }) => allowed.includes('establishment'));
  const author = aCorrespondent();
  const colleague = aCorrespondent({ personId: 'dany' });
  const WHO: readonly [who: string, by: Actor, seats: readonly string[], refused: string | null][] = [
    ['the author, with a seat for the product', author, ['sifac'], null],
    ['the author, with a seat for another', author, ['siham'], null],
    ['the author, with no seat left', author, [], null],
    ['a colleague with a seat for the product', colleague, ['siham', 'sifac'], null],
    ['a colleague with a seat for another', colleague, ['siham'], 'NO_SEAT_FOR_TICKET'],
    ['a colleague with no seat', colleague, [], 'NO_SEAT_FOR_TICKET'],
    ['a stranger with a seat for the product', aStranger(), ['sifac'], 'NOT_FOUND'],
    ['a stranger with no seat', aStranger(), [], 'NOT_FOUND'],
  ];
  const both = theirs.flatMap((command) =>
    WHO.map(([who, ...rest]) => [`${command.type} by ${who}`, ...rest, command] as const),
  );

  it('is one of five commands', () => {
    expect(theirs.map(({ type }) => type)).toEqual([
      'GiveComplement',
      'AddInformation',
      'Close',
      'Withdraw',
      'Reopen',
    ]);
  });

  it.each(both)('%s', (_who, by, seats, refused, { type, log }) => {
    const { decision } = given(log).when(aCommand(type), { by, seats, at: LATER });
    expect(decision.ok ? null : decision.refusal.code).toBe(refused);
  });

  it.each(both)('%s: what the page offers', (_who, actor, seats, refused, { log }) => {
    const ticket = replay(log);
    const offered = ticket && actionsOf(ticket, { now: LATER, actor, seats, closures: [] });
    const asAuthor = ticket && actionsOf(ticket, { now: LATER, actor: author, closures: [] });
    expect(offered).toEqual(refused === null ? asAuthor : []);
  });

  it('a refusal says the rule and what to do', () => {
    const { decision } = given(inProgress).when(aCommand('Withdraw'), { by: colleague });
    const refusal = decision.ok ? null : decision.refusal;
    expect(refusal).toMatchObject({ code: 'NO_SEAT_FOR_TICKET', rule: 'C4.1.1' });
    expect(refusal?.messages.fr).toContain('demandez à votre établissement de vous nommer');
  });

  it('comes before a conflict: who may not act is told so, not that the ticket has changed', () => {
    given(inProgress)
      .when(aCommand('AddInformation', { expectedVersion: 1 }), { by: colleague })
      .isRefused('NO_SEAT_FOR_TICKET');
  });
});

describe('C3.3.1 what the establishment counts of a ticket', () => {
  const internal: readonly TicketEvent[] = [...INTERNAL_EVENTS].map((type) => anEvent(type, { at: AT }));
  const opened = paris('2026-11-24 10:00');
  const [author, agent] = [aCorrespondent(), anAgent()];
  const noted = [...submitted, ...internal, anEvent('InformationAdded', { at: LATER }), ...internal];

  it('leaves out what it may not read: neither its version nor its last activity tells of it', () => {
    const ticket = replay([...submitted, ...internal]);
    expect(ticket).toMatchObject({ version: 1 + internal.length, sharedVersion: 1, sharedAt: opened });
    expect(replay(noted)).toMatchObject({
      version: 2 + 2 * internal.length,
      sharedVersion: 2,
      sharedAt: LATER,
    });
  });

  it('is what its commands are compared with: an internal note makes no conflict, nor is told in one', () => {
    const withdraw = (expectedVersion: number) =>
      given(noted).when(aCommand('Withdraw', { expectedVersion }), { by: author });
    withdraw(2).gives({ type: 'TicketClosed' });
    const { decision } = withdraw(1).isRefused('STALE_VERSION', 'expectedVersion');
    expect(decision.ok ? '1' : decision.refusal.messages.fr).not.toMatch(/\d/);
  });

  it('an agent goes on what the whole log counts: a colleague’s note is a conflict', () => {
    const version = noted.length;
    const requalify = (expectedVersion: number) =>
      given(noted).when(aCommand('Requalify', { expectedVersion }), { by: agent });
    requalify(version).gives({ type: 'TicketRequalified' });
    requalify(version - 1).isRefused('STALE_VERSION', 'expectedVersion');
    requalify(2).isRefused('STALE_VERSION', 'expectedVersion');
  });
});

describe('two people act at once', () => {
  const versioned = COMMANDS.filter(({ allowed }) => !allowed.includes('system'));

  it.each(versioned)(
    '$type on another version than the one read is a conflict, which says what to do',
    ({ type, log, allowed }) => {
      const staff = allowed.includes('admin') ? anAdmin() : anAgent();
      const by = allowed.includes('amue') || allowed.includes('admin') ? staff : aCorrespondent();
      const read = log.length - 1;
      const stale = given(log).when(
        { ...aCommand(type), expectedVersion: read } as ReturnType<typeof aCommand>,
        { by, at: LATER },
      );
      stale.isRefused('STALE_VERSION', 'expectedVersion').leaves({ version: log.length });
      expect(stale.decision.ok ? '' : stale.decision.refusal.messages.fr).toContain(
        'La fiche a changé depuis votre lecture. Ce que vous avez écrit est conservé',
      );
      const onWhatWasRead = { ...aCommand(type), expectedVersion: log.length } as ReturnType<typeof aCommand>;
      expect(given(log).when(onWhatWasRead, { by, at: LATER }).decision.ok).toBe(true);
    },
  );

  it('the loser of two responses keeps the text and reads the ticket again', () => {
    given(inProgress)
      .when(aCommand('Respond', { expectedVersion: 2 }))
      .when(aCommand('Respond', { expectedVersion: 2 }))
      .isRefused('STALE_VERSION');
  });

  it('a stranger is not told of a conflict', () => {
    given(inProgress)
      .when(aCommand('AddInformation', { expectedVersion: 1 }), { by: aStranger() })
      .isRefused('NOT_FOUND');
  });

  it('an act that names no version is taken on any', () => {
    given(inProgress)
      .when(aCommand('AddNote'))
      .when(aCommand('AddInformation'))
      .gives({ type: 'InformationAdded' });
  });
});

describe('a closed ticket', () => {
  const refused = COMMANDS.filter(({ allowed }) => !allowed.includes('system')).map(({ type }) => type);
  const still: readonly TicketCommandType[] = [
    'Reopen',
    'AddNote',
    'ReportProgress',
    'BindToMalfunction',
    'UnbindFromMalfunction',
    'LinkTicket',
    'UnlinkTicket',
    'PublishArticle',
    'RefuseArticle',
    'WithdrawArticle',
    'EraseText',
  ];

  it.each(refused.filter((type) => !still.includes(type)))('is reopened before %s', (type) => {
    given(closed).when(aCommand(type)).isRefused('CLOSED');
  });
});

describe('what each person may do now, as the pages offer it', () => {
  const ticketOf = (log: readonly TicketEvent[]) => {
    const ticket = replay(log);
    if (!ticket) throw new Error('No ticket.');
    return ticket;
  };
  const offered = (log: readonly TicketEvent[], actor: Actor) =>
    actionsOf(ticketOf(log), { now: LATER, actor, closures: [] });

  it.each([
    [
      'submitted, an agent',
      submitted,
      anAgent(),
      [
        'acknowledge',
        'assign',
        'add-information',
        'add-note',
        'requalify',
        'refuse-level-one',
        'record-out-of-scope',
        'link',
        'merge',
      ],
    ],
    ['submitted, the establishment', submitted, aCorrespondent(), ['add-information', 'withdraw']],
    [
      'in progress, an agent',
      inProgress,
      anAgent(),
      [
        'assign',
        'request-complement',
        'add-information',
        'add-note',
        'requalify',
        'give-first-analysis',
        'respond',
        'refuse-level-one',
        'record-out-of-scope',
        'link',
        'merge',
      ],
    ],
    [
      'awaiting, the establishment',
      awaiting,
      aCorrespondent(),
      ['give-complement', 'add-information', 'withdraw'],
    ],
    [
      'answered, an agent',
      answered,
      anAgent(),
      ['assign', 'add-information', 'add-note', 'requalify', 'link', 'close', 'reopen'],
    ],
    [
      'bound to a malfunction, an agent: the decision is taken there',
      bound,
      anAgent(),
      ['assign', 'add-information', 'add-note', 'requalify', 'unbind-malfunction', 'link', 'reopen'],
    ],
    [
      'bound to a malfunction, a provider',
      bound,
      aProvider(),
      ['assign', 'add-information', 'add-note', 'requalify', 'reopen'],
    ],
    ['answered, the establishment', answered, aCorrespondent(), ['add-information', 'close', 'reopen']],
    ['closed, the establishment', closed, aCorrespondent(), ['reopen']],
    ['anything, a stranger', inProgress, aStranger(), []],
  ])('%s', (_name, log, actor, actions) => {
    expect(offered(log, actor)).toEqual(expect.arrayContaining(actions));
    expect(actions).toEqual(expect.arrayContaining([...offered(log, actor)]));
  });
});

describe('the log makes the ticket', () => {
  it('counts its events', () => {
    expect(replay([])).toBeNull();
    expect(replay(published)).toMatchObject({ version: published.length, status: 'closed', updatedAt: AT });
  });

  it('begins with an opening', () => {
    expect(() => evolve(null, anEvent('NoteAdded'))).toThrow('begins with TicketOpened');
  });

  it('C3.3.1 keeps notes and reviews from the establishment', () => {
    expect([...INTERNAL_EVENTS].sort()).toEqual([
      'ArticlePublished',
      'ArticleRefused',
      'ArticleWithdrawn',
      'InternalTextErased',
      'MalfunctionBound',
      'MalfunctionUnbound',
      'NoteAdded',
      'ProgressAsked',
      'TicketLinked',
      'TicketUnlinked',
    ]);
  });
});
