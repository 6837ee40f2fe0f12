import { instantInParis } from '@assistance/domain/calendar';
import { useCommand } from '../api/operations.js';
import type { ShownRefusal } from '../api/refusals.js';
import {
  AddInformationDocument,
  AddNoteDocument,
  DecideMaintenanceDocument,
  GiveComplementDocument,
  GiveFirstAnalysisDocument,
  ReportProgressDocument,
  RequestComplementDocument,
  RespondDocument,
  type MessageInput,
} from '../graphql/graphql.js';
import type { ComposerMode, MessageDraft } from './composer-modes.js';
import type { TicketSheet } from './ticket-page.js';

/** Sends a message the way its mode asks; resolves to what was refused. */
export function useMessageSender(): (
  mode: ComposerMode,
  ticket: TicketSheet,
  draft: MessageDraft,
  /** The version that the person had read. */
  expectedVersion: number,
  more?: {
    /** Whom a note names. */
    readonly mentionIds?: readonly string[];
    /** C3.2.7: the agent has confirmed that it answers. */
    readonly confirmed?: boolean;
  },
) => Promise<readonly ShownRefusal[]> {
  const respond = useCommand(RespondDocument);
  const requestComplement = useCommand(RequestComplementDocument);
  const giveComplement = useCommand(GiveComplementDocument);
  const addInformation = useCommand(AddInformationDocument);
  const addNote = useCommand(AddNoteDocument);
  const giveFirstAnalysis = useCommand(GiveFirstAnalysisDocument);
  const decideMaintenance = useCommand(DecideMaintenanceDocument);
  const reportProgress = useCommand(ReportProgressDocument);

  return async (mode, ticket, draft, expectedVersion, { mentionIds = [], confirmed = false } = {}) => {
    const message: MessageInput = {
      ticketId: ticket.id,
      text: draft.text.trim(),
      attachmentIds: draft.attachments.map(({ id }) => id),
    };
    switch (mode) {
      case 'respond':
        if (draft.outcome === '') return [];
        return (
          await respond.send({
            input: {
              ...message,
              attachmentIds: message.attachmentIds ?? [],
              expectedVersion,
              outcome: draft.outcome,
              confirmed,
            },
          })
        ).refusals;
      case 'requestComplement':
        return (await requestComplement.send({ input: { ...message, expectedVersion } })).refusals;
      case 'giveFirstAnalysis': {
        // C3.1.4: the last instant of service on that day.
        const scheduledFor = instantInParis(draft.scheduledFor, '17:00') ?? '';
        return (
          await giveFirstAnalysis.send({ input: { ...message, expectedVersion, scheduledFor, confirmed } })
        ).refusals;
      }
      case 'decideMaintenance': {
        const input = {
          ticketId: ticket.id,
          expectedVersion,
          taken: draft.decision === 'taken',
          explanation: message.text,
          confirmed,
        };
        return (await decideMaintenance.send({ input })).refusals;
      }
      case 'reportProgress': {
        const input = {
          ticketId: ticket.id,
          expectedVersion,
          text: message.text,
          deliveredInReleaseId: draft.deliveredInReleaseId || null,
        };
        return (await reportProgress.send({ input })).refusals;
      }
      case 'giveComplement':
        return (await giveComplement.send({ input: message })).refusals;
      case 'addInformation':
        return (await addInformation.send({ input: message })).refusals;
      case 'addNote':
        return (await addNote.send({ input: { ...message, mentionIds: [...mentionIds] } })).refusals;
      case 'phone': {
        // What is said on the phone while a complement is awaited is that complement.
        const write = ticket.actions.includes('GIVE_COMPLEMENT') ? giveComplement : addInformation;
        return (await write.send({ input: { ...message, callerId: draft.callerId } })).refusals;
      }
    }
  };
}
