import { same, type DraftFields } from '@assistance/domain/draft';
import { useDebounceFn, useDocumentVisibility, useIntervalFn, useOnline } from '@vueuse/core';
import { ref, watch, type Ref } from 'vue';
import { useMutation } from '../api/operations.js';
import { DropDraftDocument, SaveDraftDocument, type DraftKind } from '../graphql/graphql.js';
import type { Agreement, Base } from './draft-agreement.js';
import type { DraftPage } from './draft-page.js';

interface DraftSavingOptions {
  readonly page: DraftPage;
  readonly agreement: Agreement;
  readonly kind: DraftKind;
  readonly ticketId: () => string | null | undefined;
  readonly pull: () => Promise<void>;
  /** Nothing is to leave now. */
  readonly isHeld: () => boolean;
}

export interface DraftSaving {
  /** The server has told what it has: until then, a device that knows of nothing tells it nothing. */
  readonly met: Ref<boolean>;
  /** Tells the server now what it has not heard. */
  tell(): Promise<void>;
  /** The same, once the person pauses. */
  soon(): void;
  /** Resolves once nothing is on its way. */
  idle(): Promise<void>;
  /** Counts what is told: what was asked before is old after. */
  told(): number;
}

const WAIT = 700;
const AT_LEAST_EVERY = 4_000;
const RETRY_EVERY = 15_000;

/** What was told, and what came of it. */
interface Telling {
  /** See {@link DraftSaving.told}. */
  count: number;
  /** Refused as it is: it is not tried again until it changes. */
  hopeless: DraftFields | null;
}

/** Tells the server what is on the page: soon after it was typed, and again when it may be reached again. */
export function useDraftSaving(options: DraftSavingOptions): DraftSaving {
  const { page, agreement, pull, isHeld } = options;
  const telling: Telling = { count: 0, hopeless: null };
  const tellOnce = useTellOnce(options, telling);
  const met = ref(false);
  let running: Promise<void> | null = null;

  async function tell(): Promise<void> {
    if (running || isHeld() || agreement.isTold(page)) return;
    if (telling.hopeless && same(telling.hopeless, page.words())) return;
    running = met.value ? tellOnce() : pull();
    await running;
    running = null;
    // What was typed meanwhile.
    if (met.value && !agreement.isTold(page)) soon();
  }

  const later = useDebounceFn(tell, WAIT, { maxWait: AT_LEAST_EVERY });
  const soon = (): void => void later();
  const visibility = useDocumentVisibility();
  const online = useOnline();
  watch([visibility, online], () => void tell());
  useIntervalFn(() => void tell(), RETRY_EVERY);

  return {
    met,
    tell,
    soon,
    async idle() {
      await running;
    },
    told: () => telling.count,
  };
}

/** One saving, or the dropping of what was emptied. */
function useTellOnce(
  { page, agreement, kind, ticketId, pull }: DraftSavingOptions,
  telling: Telling,
): () => Promise<void> {
  const save = useMutation(SaveDraftDocument);
  const drop = useMutation(DropDraftDocument);

  function agree(base: Base | null): void {
    telling.count += 1;
    telling.hopeless = null;
    agreement.remember(base);
    agreement.send(null);
  }
  async function dropEmptied({ id, version }: Base): Promise<void> {
    const { refusals } = await drop.send({ id, expectedVersion: version });
    if (refusals.length === 0) agree(null);
    else if (refusals.some(({ code }) => code === 'DRAFT_CHANGED' || code === 'NOT_FOUND')) await pull();
  }
  return async () => {
    const [fields, files, base, ticket] = [page.words(), page.files(), agreement.base.value, ticketId()];
    if (ticket === undefined) return;
    agreement.send(fields);
    telling.count += 1;
    if (page.isEmpty() && base) return dropEmptied(base);
    const { data, refusals } = await save.send({
      input: {
        kind,
        ticketId: ticket,
        expectedVersion: base?.version ?? null,
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
        attachmentIds: files,
      },
    });
    if (data) agree({ id: data.saveDraft.id, version: data.saveDraft.version, fields, files });
    else if (refusals.some(({ code }) => code === 'DRAFT_CHANGED')) await pull();
    else if (!refusals.some(({ code }) => code === 'UNREACHABLE')) telling.hopeless = fields;
  };
}
