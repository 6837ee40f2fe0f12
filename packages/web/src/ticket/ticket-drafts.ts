import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { useLazyQuery, useMutation } from '../api/operations.js';
import { sentenceOf } from '../api/refusals.js';
import { showToast } from '../composables/toasts.js';
import { useDraft } from '../drafts/draft.js';
import { useServerDraft, type ServerDraft } from '../drafts/server-draft.js';
import {
  TakeOverDraftDocument,
  TicketDraftsDocument,
  type DraftKind,
  type DraftPartsFragment,
} from '../graphql/graphql.js';
import { useText } from '../i18n/text.js';
import { useSession, useViewer } from '../session/session.js';
import { COMPOSER_MODES, emptyMessage, type ComposerMode, type MessageDraft } from './composer-modes.js';
import type { TicketSheet } from './ticket-page.js';

export type LeftDraft = DraftPartsFragment & { readonly mode: ComposerMode };

export interface TicketDrafts {
  /** The person's own, one a mode. */
  readonly own: Readonly<Record<ComposerMode, ServerDraft<MessageDraft>>>;
  /** What others had begun on a ticket that the person is now in charge of. */
  readonly left: ComputedRef<readonly LeftDraft[]>;
  /** Makes it the person's own; resolves to the mode it is in once it is. */
  takeOver(draft: LeftDraft): Promise<ComposerMode | null>;
}

const KINDS = Object.fromEntries(
  COMPOSER_MODES.map((mode) => [mode, mode.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()]),
) as Record<ComposerMode, DraftKind>;
export const modeOf = (kind: DraftKind): ComposerMode | undefined =>
  COMPOSER_MODES.find((mode) => KINDS[mode] === kind);

/** Everything that is being written on a ticket, read again whenever something happens to it. */
export function useTicketDrafts(ticket: () => TicketSheet): TicketDrafts {
  const { t, language } = useText();
  const viewer = useViewer();
  const { link } = useSession();
  const ask = useLazyQuery();
  const takeOver = useMutation(TakeOverDraftDocument);
  const stored = shallowRef<readonly DraftPartsFragment[]>([]);
  const isMine = ({ owner }: DraftPartsFragment): boolean => owner.id === viewer.value.id;

  const own = Object.fromEntries(
    COMPOSER_MODES.map((mode) => {
      const name = `ticket:${ticket().number}:${mode}`;
      const draft = useServerDraft<MessageDraft>({
        local: useDraft(viewer.value.id, name, emptyMessage),
        kind: KINDS[mode],
        ticketId: () => ticket().id,
        empty: emptyMessage,
        name: `${viewer.value.id}:${name}`,
        pull,
        onGone: () => showToast(t('drafts.gone')),
      });
      return [mode, draft];
    }),
  ) as Record<ComposerMode, ServerDraft<MessageDraft>>;

  async function pull(): Promise<void> {
    const receivers = COMPOSER_MODES.map((mode) => ({ kind: KINDS[mode], receive: own[mode].expect() }));
    const { data } = await ask(TicketDraftsDocument, { ticketId: ticket().id });
    if (!data) return;
    stored.value = data.ticket.drafts;
    for (const { kind, receive } of receivers) {
      receive(data.ticket.drafts.find((each) => isMine(each) && each.kind === kind) ?? null);
    }
  }
  watch([() => ticket().version, link.recoveries], () => void pull(), { immediate: true });

  return {
    own,
    left: computed(() =>
      stored.value.flatMap((each) => {
        const mode = modeOf(each.kind);
        return mode && !isMine(each) ? [{ ...each, mode }] : [];
      }),
    ),
    async takeOver(draft) {
      // What was begun of the same goes first, so that the server joins both.
      await own[draft.mode].flush();
      const { refusals } = await takeOver.send({ id: draft.id, expectedVersion: draft.version });
      await pull();
      if (refusals[0]) showToast(sentenceOf(refusals[0], language.value), { bad: true });
      return refusals.length === 0 ? draft.mode : null;
    },
  };
}
