import { describe, expect, it } from 'vitest';
import { REFUSALS, type TextRule } from '../shared/index.js';
import { aCommand, aLog, given, paris } from '../testing/index.js';
import { COMMAND_TEXTS, type TicketCommand, type TicketCommandType, type TicketEvent } from './index.js';

const opened = aLog(['TicketOpened', paris('2026-11-24 10:00')]);
const inProgress = [...opened, ...aLog(['TicketAcknowledged', paris('2026-11-24 11:00')])];
const at = paris('2026-11-25 10:00');
const malfunction = [...inProgress, ...aLog(['TicketAnswered', at, { outcome: 'maintenance' }])];
const closed = [...inProgress, ...aLog(['TicketAnswered', at], ['TicketClosed', at])];

/** Where each command that holds a text is accepted. */
const WHEN: Partial<Record<TicketCommandType, readonly TicketEvent[]>> = {
  OpenTicket: [],
  GiveComplement: [...inProgress, ...aLog(['ComplementRequested', at])],
  DecideMaintenance: malfunction,
  ReportProgress: [...malfunction, ...aLog(['MaintenanceDecided', at])],
  UnbindFromMalfunction: [...malfunction, ...aLog(['MalfunctionBound', at])],
  Reopen: closed,
  PublishArticle: closed,
  RefuseArticle: closed,
  WithdrawArticle: [...closed, ...aLog(['ArticlePublished', at])],
};

/** Seen by nobody: refused wherever a text is asked. */
const UNSEEN = [
  '',
  ' \n\t',
  '\u200b\u200d\u2060\ufeff',
  '\u00ad',
  '\u202e\u2066\u200f',
  '\u0000\u0007',
  '\u3164\u115f\uffa0',
  '\u2800',
  '\u0301\u0489',
];
/** Seen, and saying nothing. */
const SAYING_NOTHING = [
  '.',
  '…',
  '---',
  '?!',
  '11 22 33 44 55',
  '👍👍',
  'ok',
  'Merci.',
  'Bonjour,',
  'xxxxxxxx',
  'a\u200b',
];

/** An answer to a question; no reason, description, nor question. */
const BARE = ['Non.', 'Oui', 'RAS', 'Néant', 'N/A', 'Aucune.', 'Rien'];

/** The command with another text at a path; a list holds that one alone. */
function withText(command: TicketCommand, path: string, text: string): TicketCommand {
  const copy = structuredClone(command) as unknown as Record<string, unknown>;
  const [last = '', ...others] = path.split('.').toReversed();
  let place = copy;
  for (const key of others.toReversed()) place = place[key] as Record<string, unknown>;
  place[last] = Array.isArray(place[last]) ? [text] : text;
  return copy as unknown as TicketCommand;
}

const commandOf = (type: TicketCommandType): TicketCommand => {
  const command = aCommand(type);
  return command.type === 'OpenTicket'
    ? {
        ...command,
        request: {
          ...command.request,
          changedOutsideApplication: true,
          priorAgreement: 'Courriel du 3 mars',
        },
      }
    : command;
};

const ASKED = (
  Object.entries(COMMAND_TEXTS) as [TicketCommandType, Record<string, TextRule | null>][]
).flatMap(([type, texts]) =>
  Object.entries(texts).flatMap(([path, rule]) => (rule ? [{ type, path, rule }] : [])),
);
const isList = (path: string): boolean => /(?:messages|errorCodes|releases)$/.test(path);

describe('every text that the charter asks for has substance', () => {
  it.each(ASKED)('$type: $path', ({ type, path, rule }) => {
    const log = WHEN[type] ?? inProgress;
    const command = commandOf(type);
    // As it stands it is accepted: what is refused below is the text.
    expect(given(log).when(command).decision.ok).toBe(true);

    const isResponse = rule.missing === 'EMPTY_RESPONSE';
    const isAsked = rule.holds === 'statement' || rule.holds === 'detail';
    const empty = [
      ...UNSEEN,
      ...(rule.holds === 'seen' && !isResponse ? [] : SAYING_NOTHING),
      ...(isAsked || isResponse ? BARE : []),
    ];
    for (const text of empty) {
      const { decision } = given(log).when(withText(command, path, text));
      const refusal = decision.ok ? null : decision.refusal;
      expect({ text, field: refusal?.field, rule: refusal?.rule }).toEqual({
        text,
        field: isList(path) ? `${rule.field}.0` : rule.field,
        rule: rule.rule ?? REFUSALS[rule.missing].rule,
      });
      expect(decision.ok ? null : decision.refusal.code).toBeOneOf([
        rule.missing,
        rule.short ?? 'TEXT_WITHOUT_SUBSTANCE',
        ...(isResponse ? ['BOILERPLATE_RESPONSE'] : []),
      ]);
    }
  });

  it('and the charter stands behind each, but for internal notes', () => {
    const without = ASKED.filter(({ rule }) => (rule.rule ?? REFUSALS[rule.missing].rule) === null);
    expect(without.map(({ type, path }) => `${type}.${path}`)).toEqual(['AddNote.text']);
  });
});

describe('no text of a command is forgotten', () => {
  const stringsIn = (value: unknown, path = ''): string[] => {
    if (typeof value === 'string') return [path];
    if (Array.isArray(value)) return value.some((each) => typeof each === 'string') ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) =>
      stringsIn(each, path === '' ? key : `${path}.${key}`),
    );
  };
  /** What a machine chose, or one of a few values. */
  const CHOSEN = new Set(['type', 'channel', 'outcome', 'ground', 'treatment', 'link']);

  it.each(Object.keys(COMMAND_TEXTS) as TicketCommandType[])('%s', (type) => {
    const named = COMMAND_TEXTS[type];
    const found = stringsIn(commandOf(type)).filter((path) => !CHOSEN.has(path) && !path.startsWith('kept.'));
    expect(found.filter((path) => !(path in named))).toEqual([]);
  });

  it('and only what nobody writes, or what may be left empty, goes without a rule', () => {
    const free = Object.entries(COMMAND_TEXTS).flatMap(([type, texts]) =>
      Object.entries(texts).flatMap(([path, rule]) => (rule === null ? [`${type}.${path}`] : [])),
    );
    const written = free.filter((path) => !/(?:[a-z]Id|\.id|[nN]umber|mentions|scheduledFor)$/.test(path));
    expect(written).toEqual([
      'RefuseLevelOne.document.url',
      'BindToMalfunction.malfunction.decision.explanation',
      'BindToMalfunction.malfunction.progress.text',
      'PublishArticle.article.theme',
      // Places in an event.
      'EraseText.fields',
      'EraseText.gone',
    ]);
  });
});
