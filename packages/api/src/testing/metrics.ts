/** What a desk under test asks of whoever reads its metrics. */
export const METRICS_TOKEN = 'a-token-of-the-tests';

/** The text of a desk's `/metrics`. */
export async function readMetrics(url: string): Promise<string> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  if (!response.ok) throw new Error(`/metrics: ${response.status}`);
  return response.text();
}
