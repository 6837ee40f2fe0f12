import { nextTick, type ComputedRef, type Ref } from 'vue';
import { insertReference } from './article-numbers.js';
import type { MessageDraft } from './composer-modes.js';

interface ComposerInsertion {
  /** The field that the message is written in, once it is there. */
  field(): HTMLTextAreaElement | null | undefined;
  /** The number of an article, apart from the words around it. */
  insertArticle(reference: string): void;
  /** Where the cursor stands; the person goes on from its end. */
  insertText(text: string): Promise<void>;
}

/** What is put into a message without being typed. */
export function useComposerInsertion(
  composer: Readonly<Ref<HTMLElement | null>>,
  draft: ComputedRef<MessageDraft>,
): ComposerInsertion {
  const field = () => composer.value?.querySelector('textarea');
  return {
    field,
    insertArticle(reference) {
      const { text } = draft.value;
      draft.value.text = insertReference(text, reference, field()?.selectionEnd ?? text.length);
    },
    async insertText(inserted) {
      const { text } = draft.value;
      const area = field();
      const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [text.length, text.length];
      draft.value.text = `${text.slice(0, from)}${inserted}${text.slice(to)}`;
      // After the dialog has given the focus back.
      await nextTick();
      setTimeout(() => {
        area?.focus();
        area?.setSelectionRange(from + inserted.length, from + inserted.length);
      });
    },
  };
}
