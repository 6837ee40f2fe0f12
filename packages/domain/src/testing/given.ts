import type { Closure } from '../calendar/index.js';
import type { Instant, RefusalCode } from '../shared/index.js';
import {
  type Actor,
  decide,
  type Decision,
  evolve,
  replay,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from '../ticket/index.js';
import { usualActor } from './commands.js';
import { START } from './instants.js';

/** When, by whom and among which closures; by default when the last event happened, by who usually does it, none. */
export interface CommandOptions {
  readonly at?: Instant;
  readonly by?: Actor;
  /** C4.1.1: products for which a correspondent who acts holds a seat; the author of a ticket needs none to act on it. */
  readonly seats?: readonly string[];
  readonly closures?: readonly Closure[];
  /** As the admins set it. */
  readonly reopeningDays?: number;
}

/** What came of a command, and what a test may say of it. */
export interface Consequence {
  readonly decision: Decision;
  /** The log with what was decided; as it was when refused. */
  readonly events: readonly TicketEvent[];
  /** The ticket after it. */
  readonly ticket: Ticket | null;
  /** Those events and no others; fields that are not named may be anything. Throws otherwise. */
  gives(...expected: readonly (Partial<TicketEvent> & Pick<TicketEvent, 'type'>)[]): Consequence;
  /** Refused with that code, and for that field if one is named. Throws otherwise. */
  isRefused(code: RefusalCode, field?: string | null): Consequence;
  /** The ticket holds these values. Throws otherwise. */
  leaves(expected: Partial<Ticket>): Consequence;
  /** Goes on from there; throws when this one was refused. */
  when(command: TicketCommand, circumstances?: CommandOptions): Consequence;
}

/**
 * A rule in three words: `given(events).when(command).gives(event)`. Needs no test runner: it throws what it expected
 * and what came. (Not `then`: an object with one is taken for a promise by `await`.)
 */
export const given = (events: readonly TicketEvent[] = []) => ({
  when: (command: TicketCommand, circumstances: CommandOptions = {}): Consequence =>
    when(events, command, circumstances),
});

function when(
  events: readonly TicketEvent[],
  command: TicketCommand,
  circumstances: CommandOptions,
): Consequence {
  const before = replay(events);
  const decision = decide(before, command, {
    now: circumstances.at ?? events.at(-1)?.at ?? START,
    actor: circumstances.by ?? usualActor(command.type),
    closures: circumstances.closures ?? [],
    ...(circumstances.reopeningDays === undefined ? {} : { reopeningDays: circumstances.reopeningDays }),
    ...(circumstances.seats ? { seats: circumstances.seats } : {}),
  });
  const after = decision.ok ? decision.value.reduce<Ticket | null>(evolve, before) : before;
  const consequence: Consequence = {
    decision,
    events: decision.ok ? [...events, ...decision.value] : events,
    ticket: after,
    gives(...expected) {
      const came = decision.ok ? decision.value : [];
      const same = decision.ok && came.length === expected.length;
      if (!same || !expected.every((event, index) => holds(came[index], event))) {
        throw unexpected(command, expected, decision.ok ? came : decision.refusal, consequence.gives);
      }
      return consequence;
    },
    isRefused(code, field) {
      const came = decision.ok ? decision.value : decision.refusal;
      const right = !decision.ok && decision.refusal.code === code;
      if (!right || (field !== undefined && decision.refusal.field !== field)) {
        throw unexpected(command, { code, field }, came, consequence.isRefused);
      }
      return consequence;
    },
    leaves(expected) {
      if (!holds(after, expected)) throw unexpected(command, expected, after, consequence.leaves);
      return consequence;
    },
    when(next, nextCircumstances = {}) {
      if (!decision.ok) throw unexpected(command, 'an accepted command', decision.refusal, consequence.when);
      return when(consequence.events, next, nextCircumstances);
    },
  };
  return consequence;
}

/** Whether `actual` has every field of `expected`, at any depth; lists must have the same length. */
function holds(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null)
    return false;
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) return false;
  const fields: Record<string, unknown> = { ...actual };
  return Object.entries(expected).every(([name, value]) => holds(fields[name], value));
}

/** Its first line of a stack is the test's: what a runner shows is the line that expected something else. */
type Caller = (...parameters: never[]) => unknown;
function unexpected(command: TicketCommand, expected: unknown, came: unknown, caller: Caller): Error {
  const error = new Error(
    `${command.type}: expected ${JSON.stringify(expected, null, 1)}\nbut it gave ${JSON.stringify(came, null, 1)}`,
  );
  // Only V8 has it: elsewhere the stack begins here.
  (Error as { captureStackTrace?: (error: Error, from: Caller) => void }).captureStackTrace?.(error, caller);
  return error;
}
