import {
  fail,
  forbid,
  ok,
  refuse,
  type PlainRefusalCode,
  type Refusal,
  type Result,
  type Sentence,
} from '@assistance/domain/shared';
import { GraphQLError } from 'graphql';

/** A refusal on its way out through GraphQL: code, rule, field and both sentences travel in `extensions`. */
export class RefusalError extends GraphQLError {
  /** @param more What else travels in `extensions`; `http` stays here: status and headers of the answer. */
  constructor(
    readonly refusal: Refusal,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(refusal.messages.fr, {
      extensions: {
        code: refusal.code,
        rule: refusal.rule,
        field: refusal.field,
        messages: refusal.messages,
        ...more,
      },
    });
  }
}

/** Refuses from the catalogue. Never returns. */
export function refuseWith(
  code: PlainRefusalCode,
  field: string | null = null,
  parameters: Readonly<Record<string, string | number | Sentence>> = {},
): never {
  throw new RefusalError(refuse(code, field, parameters));
}

/** Refuses what is not for this role, and cites the rule that keeps it from them (see `forbid`). Never returns. */
export function forbidWith(rule: string | null, field: string | null = null): never {
  throw new RefusalError(forbid(rule, field));
}

/** What the domain decided, or its refusal thrown: the server knows refusals in this one form. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.refusal);
}

/**
 * The other way round, for whoever goes on after a refusal: it is given as a value. Any other error goes on. In a transaction
 * that goes on too, what was written before the refusal stays.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof RefusalError) return fail(error.refusal);
    throw error;
  }
}
