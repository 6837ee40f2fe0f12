import urql from '@urql/vue';
import { createApp } from 'vue';
import { sentenceOf, UNREACHABLE } from './api/refusals.js';
import { renewWhenPiecesAreMissing } from './composables/missing-pieces.js';
import { showToast } from './composables/toasts.js';
import { i18n, languageOfLastVisit, speak, textLanguageOf } from './i18n/text.js';
import { createSession, SESSION } from './session/session.js';
import App from './shell/App.vue';
import { createAppRouter } from './shell/router.js';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/tokens.css';

const session = createSession(() => {
  const { fullPath } = router.currentRoute.value;
  void router.push({ name: 'sign-in', query: { suite: fullPath, fin: '1' } });
});
const router = createAppRouter(session);

const refusals = await session.start();
const { value: viewer } = session.viewer;
await speak(viewer ? textLanguageOf(viewer.language) : languageOfLastVisit());

renewWhenPiecesAreMissing(router, () =>
  showToast(sentenceOf(UNREACHABLE, i18n.global.locale.value), { bad: true }),
);
createApp(App, { unreachable: refusals })
  .provide(SESSION, session)
  .use(urql, session.client)
  .use(i18n)
  .use(router)
  .mount('#app');
