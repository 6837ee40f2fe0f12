import type { Viewer } from '../../platform/graphql/index.js';
import type { DemoCorrespondent, DemoDirectory } from './directory.js';

/** The demo's first administrator, as somebody who has signed in; `null` when there is none. */
export const asAdmin = ({ admins: [admin] }: DemoDirectory): Viewer | null =>
  admin
    ? {
        ...{ personId: admin.id, role: 'admin', establishmentId: null, language: 'fr' },
        ...{ confidentialityAccepted: true, session: '' },
      }
    : null;

/** A correspondent of the demo, as somebody who has signed in. */
export const asCorrespondent = ({
  id,
  establishmentId,
}: Pick<DemoCorrespondent, 'id' | 'establishmentId'>): Viewer => ({
  ...{ personId: id, role: 'correspondent', establishmentId, language: 'fr' },
  ...{ confidentialityAccepted: true, session: '' },
});
