/**
 * The readers of `live.ts`, in a process of their own: thousands of sockets, read with as little work as can be, so that
 * what is measured is the server. Told by IPC what to open; tells when each event has come to all.
 */
import { createHash, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface OpenSockets {
  readonly what: 'open';
  /** Its name in what is told. */
  readonly side: string;
  readonly port: number;
  /** One a socket. */
  readonly cookies: readonly string[];
  /** Sent once the socket is open, and once it is acknowledged; nothing to a bare server. */
  readonly hello: string | null;
  readonly subscribe: readonly string[];
}
export interface Opened {
  readonly what: 'opened';
  readonly side: string;
  /** A message as it came, to be sent by the other. */
}
export interface Delivered {
  readonly what: 'delivered';
  readonly side: string;
  readonly event: number;
  /** When it came to each, in ms of the machine's clock. */
  readonly at: readonly number[];
  readonly text: string;
}
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const MASK = Buffer.alloc(4);

/** A client's text frame; the mask of zeros changes nothing. */
function frame(text: string): Buffer {
  const data = Buffer.from(text);
  const head =
    data.length < 126
      ? Buffer.from([0x81, 0x80 | data.length])
      : Buffer.from([0x81, 0xfe, data.length >> 8, data.length & 255]);
  return Buffer.concat([head, MASK, data]);
}

/** Hands on each whole text frame of a server; answers its pings. */
function readFrames(socket: Socket, onText: (text: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    let data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    while (data.length >= 2) {
      const short = (data[1] ?? 0) & 127;
      const head = short === 126 ? 4 : 2;
      if (data.length < head) break;
      const length = short === 126 ? data.readUInt16BE(2) : short;
      if (data.length < head + length) break;
      const opcode = (data[0] ?? 0) & 15;
      const body = data.subarray(head, head + length);
      if (opcode === 9) socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
      else if (opcode === 1) onText(body);
      else if (opcode === 8) process.send?.({ what: 'closed', code: body.readUInt16BE(0) });
      data = data.subarray(head + length);
    }
    rest = data;
  };
}

/** `"version":` of an event, read without parsing the rest. */
function versionIn(text: Buffer): number {
  const at = text.indexOf('"version":');
  if (at === -1) return -1;
  let version = 0;
  for (let index = at + 10; ; index += 1) {
    const digit = (text[index] ?? 0) - 48;
    if (digit < 0 || digit > 9) return version;
    version = version * 10 + digit;
  }
}

const times = new Map<string, Float64Array>();
const counts = new Map<string, number>();

function open({ side, port, cookies, hello, subscribe }: OpenSockets, index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.once('error', reject);
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n` +
        `Cookie: ${cookies[index] ?? ''}\r\n\r\n`,
    );
    const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
    const onText = (text: Buffer) => {
      const version = versionIn(text);
      if (version >= 0) return take(side, version, index, cookies.length, text);
      // The acknowledgement.
      socket.write(frame(subscribe[index % subscribe.length] ?? ''), () => resolve());
    };
    const read = readFrames(socket, onText);
    let head = Buffer.alloc(0);
    const onHead = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      if (!head.subarray(0, end).toString().includes(accept)) return reject(new Error(head.toString()));
      socket.off('data', onHead);
      socket.on('data', read);
      if (hello === null) resolve();
      else socket.write(frame(hello));
      if (head.length > end + 4) read(head.subarray(end + 4));
    };
    socket.on('data', onHead);
  });
}

function take(side: string, event: number, index: number, all: number, text: Buffer): void {
  const name = `${side} ${event}`;
  let at = times.get(name);
  if (!at) times.set(name, (at = new Float64Array(all)));
  at[index] = now();
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  if (count < all) return;
  times.delete(name);
  counts.delete(name);
  process.send?.({ what: 'delivered', side, event, at: [...at], text: text.toString() } satisfies Delivered);
}

process.on('message', (message: OpenSockets) => {
  void (async () => {
    const indexes = message.cookies.map((_, index) => index);
    // A few at a time: opening is not what is measured.
    while (indexes.length > 0) await Promise.all(indexes.splice(0, 20).map((index) => open(message, index)));
    process.send?.({ what: 'opened', side: message.side } satisfies Opened);
  })();
});
