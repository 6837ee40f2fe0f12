import { afterEach, expect, it, vi } from 'vitest';
import { createApiClient } from './client.js';
import { refusalsOf } from './refusals.js';

afterEach(() => void vi.unstubAllGlobals());

it('reads a refusal whole whatever the status of its answer: too much was asked for (429)', async () => {
  const extensions = {
    code: 'TOO_MUCH_WORK',
    rule: null,
    field: null,
    retryAfter: 3,
    messages: { fr: 'Réessayez dans 3 s.', en: 'Try again in 3 s.' },
  };
  const answer = { errors: [{ message: 'Réessayez dans 3 s.', extensions }] };
  vi.stubGlobal('fetch', async () => Response.json(answer, { status: 429, headers: { 'retry-after': '3' } }));
  const desk = createApiClient({ onSignedOut: () => {}, onLink: () => {}, onGap: () => {} });
  const { error } = await desk.client.query('{ me { id } }', {}).toPromise();
  expect(refusalsOf(error)).toEqual([
    { code: 'TOO_MUCH_WORK', rule: null, field: null, messages: extensions.messages },
  ]);
  desk.dispose();
});
