import { refDebounced } from '@vueuse/core';
import { watch, type Ref } from 'vue';
import { useLazyQuery } from '../../api/operations.js';
import { CountSearchDocument } from '../../graphql/graphql.js';

/** A pause in typing that long means that the question is whole, in ms. */
const PAUSE = 1_200;

/**
 * Tells the server of each question once, when the person has paused on it, or has opened a result (`settle`): words
 * on their way are no searches. It counts them without who asked. Narrowing changes nothing: what counts is whether the
 * base has an answer.
 */
export function useCountedSearches(question: Readonly<Ref<string>>): { settle(): void } {
  const ask = useLazyQuery();
  let last = '';
  function count(asked: string): void {
    if (asked === '' || asked === last) return;
    last = asked;
    void ask(CountSearchDocument, { question: asked });
  }
  watch(refDebounced(question, PAUSE), count, { immediate: true });
  return { settle: () => count(question.value) };
}
