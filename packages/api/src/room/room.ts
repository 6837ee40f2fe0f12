import type { DoAct } from '../platform/jobs/index.js';
import type { Entities, Migrations } from '../platform/database/index.js';
import type { TextShapes, Viewer } from '../platform/graphql/index.js';
import type { TicketReaction } from '../ticket-log/index.js';
import type { GraphQLSchema } from 'graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Demonstration } from './demonstration.js';
import type { ServerContext } from './server-context.js';

type ResolverClass = abstract new (...parameters: never[]) => object;

/**
 * One module of the server, declared by what it contributes. It is written in a folder of its own and added to the
 * list in `rooms.ts`; `server/` combines the declarations without knowing any room by name.
 */
export interface Room {
  readonly name: string;
  /** Tables that it reads and writes through the ORM. */
  readonly entities?: Entities;
  /** Of its tables. Each has a name that begins with its day, and is never changed once it was released. */
  readonly migrations?: Migrations;
  /** Of the GraphQL schema. `open` gives the instances of those whose constructors ask for anything. */
  readonly resolvers?: readonly ResolverClass[];
  /** What the texts are that it is sent, by the names of arguments and fields that no other room has. */
  readonly texts?: TextShapes;
  /** What it does when events are written on a ticket, in the same transaction. */
  readonly ticketReactions?: readonly TicketReaction[];
  /** Channels of PostgreSQL that it is notified by, beside that of the event log. */
  readonly channels?: readonly string[];
  /** What it adds to the demonstration, by its own use cases. */
  readonly demonstration?: (demonstration: Demonstration) => Promise<void>;
  /** Makes what a running server needs of it. Called once a server, in the order of the rooms, before anything starts. */
  readonly open?: (server: ServerContext) => OpenRoom;
}

interface RouteHelpers {
  /** Who sends a request; its cookie is replaced when it is due. */
  readonly viewerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer | null>;
}

/** What a room contributes to a running server. Everything is optional. */
export interface OpenRoom {
  readonly resolvers?: readonly object[];
  /**
   * Wraps fields of the schema, once access is checked and texts are cleaned: what holds for commands or readings of every
   * room, and that no room must remember.
   */
  readonly aroundFields?: (schema: GraphQLSchema) => void;
  /** What it adds to the context of each request and each live event. */
  readonly context?: object;
  readonly routes?: (app: FastifyInstance, helpers: RouteHelpers) => void | Promise<void>;
  /** What the system does by itself at its hour (`platform/jobs`), by the kind of act. */
  readonly plannedActs?: Readonly<Record<string, DoAct>>;
  /** Looked at every minute, after the planned acts, in the order of the rooms. An error ends the look. */
  readonly everyMinute?: () => Promise<void>;
  /** At the start and every hour: forgets what nobody needs any more. Errors are logged. */
  readonly everyHour?: () => Promise<void>;
  /** Before the first request; in the order of the rooms. */
  readonly start?: () => Promise<void>;
  /** Told first when a server ends, while it still answers: what follows the log brings its batch to an end. */
  readonly stop?: () => Promise<void>;
  /** Once nobody is answered any more: closes what requests needed. In the reverse order of the rooms. */
  readonly close?: () => Promise<void>;
}
