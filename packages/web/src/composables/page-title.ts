import { watchEffect } from 'vue';
import { useText } from '../i18n/text.js';

/** Sets the title of the tab and announces it to screen readers. */
export function usePageTitle(title: () => string): void {
  const { t } = useText();
  watchEffect(() => {
    document.title = `${title()} – ${t('shell.name')}`;
  });
}
