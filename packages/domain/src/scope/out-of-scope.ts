import type { OutOfScopeGround, TicketRequest } from '../ticket/index.js';
import type { Support } from './support.js';

/**
 * What the request itself says against it, for the agent who decides (C2.3, C2.4, C2.5): an unsupported release,
 * changes made outside the application that no prior agreement covers. Empty when nothing does.
 *
 * @param support of the release named in the request; `null` when it names none
 */
export function groundsOf(
  request: Pick<TicketRequest, 'changedOutsideApplication' | 'priorAgreement'>,
  support: Support | null,
): OutOfScopeGround[] {
  const grounds: OutOfScopeGround[] = [];
  if (support !== null && !support.supported) grounds.push('unsupported-release');
  if (request.changedOutsideApplication && request.priorAgreement === null) {
    grounds.push('changed-outside-application');
  }
  return grounds;
}
