import type { StoredFile } from '../api/files.js';
import type { PersonPartsFragment } from '../graphql/graphql.js';
import type { TimelineEntry } from './ticket-page.js';

/** A note that the server has not answered to yet: an internal note answers nobody, and nobody's act stands in its way. */
export interface NoteBeingSent {
  readonly text: string;
  readonly attachments: readonly StoredFile[];
  readonly by: PersonPartsFragment;
  readonly mentions: readonly PersonPartsFragment[];
  /** ISO 8601. */
  readonly at: string;
  /** The ticket's version when it was sent. */
  readonly sinceVersion: number;
}

/** The note as it will stand in the conversation. */
export const entryOf = (note: NoteBeingSent): TimelineEntry => ({
  id: 'being-sent',
  version: note.sinceVersion + 1,
  type: 'NOTE_ADDED',
  at: note.at,
  by: note.by,
  internal: true,
  channel: null,
  caller: null,
  text: note.text,
  attachments: note.attachments.map((file) => ({ ...file, url: `/files/${file.id}` })),
  outcome: null,
  agent: null,
  newCorrespondent: null,
  blocking: null,
  scheduledFor: null,
  maintenanceTaken: null,
  confirmed: null,
  closingReason: null,
  documentTitle: null,
  documentUrl: null,
  mentions: [...note.mentions],
  deliveredIn: null,
  outOfScopeGround: null,
  outOfScopeTreatment: null,
  link: null,
  otherTicket: null,
  malfunctionNumber: null,
});

/** Does the conversation tell of it by now? The live feed may be quicker than the answer to the note itself. */
export const isInTimeline = (note: NoteBeingSent, entries: readonly TimelineEntry[]): boolean =>
  entries.some(
    ({ type, version, by, text }) =>
      type === 'NOTE_ADDED' && version > note.sinceVersion && by?.id === note.by.id && text === note.text,
  );
