import { expect, it } from 'vitest';
import { atFileEnd, endFile } from './file-end.js';

it('does all that was asked for, the last first and once, and tells the first failure', async () => {
  const done: string[] = [];
  atFileEnd(() => done.push('database'));
  atFileEnd(() => Promise.reject(new Error('no mail server')));
  atFileEnd(async () => void done.push('desk'));
  await expect(endFile()).rejects.toThrow('no mail server');
  expect(done).toEqual(['desk', 'database']);
  await endFile();
  expect(done).toHaveLength(2);
});
