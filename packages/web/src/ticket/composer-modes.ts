import { refuse, requireText, requireTextOrFile } from '@assistance/domain/shared';
import { COMMAND_TEXTS, requireSubstance } from '@assistance/domain/ticket';
import type { StoredFile } from '../api/files.js';
import { refusalsIn, type ShownRefusal } from '../api/refusals.js';
import type { Outcome, TicketAction } from '../graphql/graphql.js';

/** The kinds of message. `phone`: an agent records what a correspondent says (C3.1.3). */
export const COMPOSER_MODES = [
  'giveComplement',
  'addInformation',
  'respond',
  'requestComplement',
  'giveFirstAnalysis',
  'decideMaintenance',
  'reportProgress',
  'addNote',
  'phone',
] as const;
export type ComposerMode = (typeof COMPOSER_MODES)[number];

export interface MessageDraft {
  text: string;
  outcome: Outcome | '';
  /** C3.2.5: the day of the provisional schedule, `YYYY-MM-DD` in Paris. */
  scheduledFor: string;
  /** C3.2.6: does maintenance take it? */
  decision: 'taken' | 'notTaken' | '';
  /** C3.1.3: who is on the phone. */
  callerId: string;
  /** C3.2.6: the release that delivers the correction. */
  deliveredInReleaseId: string;
  attachments: StoredFile[];
  /** The ticket's version when the first word was written: what the person had read. */
  seenVersion: number | null;
}

export const emptyMessage = (): MessageDraft => ({
  text: '',
  outcome: '',
  scheduledFor: '',
  decision: '',
  callerId: '',
  deliveredInReleaseId: '',
  attachments: [],
  seenVersion: null,
});

/** Whether the command needs the version that was read, because concurrent ones could contradict each other. */
export const needsVersion = (mode: ComposerMode): boolean => VERSIONED.includes(mode);
const VERSIONED: readonly ComposerMode[] = [
  'respond',
  'requestComplement',
  'giveFirstAnalysis',
  'decideMaintenance',
  'reportProgress',
];

/** Whether the command accepts files. */
export const takesFiles = (mode: ComposerMode): boolean =>
  mode !== 'decideMaintenance' && mode !== 'reportProgress';

/** The modes allowed now, the likeliest first. */
export function modesFor(actions: readonly TicketAction[], side: 'correspondent' | 'staff'): ComposerMode[] {
  const may = (action: TicketAction): boolean => actions.includes(action);
  if (side === 'correspondent') {
    // While a complement is awaited, what the establishment says is that complement.
    if (may('GIVE_COMPLEMENT')) return ['giveComplement'];
    return may('ADD_INFORMATION') ? ['addInformation'] : [];
  }
  const modes: ComposerMode[] = [];
  if (may('RESPOND')) modes.push('respond');
  if (may('DECIDE_MAINTENANCE')) modes.push('decideMaintenance');
  if (may('REPORT_PROGRESS')) modes.push('reportProgress');
  if (may('REQUEST_COMPLEMENT')) modes.push('requestComplement');
  if (may('GIVE_FIRST_ANALYSIS')) modes.push('giveFirstAnalysis');
  if (may('ADD_NOTE')) modes.push('addNote');
  if (may('GIVE_COMPLEMENT') || may('ADD_INFORMATION')) modes.push('phone');
  return modes;
}

/** What a mode asks for beside its text, in the order of the form. */
const ASKED: Partial<Record<ComposerMode, 'outcome' | 'scheduledFor' | 'decision'>> = {
  respond: 'outcome',
  giveFirstAnalysis: 'scheduledFor',
  decideMaintenance: 'decision',
};

/** What the words of a message are asked to hold: the server asks for the same. */
function checkText(mode: ComposerMode, { text, attachments }: MessageDraft, { confirmed, request }: Reading) {
  const files = attachments.length;
  switch (mode) {
    case 'respond':
      return requireSubstance(text, COMMAND_TEXTS.Respond.text, { confirmed, request });
    case 'giveFirstAnalysis':
      return requireSubstance(text, COMMAND_TEXTS.GiveFirstAnalysis.text, { confirmed, request });
    case 'decideMaintenance':
      return requireSubstance(text, COMMAND_TEXTS.DecideMaintenance.explanation, { confirmed, request });
    case 'reportProgress':
      return requireText(text, COMMAND_TEXTS.ReportProgress.text);
    case 'requestComplement':
      return requireText(text, COMMAND_TEXTS.RequestComplement.text);
    case 'giveComplement':
      return requireTextOrFile(text, files, COMMAND_TEXTS.GiveComplement.text);
    case 'addInformation':
    case 'phone':
      return requireTextOrFile(text, files, COMMAND_TEXTS.AddInformation.text);
    case 'addNote':
      return requireText(text, COMMAND_TEXTS.AddNote.text);
  }
}

/** How a message is read before it is sent. */
interface Reading {
  /** C3.2.7: the agent has confirmed that it answers. */
  readonly confirmed?: boolean;
  /** The words of the request that it answers. */
  readonly request?: readonly string[];
}

/** The refusals of a message, checked before sending (C3.2.7). */
export function checkMessage(mode: ComposerMode, draft: MessageDraft, reading: Reading = {}): ShownRefusal[] {
  const asked = ASKED[mode];
  return [
    ...(asked && draft[asked] === '' ? [refuse('REQUIRED', asked)] : []),
    ...(mode === 'phone' && draft.callerId === '' ? [refuse('CALLER_REQUIRED', 'callerId')] : []),
    ...refusalsIn(checkText(mode, draft, reading)),
  ];
}
