import { refuse } from '@assistance/domain/shared';
import { isSubstantial, MAX_TEXT } from '@assistance/domain/ticket';
import type { StoredFile } from '../api/files.js';
import type { ShownRefusal } from '../api/refusals.js';
import type { Outcome, TicketAction } from '../graphql/graphql.js';

/** What a message can be. `phone`: an agent writes down what a correspondent says (C3.1.3). */
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

/** Acts that contradict each other when done at the same time: they go on the version that was read. */
export const needsVersion = (mode: ComposerMode): boolean => VERSIONED.includes(mode);
const VERSIONED: readonly ComposerMode[] = [
  'respond',
  'requestComplement',
  'giveFirstAnalysis',
  'decideMaintenance',
  'reportProgress',
];

/** Where the API takes no file. */
export const takesFiles = (mode: ComposerMode): boolean =>
  mode !== 'decideMaintenance' && mode !== 'reportProgress';

/** The modes that the charter opens now, the likeliest first. */
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
/** C3.2.7: what answers the establishment is never a set phrase. */
const needsSubstance = (mode: ComposerMode): boolean => mode in ASKED;

/** What the server would refuse of a message, said before sending (C3.2.7). */
export function checkMessage(mode: ComposerMode, draft: MessageDraft): ShownRefusal[] {
  const text = draft.text.trim();
  const refusals: ShownRefusal[] = [];
  const asked = ASKED[mode];
  if (asked && draft[asked] === '') refusals.push(refuse('REQUIRED', asked));
  if (mode === 'phone' && draft.callerId === '') refusals.push(refuse('CALLER_REQUIRED', 'callerId'));
  if (text === '') refusals.push(refuse(needsSubstance(mode) ? 'EMPTY_RESPONSE' : 'REQUIRED', 'text'));
  else if (text.length > MAX_TEXT) refusals.push(refuse('TOO_LONG', 'text', { max: MAX_TEXT }));
  else if (needsSubstance(mode) && !isSubstantial(text))
    refusals.push(refuse('BOILERPLATE_RESPONSE', 'text'));
  return refusals;
}
