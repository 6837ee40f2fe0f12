import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../support/server.js';

describe('a desk that starts and ends', () => {
  it('answers with its pages, beside another on the same data, and ends in order when asked', async () => {
    const one = await startServer();
    const other = await startServer({ beside: one });
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

  it('says that attachments cannot be written, with what to do, rather than to whoever sends the first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assistance-test-files-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'a-file'), '');
    const refused = startServer({ env: { FILES_DIR: join(folder, 'a-file/files') } });
    const { message } = await refused.then(
      () => new Error('It started.'),
      (error: unknown) => error as Error,
    );
    expect(message).toMatch(/code 1 .*Les pièces jointes ne peuvent pas être écrites/s);
    expect(message).not.toContain('\n    at ');
  });

  it('says that there is no room for them, and serves all else', async () => {
    const desk = await startServer({ env: { FILES_KEEP_FREE_BYTES: String(1e14) } });
    expect(desk.output()).toContain('plus de place pour les pièces jointes');
    expect((await fetch(`${desk.url}/health`)).ok).toBe(true);
  });

  it('says in both languages what is wrong with its settings, all at once, and ends', async () => {
    const refused = startServer({ env: { SESSION_HOURS: 'long', MAX_FILE_BYTES: '-1' } });
    await expect(refused).rejects.toThrow(/SESSION_HOURS[^]*MAX_FILE_BYTES/);
  });
});
