import { cleanLine, cleanText } from '@assistance/domain/shared';

/** What every text that comes in is made of, by the name of its argument or field. */
type TextShape =
  /** Several lines, as a person wrote them. */
  | 'prose'
  /** One line: a title, a name, what is looked for. */
  | 'line'
  /** Not a text to be read: as it came. */
  | 'verbatim';

/** By the names of arguments, and of fields of inputs. */
export type TextShapes = Readonly<Record<string, TextShape>>;

/** What rooms do not declare themselves (`Room.texts`): a name that nobody declares keeps the server's tests from passing. */
export const TEXT_SHAPES: TextShapes = {
  // Compared, never shown.
  password: 'verbatim',
  current: 'verbatim',
  next: 'verbatim',
  // Unfinished: the page compares what it typed with what is kept. Cleaned when it is sent.
  value: 'verbatim',
  // Opaque to everybody but the server.
  after: 'verbatim',
  text: 'prose',
  question: 'prose',
  description: 'prose',
  lastActions: 'prose',
  firstAnalysis: 'prose',
  messages: 'prose',
  explanation: 'prose',
  reason: 'prose',
  lateReason: 'prose',
  body: 'prose',
  comment: 'prose',
  problem: 'prose',
  solution: 'prose',
  title: 'line',
  name: 'line',
  firstName: 'line',
  lastName: 'line',
  email: 'line',
  label: 'line',
  login: 'line',
  number: 'line',
  into: 'line',
  other: 'line',
  search: 'line',
  priorAgreement: 'line',
  documentTitle: 'line',
  documentUrl: 'line',
  theme: 'line',
  team: 'line',
  teams: 'line',
  errorCodes: 'line',
  releases: 'line',
  release: 'line',
  confirmed: 'prose',
  from: 'line',
  to: 'line',
  month: 'line',
  field: 'line',
};

const CLEAN = {
  prose: cleanText,
  line: cleanLine,
  verbatim: (text: string): string => text,
} satisfies Record<TextShape, (text: string) => string>;

/**
 * The one entrance of texts: the arguments of a root field, over HTTP and sockets alike, in variables and literals alike,
 * with each text cleaned as its name says, before lengths and requirements are looked at. What has no name here (ids,
 * dates, enums) is as it came.
 */
export function cleanArgs<Args>(args: Args, shapes: TextShapes = TEXT_SHAPES, name = ''): Args {
  if (typeof args === 'string') {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    return (shape ? CLEAN[shape](args) : args) as Args;
  }
  if (Array.isArray(args)) return args.map((each: unknown) => cleanArgs(each, shapes, name)) as Args;
  if (typeof args !== 'object' || args === null || args instanceof Date) return args;
  const entries = Object.entries(args).map(([key, value]) => [key, cleanArgs(value as unknown, shapes, key)]);
  return Object.fromEntries(entries) as Args;
}
