import {
  gql,
  useClientHandle,
  useMutation as useUrqlMutation,
  useQuery as useUrqlQuery,
  useSubscription as useUrqlSubscription,
  type AnyVariables,
  type Client,
  type OperationResult,
  type TypedDocumentNode,
  type UseQueryResponse,
} from '@urql/vue';
import { computed, toValue, watch, type ComputedRef, type MaybeRefOrGetter, type Ref } from 'vue';
import type { TypedDocumentString } from '../graphql/graphql.js';
import { useLastAnswer } from './last-answer.js';
import { RequestIds } from './request-ids.js';
import { refusalsOf, type ShownRefusal } from './refusals.js';

/** Parses a generated document once; its types travel with it. */
export const documentOf = <Data, Variables>(
  text: TypedDocumentString<Data, Variables>,
): TypedDocumentNode<Data, Variables & AnyVariables> => gql<Data, Variables & AnyVariables>(text.toString());

export interface Read<Data> {
  /** Stays while asking the same again fails: see `useLastAnswer`. */
  readonly data: Readonly<Ref<Data | undefined>>;
  /** Nothing to show yet. A quiet refetch does not set it. */
  readonly loading: ComputedRef<boolean>;
  readonly fetching: Ref<boolean>;
  /** The server has answered or refused, and is not being asked again. */
  readonly settled: ComputedRef<boolean>;
  readonly refusals: ComputedRef<ShownRefusal[]>;
  /** Asks the server again, leaving what is shown in place; once more where it is being asked: that may be too early. */
  refresh(): void;
}

interface ReadOptions {
  readonly pause?: MaybeRefOrGetter<boolean>;
}

/**
 * Runs a query, again whenever the variables change; answers to older variables are dropped. Unlike urql's, it gives
 * refusals, keeps the last answer through failures, and `settled`.
 */
export function useQuery<Data, Variables>(
  text: TypedDocumentString<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  { pause = false }: ReadOptions = {},
): Read<Data> {
  const read: UseQueryResponse<Data, Variables & AnyVariables> = useUrqlQuery<Data, Variables & AnyVariables>(
    {
      query: documentOf(text),
      variables: () => toValue(variables) as Variables & AnyVariables,
      pause: () => toValue(pause),
    },
  );
  const data = useLastAnswer<Data>(read);
  const loading = computed(() => data.value === undefined && read.error.value === undefined);
  const busy = computed(() => read.fetching.value || read.stale.value);
  let askAgain = false;
  function refresh(): void {
    // An answer under way is not given up: where much happens, none would ever come.
    askAgain = busy.value;
    if (!askAgain && !toValue(pause)) read.executeQuery({ requestPolicy: 'network-only' });
  }
  watch(
    busy,
    (is) => {
      if (!is && askAgain) refresh();
    },
    // At once: never does it look settled in between.
    { flush: 'sync' },
  );
  return {
    data,
    fetching: read.fetching,
    loading,
    settled: computed(() => !loading.value && !busy.value),
    refusals: computed(() => refusalsOf(read.error.value)),
    refresh,
  };
}

export interface Write<Data, Variables> {
  readonly sending: Ref<boolean>;
  /** `data` when done, `refusals` when not: never throws. */
  send(variables: Variables): Promise<{ data: Data | undefined; refusals: ShownRefusal[] }>;
}

/**
 * Runs a mutation when called. Queries on the same types are refreshed by the client's cache. Unlike urql's, it gives
 * refusals.
 */
export function useMutation<Data, Variables>(
  text: TypedDocumentString<Data, Variables>,
): Write<Data, Variables> {
  const write = useUrqlMutation<Data, Variables & AnyVariables>(documentOf(text));
  return {
    sending: write.fetching,
    async send(variables) {
      const { data, error } = await write.executeMutation(variables as Variables & AnyVariables);
      return { data, refusals: refusalsOf(error) };
    },
  };
}

/** The input of a command that its client may name. */
interface NamedInput {
  readonly requestId?: string | null | undefined;
}

/**
 * Runs a mutation with a request id, which is reused when it is sent again because no answer came: browsers and
 * people repeat lost requests, and the server carries each out once.
 */
export function useCommand<Data, Input extends NamedInput>(
  text: TypedDocumentString<Data, { input: Input }>,
): Write<Data, { input: Input }> {
  const write = useMutation(text);
  const ids = new RequestIds();
  return {
    sending: write.sending,
    async send({ input }) {
      const requestId = ids.of(input);
      const outcome = await write.send({ input: { ...input, requestId } });
      ids.answered(outcome.refusals);
      return outcome;
    },
  };
}

/** Calls back at each event of a subscription while the component lives. */
export function useSubscription<Data, Variables>(
  text: TypedDocumentString<Data, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  onEvent: (data: Data) => void,
  { pause = false }: ReadOptions = {},
): void {
  useUrqlSubscription<Data, null, Variables & AnyVariables>(
    {
      query: documentOf(text),
      variables: () => toValue(variables) as Variables & AnyVariables,
      pause: () => toValue(pause),
    },
    (_previous, data) => {
      onEvent(data);
      return null;
    },
  );
}

/** Runs a query once when called, outside the reactive flow (« voir plus »). */
export function useLazyQuery(): <Data, Variables>(
  text: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<OperationResult<Data>> {
  const handle = useClientHandle();
  return (text, variables) => queryOnce(handle.client, text, variables);
}

/** As {@link useLazyQuery}, outside a component. */
export async function queryOnce<Data, Variables>(
  client: Client,
  text: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data>> {
  return client
    .query<Data, Variables & AnyVariables>(documentOf(text), variables as Variables & AnyVariables, {
      requestPolicy: 'network-only',
    })
    .toPromise();
}
