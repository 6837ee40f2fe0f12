import type { TestServer } from './test-server.js';
import type { PersonName } from './world.js';

/** `sent-twice.cases.ts`, by the name of the mutation: a command whose client names it. */
export interface SentTwiceCase {
  readonly who: PersonName;
  /** What is sent, but its `requestId`; what stands in the way is put in place first. */
  readonly input: (desk: TestServer) => Promise<object>;
  /** What is asked of the answer. */
  readonly answer: string;
  /** Tables that a second sending could add to. */
  readonly tables: readonly string[];
}

/** `constant-statements.cases.ts`, by the name of the list. */
export interface ListCase {
  /** Enters so many lines, of every kind that they show. */
  readonly fill: (desk: TestServer, many: number) => Promise<void>;
  readonly who: PersonName;
  /** Its call, with `$first`: `observations(first: $first) { totalCount nodes { id } }`. */
  readonly document: string;
  /** The most statements that one page of it may take, the session's among them. */
  readonly most: number;
  /** What its lines are, where each of their fields is to be read for all together. */
  readonly type: string;
}

/** `walls.cases.ts`, by a word that stands in one place and nowhere else. */
export interface WallCase {
  /** Who may meet it, wherever they look; in the order of the test: camille, eden, sacha, paul, alix, ada. */
  readonly metBy: readonly string[];
  /** Writes it there. */
  readonly write: (desk: TestServer, word: string) => Promise<void>;
}

/** `oracles.cases.ts`, by the name of a root field that takes an id. */
export interface OracleCase {
  /** What it is asked with, but the id that is tried: so that nothing else is refused. */
  readonly asked: () => Readonly<Record<string, unknown>>;
  /** Ids that are there, what they name, and who must not find out. */
  readonly hidden?: (
    desk: TestServer,
  ) => Promise<
    readonly { readonly what: string; readonly id: string; readonly from: readonly OracleVisitor[] }[]
  >;
}
/** Who tries: of another establishment; of the establishment; a provider. */
type OracleVisitor = 'sacha' | 'camille' | 'paul';
