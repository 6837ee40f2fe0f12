/** The bare broadcast that `live.ts` compares with: `ws` and nothing else, told by IPC what to send to all. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () =>
  process.send?.({ what: 'listening', port: (server.address() as AddressInfo).port }),
);
process.on('message', (message: { readonly text?: string }) => {
  if (message.text === undefined) {
    process.send?.({ what: 'memory', ...process.memoryUsage() });
    return;
  }
  for (const client of server.clients) client.send(message.text);
});
