import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { outliveErrors } from './index.js';

function guarded() {
  const told: string[] = [];
  let ends = 0;
  const on = new EventEmitter();
  const log = {
    error: (_details: object, message: string) => void told.push(`error ${message}`),
    fatal: (_details: object, message: string) => void told.push(`fatal ${message}`),
  };
  outliveErrors({ log, end: () => void (ends += 1), on: on as never });
  return { on, told, ends: () => ends };
}
const broken = (code: string) => Object.assign(new Error(code), { code });

describe('an error that nobody caught', () => {
  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE'])(
    'of a connection, %s, is told and ends nothing',
    (code) => {
      const { on, told, ends } = guarded();
      on.emit('uncaughtException', broken(code));
      expect([told, ends()]).toEqual([['error a connection that nobody listened to broke'], 0]);
    },
  );

  it('of work that nobody waited for is told and ends nothing', () => {
    const { on, told, ends } = guarded();
    on.emit('unhandledRejection', new TypeError('x is not a function'));
    expect([told, ends()]).toEqual([['error work that nobody waited for failed'], 0]);
  });

  it.each([new TypeError('x is not a function'), broken('ENOSPC'), 'a text'])(
    'of anything else ends the process in order: %s',
    (error) => {
      const { on, told, ends } = guarded();
      on.emit('uncaughtException', error as Error);
      expect([told, ends()]).toEqual([['fatal unexpected error: the desk ends'], 1]);
    },
  );
});
