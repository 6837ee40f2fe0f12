import { expect, it } from 'vitest';
import { aCommand } from './commands.js';
import { given } from './given.js';

it('shows the line of the test that expected something else', () => {
  const opened = given().when(aCommand('OpenTicket'));
  const failing = [
    () => opened.gives(),
    () => opened.isRefused('NOT_FOUND'),
    () => opened.leaves({ status: 'closed' }),
    () => given().when(aCommand('Close')).when(aCommand('Close')),
  ];
  for (const fail of failing) {
    const error = (() => {
      try {
        fail();
      } catch (caught) {
        return caught as Error;
      }
      throw new Error('It passed.');
    })();
    const [first = ''] = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
    expect(first).toContain('given.test.ts');
  }
});
