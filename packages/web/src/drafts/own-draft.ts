import type { DraftFields } from '@assistance/domain/draft';
import type { StoredFile } from '../api/files.js';
import { useLazyQuery } from '../api/operations.js';
import { showToast } from '../composables/toasts.js';
import { MyDraftsOfKindDocument, type DraftKind } from '../graphql/graphql.js';
import { useText } from '../i18n/text.js';
import { useViewer } from '../session/session.js';
import { useDraft } from './draft.js';
import { useServerDraft, type ServerDraft } from './server-draft.js';

interface OwnDraftOptions<Value> {
  /** What this device calls it. */
  readonly name: string;
  readonly kind: DraftKind;
  readonly empty: () => Value;
  readonly toFields?: (value: Value) => DraftFields;
  readonly fromFields?: (fields: DraftFields) => Value;
}

/** A draft that belongs to no ticket: a request or a call. One per person, shared by their devices. */
export function useOwnDraft<Value extends { attachments: StoredFile[] }>({
  name,
  kind,
  empty,
  ...codec
}: OwnDraftOptions<Value>): ServerDraft<Value> {
  const { t } = useText();
  const viewer = useViewer();
  const ask = useLazyQuery();
  const draft = useServerDraft({
    local: useDraft(viewer.value.id, name, empty),
    kind,
    ticketId: () => null,
    empty,
    name: `${viewer.value.id}:${name}`,
    pull,
    onGone: () => showToast(t('drafts.gone')),
    ...codec,
  });
  async function pull(): Promise<void> {
    const receive = draft.expect();
    const { data } = await ask(MyDraftsOfKindDocument, { kind });
    if (data) receive(data.myDrafts.nodes[0] ?? null);
  }
  void pull();
  return draft;
}
