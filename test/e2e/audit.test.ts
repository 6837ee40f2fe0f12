import { openTicket } from '@assistance/api/testing/acts';
import { TestClient } from '@assistance/api/testing/client';
import { PASSWORD, WORLD } from '@assistance/api/testing/world';
import { expect, it } from 'vitest';
import { expectAccessible } from '../support/accessibility.js';
import { withBrowser } from '../support/browser.js';
import { press, type } from '../support/keys.js';
import { startServer } from '../support/server.js';
import { see, speak, visit } from './visit.js';

withBrowser('C3.3.1 the audit', (browser) => {
  const server = startServer({ template: WORLD });
  const client = async (login: 'alix' | 'camille'): Promise<TestClient> => {
    const somebody = new TestClient((await server).url);
    await somebody.signIn(login, PASSWORD);
    return somebody;
  };

  it('an admin changes a setting, finds it in the audit, and checks the chain; by keyboard', async () => {
    const page = await visit(browser, await server, 'ada', { at: '/admin/reglages' });
    const days = page.getByLabel('Réouverture, en jours calendaires');
    await days.fill('');
    await type(page, days, '21');
    await page.keyboard.press('Enter');
    await see(page, 'Réglages enregistrés');
    await press(page, page.getByRole('main').getByRole('link', { name: 'Audit' }));
    await page.locator('h1:focus', { hasText: 'Journal d’audit' }).waitFor();
    const entry = page.getByTestId('audit-entry').filter({ hasText: 'Réglages du service modifiés' });
    await entry.getByText('Ada Imbert').waitFor();
    await entry.getByText(/depuis (127\.0\.0\.1|::1)/).waitFor();
    await entry.getByText(/^Chrome/).waitFor();
    await press(page, entry.getByText('Valeurs données'));
    await entry.getByText('21', { exact: true }).waitFor();
    await expectAccessible(page);

    await page.getByLabel('Nature').selectOption({ label: 'Connexion' });
    await entry.waitFor({ state: 'detached' });
    await page.getByTestId('audit-entry').filter({ hasText: 'Connexion' }).first().waitFor();
    await press(page, page.getByRole('button', { name: 'Effacer les filtres' }));
    await entry.waitFor();

    await press(page, page.getByRole('button', { name: 'Vérifier la chaîne' }));
    await see(page, /La chaîne est intacte.*\d entrées vérifiées/);
    await expectAccessible(page);
    await speak(page, 'en');
    await see(page, 'Service settings changed');
  });

  it('a correspondent sees who of the Amue opened their ticket, on a phone too; an agent is not shown it', async () => {
    const [camille, alix] = [await client('camille'), await client('alix')];
    const { number } = await openTicket(camille);
    await alix.query(`query ($number: String!) { ticket(number: $number) { description } }`, { number });
    const page = await visit(browser, await server, 'camille', {
      at: `/fiches/${number}`,
      viewport: { width: 360, height: 740 },
    });
    const readers = page.getByTestId('ticket-readers');
    await expect
      .poll(async () => {
        const { data } = (
          await camille.send(`query ($id: String!) { ticket(number: $id) { id } }`, { id: number })
        ).body;
        const read = `query ($id: ID!) { ticketReaders(ticketId: $id) { totalCount } }`;
        return (await camille.query(read, { id: data.ticket.id })).ticketReaders.totalCount as number;
      })
      .toBe(1);
    await press(page, readers.getByText('Qui a consulté cette fiche'));
    await readers.getByText('Alix Estève').waitFor();
    await expectAccessible(page);
    const agent = await visit(browser, await server, 'alix', { at: `/fiches/${number}` });
    await agent.getByTestId('agent').first().waitFor();
    expect(await agent.getByTestId('ticket-readers').count()).toBe(0);
  });
});
