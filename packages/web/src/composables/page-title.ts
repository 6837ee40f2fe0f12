import { watchEffect } from 'vue';
import { useText } from '../i18n/text.js';

/** Names the page in the tab and for the reader of the screen. */
export function usePageTitle(title: () => string): void {
  const { t } = useText();
  watchEffect(() => {
    document.title = `${title()} – ${t('shell.name')}`;
  });
}
