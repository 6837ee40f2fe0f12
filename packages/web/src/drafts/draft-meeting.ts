import { reconcile, same, type DraftFields } from '@assistance/domain/draft';
import type { ShallowRef } from 'vue';
import { baseOf, wordsOfStored, type Agreement, type StoredDraft } from './draft-agreement.js';
import { filesAfter, type DraftPage } from './draft-page.js';
import type { DraftSaving } from './draft-saving.js';

/** The same text was changed on two devices. */
export interface DraftConflict {
  readonly theirs: DraftFields;
  readonly updatedAt: string;
}
/** With what the page becomes by each choice. */
export interface OpenConflict extends DraftConflict {
  readonly stored: StoredDraft;
  readonly both: DraftFields;
}

interface DraftMeetingOptions {
  readonly page: DraftPage;
  readonly agreement: Agreement;
  readonly saving: DraftSaving;
  readonly conflict: ShallowRef<OpenConflict | null>;
  /** Sent, given up or taken over elsewhere. */
  readonly onGone: () => void;
}

export interface DraftMeeting {
  /** What the server has, or that it has nothing (any more). */
  receive(stored: StoredDraft | null): void;
  /** The person has chosen: nothing was written over until now. */
  resolve(choice: 'mine' | 'theirs' | 'both'): void;
}

/** Joins what is on the page with what the server has: neither writes over the other's words. */
export function draftMeeting({
  page,
  agreement,
  saving,
  conflict,
  onGone,
}: DraftMeetingOptions): DraftMeeting {
  return {
    receive(stored) {
      saving.met.value = true;
      const theirs = stored && wordsOfStored(stored);
      const { base, sent } = agreement;
      // An answer that was lost on its way: what the server has is what this device told it.
      const isOurs = theirs !== null && sent.value !== null && same(theirs, sent.value);
      const mine = page.words();
      const agreed = reconcile({ base: isOurs ? sent.value : (base.value?.fields ?? null), mine, theirs });
      if (agreed.kind === 'conflict') {
        if (stored && theirs) {
          conflict.value = { theirs, updatedAt: stored.updatedAt, stored, both: agreed.both };
        }
        return;
      }
      const isGone = stored === null && base.value !== null;
      const isLost = isGone && agreed.fields !== mine && Object.keys(mine).length > 0;
      const files = stored
        ? filesAfter(base.value?.files ?? [], page.attachments, stored.attachments)
        : page.attachments;
      conflict.value = null;
      agreement.remember(baseOf(stored));
      if (isOurs) agreement.send(null);
      if (isLost) {
        onGone();
        return;
      }
      page.show(agreed.fields, files);
      if (!agreement.isTold(page)) saving.soon();
    },
    resolve(choice) {
      const between = conflict.value;
      if (!between) return;
      conflict.value = null;
      const all = filesAfter([], page.attachments, between.stored.attachments);
      agreement.remember(baseOf(between.stored));
      if (choice === 'theirs') page.show(between.theirs, between.stored.attachments);
      else page.show(choice === 'both' ? between.both : page.words(), all);
      void saving.tell();
    },
  };
}
