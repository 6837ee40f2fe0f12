import type { Client as SocketClient, Sink } from 'graphql-ws/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createResuming, type Crowded } from './resuming.js';

const QUERY = 'subscription ($after: String) { queueChanged(after: $after) { cursor } }';
const tooMuch = (retryAfter?: number) => [{ extensions: { code: 'TOO_MUCH_WORK', retryAfter } }];

const tooMany = [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }];

/** A socket that notes what is asked of it. */
function scene() {
  const asked: { after: unknown; sink: Sink<unknown> }[] = [];
  const socket = {
    subscribe({ variables }: { variables: Record<string, unknown> }, sink: Sink<unknown>) {
      asked.push({ after: variables['after'], sink });
      return () => {};
    },
  } as unknown as SocketClient;
  const newSink = () => ({ next: vi.fn(), error: vi.fn(), complete: vi.fn() });
  const sink = newSink();
  const gaps = vi.fn<() => void>();
  const said: Crowded[] = [];
  const following = createResuming({ onGap: gaps, onCrowded: (crowded) => said.push(crowded) });
  const followAnother = () => following.follow(socket, QUERY, { after: 'a' }, newSink());
  const stop = following.follow(socket, QUERY, { after: 'a' }, sink);
  return { asked, sink, gaps, said, stop, followAnother };
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

describe('what is one too many for a person', () => {
  it.each([
    ['a subscription', tooMany],
    ['a socket', { code: 4429, reason: 'Too many sockets for one session', wasClean: true }],
  ])('%s, is said, and asked for again until there is room, from the last event', (_what, reason) => {
    const { asked, sink, said } = scene();
    asked[0]?.sink.next({ data: { queueChanged: { cursor: 'b' } } });
    asked[0]?.sink.error(reason);
    expect(said).toEqual(['all']);
    vi.advanceTimersByTime(30_000);
    asked[1]?.sink.error(reason);
    vi.advanceTimersByTime(29_999);
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(asked.map(({ after }) => after)).toEqual(['a', 'b', 'b']);
    expect(said).toEqual(['all']);
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(3);
    expect(said).toEqual(['all', 'none']);
    expect(sink.error).not.toHaveBeenCalled();
  });

  it('is refused in an answer too, which ends nothing for the page', () => {
    const { asked, sink, said } = scene();
    asked[0]?.sink.next({ errors: tooMany });
    asked[0]?.sink.complete();
    expect(said).toEqual(['all']);
    expect(sink.next).not.toHaveBeenCalled();
    expect(sink.complete).not.toHaveBeenCalled();
    vi.advanceTimersByTime(30_000);
    expect(asked).toHaveLength(2);
  });

  it('is a part of the page where the rest is followed', () => {
    const { asked, said, followAnother, stop } = scene();
    const stopOther = followAnother();
    asked[1]?.sink.error(tooMany);
    expect(said).toEqual(['some']);
    stop();
    expect(said).toEqual(['some', 'all']);
    stopOther();
    expect(said).toEqual(['some', 'all', 'none']);
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(2);
  });
});
