import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMetrics } from './index.js';

describe('the text of /metrics', () => {
  test('tells how the process is', async () => {
    const text = await createMetrics().text();
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_seconds',
    ]) {
      expect(text).toMatch(new RegExp(`^${name} `, 'm'));
    }
  });

  test('counts, by label', async () => {
    const metrics = createMetrics();
    const requests = metrics.counter({ name: 'requests_total', help: 'Requests.', labels: ['outcome'] });
    requests.inc({ outcome: 'ok' }, 2);
    requests.inc({ outcome: 'refused' });
    const text = await metrics.text();
    expect(text).toContain('# HELP assistance_requests_total Requests.');
    expect(text).toContain('assistance_requests_total{outcome="ok"} 2');
    expect(text).toContain('assistance_requests_total{outcome="refused"} 1');
  });

  test('asks a gauge for its value each time', async () => {
    const metrics = createMetrics();
    let open = 3;
    metrics.gauge({ name: 'sockets', help: 'Open sockets.' }, () => Promise.resolve(open));
    expect(await metrics.text()).toContain('\nassistance_sockets 3\n');
    open = 5;
    expect(await metrics.text()).toContain('\nassistance_sockets 5\n');
  });

  test('leaves out, and counts, a gauge that fails or says nothing, and tells all the others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const metrics = createMetrics();
    let works = true;
    let asked = 0;
    const answer = Promise.withResolvers<number>();
    metrics.gauge({ name: 'sockets', help: 'Open sockets.' }, () => 3);
    metrics.gauge({ name: 'failed', help: 'Failed mails.' }, () => {
      if (works) return 7;
      throw new Error('connect ECONNREFUSED');
    });
    metrics.gauge({ name: 'silent', help: 'Late events.' }, () => {
      asked += 1;
      return answer.promise;
    });
    const read = async () => {
      const text = metrics.text();
      await vi.advanceTimersByTimeAsync(2_000);
      return text;
    };
    expect(await read()).toContain('\nassistance_failed 7\n');
    works = false;
    await read();
    const text = await read();
    expect(text).toContain('\nassistance_sockets 3\n');
    expect(text).not.toMatch(/^assistance_(failed|silent) /m);
    expect(text).toContain('assistance_gauges_unread_total{gauge="failed"} 1');
    // Not asked again while it has not answered; what it says at last is told.
    expect(asked).toBe(1);
    answer.resolve(5);
    works = true;
    const better = await read();
    expect(better).toContain('\nassistance_silent 5\n');
    expect(better).toContain('\nassistance_failed 7\n');
  });

  test('sorts times into buckets, in seconds', async () => {
    const metrics = createMetrics();
    const timer = metrics.timer({ name: 'request_seconds', help: 'Time.' }, [0.1, 1]);
    timer.observe(0.05);
    timer.observe(0.5);
    const text = await metrics.text();
    expect(text).toContain('assistance_request_seconds_bucket{le="0.1"} 1');
    expect(text).toContain('assistance_request_seconds_bucket{le="1"} 2');
    expect(text).toContain('assistance_request_seconds_count 2');
  });

  test('two desks in one process do not mix', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.counter({ name: 'mails_total', help: 'Mails.' }).inc();
    expect(await other.text()).not.toContain('assistance_mails_total');
    expect(() => other.counter({ name: 'mails_total', help: 'Mails.' })).not.toThrow();
  });

  test('is said to be in the format of Prometheus', () => {
    expect(createMetrics().contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  });
});
