import type { Viewer } from '../../platform/graphql/index.js';
import type { DemoDirectory } from './directory.js';

/** The demo's first administrator, as somebody who has signed in; `null` when there is none. */
export const asAdmin = ({ admins: [admin] }: DemoDirectory): Viewer | null =>
  admin
    ? {
        ...{ personId: admin.id, role: 'admin', establishmentId: null, language: 'fr' },
        ...{ confidentialityAccepted: true, session: '' },
      }
    : null;
