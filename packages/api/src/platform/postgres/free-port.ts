import { createServer, type AddressInfo } from 'node:net';

function tryPort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** `wanted` if nobody listens on it on 127.0.0.1, otherwise any port that is free. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (wanted > 0 ? await tryPort(wanted) : null) ?? (await tryPort(0));
  if (port === null) throw new Error('No port is free on 127.0.0.1.');
  return port;
}
