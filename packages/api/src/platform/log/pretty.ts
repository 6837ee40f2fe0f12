import { Writable } from 'node:stream';
import { styleText } from 'node:util';

type Fields = Record<string, unknown>;

const LEVELS: Readonly<Record<number, readonly [string, Parameters<typeof styleText>[0]]>> = {
  10: ['trace', 'gray'],
  20: ['détail', 'gray'],
  30: ['info', 'green'],
  40: ['alerte', 'yellow'],
  50: ['erreur', 'red'],
  60: ['fatal', ['bold', 'red']],
};

const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Said once for all, or shown in a place of its own. */
const USUAL = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err', 'v', 'name']);

/** What someone sent must neither begin a line of its own nor command the terminal. */
const harmless = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) =>
    JSON.stringify(sign)
      .slice(1, -1)
      .replace(/\p{Cc}/gu, '?'),
  );

const one = (value: unknown): string =>
  harmless((typeof value === 'string' ? value : JSON.stringify(value)) ?? '');

/** The error's stack, each of its lines below the message. */
function stackOf(fields: Fields): string {
  const { stack, message } = (fields['err'] ?? {}) as { stack?: string; message?: string };
  const text = stack ?? message;
  if (text === undefined) return '';
  const lines = text.split('\n').map((line) => `    ${harmless(line)}`);
  return `\n${lines.join('\n')}`;
}

/**
 * One line for a person: `14:03:07 info    message  key=value`. Local time. A line that is no JSON goes as it is.
 * `colours` paints the level and greys the rest.
 */
export function prettyLine(line: string, colours: boolean): string {
  let fields: Fields;
  try {
    fields = JSON.parse(line) as Fields;
  } catch {
    return line;
  }
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colours && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  const [name, style] = LEVELS[Number(fields['level'])] ?? [String(fields['level']), 'white'];
  const details = Object.entries(fields)
    .filter(([key]) => !USUAL.has(key))
    .map(([key, value]) => `${harmless(key)}=${one(value)}`)
    .join(' ');
  const head = [paint('gray', TIME.format(Number(fields['time']))), paint(style, name.padEnd(7))];
  const tail = [one(fields['msg'] ?? ''), paint('gray', details)];
  return [...head, ...tail].filter((part) => part !== '').join(' ') + paint('gray', stackOf(fields));
}

/** A stream for pino that writes readable lines to `output`. */
export function prettyStream(output: NodeJS.WritableStream & { isTTY?: boolean }): Writable {
  const colours = output.isTTY === true && !process.env['NO_COLOR'];
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      const lines = String(chunk)
        .split('\n')
        .filter((line) => line !== '');
      output.write(lines.map((line) => `${prettyLine(line, colours)}\n`).join(''), () => done());
    },
  });
}
