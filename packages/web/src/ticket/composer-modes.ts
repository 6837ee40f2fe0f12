import { refuse } from '@assistance/domain/shared';
import { isSubstantial, MAX_TEXT } from '@assistance/domain/ticket';
import type { StoredFile } from '../api/files.js';
import type { ShownRefusal } from '../api/refusals.js';
import type { Outcome, TicketAction } from '../graphql/graphql.js';

/** What a message can be. `phone`: an agent writes down what a correspondent says (C3.1.3). */
export type ComposerMode =
  'giveComplement' | 'addInformation' | 'respond' | 'requestComplement' | 'addNote' | 'phone';

export interface MessageDraft {
  text: string;
  outcome: Outcome | '';
  attachments: StoredFile[];
  /** The ticket's version when the first word was written: what the person had read. */
  seenVersion: number | null;
}

export const emptyMessage = (): MessageDraft => ({
  text: '',
  outcome: '',
  attachments: [],
  seenVersion: null,
});

/** Acts that contradict each other when done at the same time: they go on the version that was read. */
export const needsVersion = (mode: ComposerMode): boolean =>
  mode === 'respond' || mode === 'requestComplement';

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
  if (may('REQUEST_COMPLEMENT')) modes.push('requestComplement');
  if (may('ADD_NOTE')) modes.push('addNote');
  if (may('GIVE_COMPLEMENT') || may('ADD_INFORMATION')) modes.push('phone');
  return modes;
}

/** What the server would refuse of a message, said before sending (C3.2.7). */
export function checkMessage(mode: ComposerMode, draft: MessageDraft): ShownRefusal[] {
  const text = draft.text.trim();
  const refusals: ShownRefusal[] = [];
  if (mode === 'respond' && draft.outcome === '') refusals.push(refuse('REQUIRED', 'outcome'));
  if (text === '') refusals.push(refuse(mode === 'respond' ? 'EMPTY_RESPONSE' : 'REQUIRED', 'text'));
  else if (text.length > MAX_TEXT) refusals.push(refuse('TOO_LONG', 'text', { max: MAX_TEXT }));
  else if (mode === 'respond' && !isSubstantial(text)) refusals.push(refuse('BOILERPLATE_RESPONSE', 'text'));
  return refusals;
}
