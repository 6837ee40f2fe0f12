import urql from '@urql/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n, languageOfLastVisit, speak, textLanguageOf } from './i18n/text.js';
import { createDeskRouter } from './router.js';
import { createSession, SESSION } from './session/session.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';

const session = createSession(() => {
  const { fullPath } = router.currentRoute.value;
  void router.push({ name: 'sign-in', query: { suite: fullPath, fin: '1' } });
});
const router = createDeskRouter(session);

const refusals = await session.start();
const { value: viewer } = session.viewer;
await speak(viewer ? textLanguageOf(viewer.language) : languageOfLastVisit());

createApp(App, { unreachable: refusals })
  .provide(SESSION, session)
  .use(urql, session.client)
  .use(i18n)
  .use(router)
  .mount('#app');

// A new version was deployed while this page was open: its pieces have other names now.
window.addEventListener('vite:preloadError', (event) => {
  event.preventDefault();
  location.reload();
});
