import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import type { z } from 'zod';

/** What a room gets to add its own data to the demonstration, once its directory and tickets exist. */
export interface Demonstration {
  /** In the one transaction of the whole. */
  readonly em: EntityManager;
  /** The present of the demonstration. */
  readonly now: Instant;
  /** The same draws each time; each room has its own. */
  readonly random: {
    uuid(): string;
    /** An integer, both ends included. */
    between(low: number, high: number): number;
    pick<T>(from: readonly T[]): T;
    shuffle<T>(list: readonly T[]): T[];
  };
  /**
   * The texts of a room, in a file of `packages/api/demo-texts`, where people edit them who write no code. Throws an error
   * that names the place when the file is not of the schema.
   */
  readonly readTexts: <Schema extends z.ZodType>(file: string, schema: Schema) => z.output<Schema>;
  /** People, as if they had signed in. */
  readonly correspondents: readonly Viewer[];
  readonly agents: readonly Viewer[];
  readonly admins: readonly Viewer[];
}
