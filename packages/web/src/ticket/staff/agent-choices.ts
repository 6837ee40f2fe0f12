import { computed, type ComputedRef } from 'vue';
import { useQuery } from '../../api/operations.js';
import { AgentsDocument } from '../../graphql/graphql.js';
import { useText } from '../../i18n/text.js';
import { choicesOf } from '../../session/people.js';
import { useViewer } from '../../session/session.js';

/** The agents a ticket can be given to, the viewer first and named as such. */
export function useAgentChoices(): ComputedRef<{ value: string; label: string }[]> {
  const { t } = useText();
  const viewer = useViewer();
  // C3.3.3: a provider knows no one but itself.
  const read = useQuery(AgentsDocument, {}, { pause: () => viewer.value.role === 'PROVIDER' });
  return computed(() => {
    const choices = choicesOf(read.data.value?.agents ?? []);
    const me = viewer.value;
    const mine = { value: me.id, label: t('ticket.me', { name: `${me.firstName} ${me.lastName}` }) };
    return [mine, ...choices.filter(({ value }) => value !== me.id)];
  });
}
