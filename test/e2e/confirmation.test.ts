import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { setScene } from './scene.js';
import { see, visit } from './visit.js';

/** It may be all that there is to say. */
const UNSURE = 'Ce comportement est voulu.';

withBrowser('C3.2.7 a response that the rule is unsure of', (browser) => {
  const scene = setScene();

  it('is confirmed by its agent, who loses neither the text nor the place in it', async () => {
    const { desk, inProgress } = await scene;
    const [alix, camille] = await Promise.all([
      visit(browser, desk, 'alix', { at: `/fiches/${inProgress}` }),
      visit(browser, desk, 'camille', { at: `/fiches/${inProgress}` }),
    ]);
    const composer = alix.getByTestId('composer');
    const text = composer.getByLabel('Votre réponse');
    const submit = composer.getByRole('button', { name: 'Envoyer la réponse' });
    const asked = composer.getByTestId('confirm-response');

    await composer.getByLabel('Issue').selectOption({ index: 1 });
    await text.fill('Nous revenons vers vous rapidement.');
    await submit.click();
    await composer.getByTestId('field-error').waitFor();
    // Empty, it cannot be confirmed.
    expect(await asked.count()).toBe(0);

    await text.fill(UNSURE);
    await submit.click();
    await asked.waitFor();
    expect(await text.inputValue()).toBe(UNSURE);
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(alix);

    // Another text is read again.
    await alix.keyboard.press('End');
    await alix.keyboard.type(' Oui');
    await asked.waitFor({ state: 'detached' });
    await submit.click();
    await asked.getByRole('button', { name: 'Confirmer et envoyer' }).click();

    await see(alix, 'Contenu confirmé par l’interlocuteur avant l’envoi');
    await see(camille, `${UNSURE} Oui`);
    expect(await camille.getByText('Contenu confirmé').count()).toBe(0);
  });
});
