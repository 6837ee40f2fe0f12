import type { Client as SocketClient, Sink } from 'graphql-ws/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFollowing } from './resuming.js';

const QUERY = 'subscription ($after: String) { queueChanged(after: $after) { cursor } }';
const tooMuch = (retryAfter?: number) => [{ extensions: { code: 'TOO_MUCH_WORK', retryAfter } }];

/** A socket that notes what is asked of it. */
function scene() {
  const asked: { after: unknown; sink: Sink<unknown> }[] = [];
  const socket = {
    subscribe({ variables }: { variables: Record<string, unknown> }, sink: Sink<unknown>) {
      asked.push({ after: variables['after'], sink });
      return () => {};
    },
  } as unknown as SocketClient;
  const sink = { next: vi.fn(), error: vi.fn(), complete: vi.fn() };
  const gaps = vi.fn();
  const stop = createFollowing(gaps).follow(socket, QUERY, { after: 'a' }, sink);
  return { asked, sink, gaps, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a subscription for which the person has asked for too much', () => {
  it('is asked for again when the server says, from the last event, without a word', () => {
    const { asked, sink, gaps } = scene();
    asked[0]?.sink.next({ data: { queueChanged: { cursor: 'b' } } });
    asked[0]?.sink.error(tooMuch(4));
    vi.advanceTimersByTime(3_999);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(asked.map(({ after }) => after)).toEqual(['a', 'b']);
    expect(sink.error).not.toHaveBeenCalled();
    expect(gaps).not.toHaveBeenCalled();
  });

  it('is not when the page has gone meanwhile', () => {
    const { asked, stop } = scene();
    asked[0]?.sink.error(tooMuch());
    stop();
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(1);
  });

  it('any other refusal is told to the page', () => {
    const { asked, sink } = scene();
    asked[0]?.sink.error([{ extensions: { code: 'NOT_FOUND' } }]);
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(1);
    expect(sink.error).toHaveBeenCalledOnce();
  });
});
