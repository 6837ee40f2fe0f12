import { describe, expect, it } from 'vitest';
import { startDesk } from '../support/server.js';

describe('a desk that starts and ends', () => {
  it('answers with its pages, beside another on the same data, and ends in order when asked', async () => {
    const one = await startDesk();
    const other = await startDesk({ beside: one });
    for (const { url } of [one, other]) {
      const page = await fetch(url, { headers: { accept: 'text/html' } });
      expect(page.headers.get('content-type')).toMatch('text/html');
      expect(await page.text()).toContain('lang="fr"');
    }

    expect(await one.stop()).toBe(0);
    await expect(fetch(one.url)).rejects.toThrow();
    expect((await fetch(`${other.url}/health`)).ok).toBe(true);
    await other.kill();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  it('says in both languages what is wrong with its settings, all at once, and ends', async () => {
    const refused = startDesk({ env: { SESSION_HOURS: 'long', MAX_FILE_BYTES: '-1' } });
    await expect(refused).rejects.toThrow(/SESSION_HOURS[^]*MAX_FILE_BYTES/);
  });
});
