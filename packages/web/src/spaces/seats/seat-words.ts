import { useText } from '../../i18n/text.js';
import type { SeatPartsFragment, SeatProposalPartsFragment } from '../../graphql/graphql.js';
import { fullName } from '../../session/people.js';

/** A seat and a proposal in words, in the language of the page. */
export function useSeatWords() {
  const { t } = useText();
  /** Parameters of sentences about a seat. */
  const wordsOf = ({ person, kind, product }: Pick<SeatPartsFragment, 'person' | 'kind' | 'product'>) => ({
    name: fullName(person),
    kind: t(`seats.kind.${kind}`),
    product: product.name,
  });
  const changeOf = ({ change, kind, product, seat, person, newcomer }: SeatProposalPartsFragment): string => {
    const incoming = person ?? newcomer;
    return t(`seats.change.${change}`, {
      who: incoming ? fullName(incoming) : '',
      former: seat ? fullName(seat.person) : '',
      kind: t(`seats.kind.${kind}`),
      product: product.name,
    });
  };
  return { wordsOf, changeOf };
}
