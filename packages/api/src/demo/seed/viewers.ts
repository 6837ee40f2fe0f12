import type { Viewer } from '../../platform/graphql/index.js';
import type { DemoCorrespondent, DemoDirectory } from './directory.js';

/** The demo's first administrator, as somebody who has signed in; `null` when there is none. */
export const asAdmin = ({ admins: [admin] }: DemoDirectory): Viewer | null =>
  admin ? ofTheAmue('admin')(admin) : null;

/** Somebody of the Amue's own people. */
export const ofTheAmue =
  (role: 'agent' | 'admin') =>
  ({ id: personId }: { readonly id: string }): Viewer => ({
    personId,
    role,
    establishmentId: null,
    language: 'fr',
    confidentialityAccepted: true,
    session: '',
  });

/** A correspondent of the demo, as somebody who has signed in. */
export const asCorrespondent = ({
  id,
  establishmentId,
}: Pick<DemoCorrespondent, 'id' | 'establishmentId'>): Viewer => ({
  personId: id,
  role: 'correspondent',
  establishmentId,
  language: 'fr',
  confidentialityAccepted: true,
  session: '',
});
