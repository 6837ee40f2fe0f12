import { describe, expect, it } from 'vitest';
import { createApp } from 'vue';
import { i18n, useText, type Text } from '../i18n/text.js';
import { placeOf, sentenceOf, type Notification } from './notification-text.js';

function textOfPages(): Text {
  let text: Text | undefined;
  createApp({ setup: () => ((text = useText()), () => null) })
    .use(i18n)
    .mount(document.createElement('div'));
  if (!text) throw new Error('The application is mounted.');
  return text;
}
/** Intl puts thin and no-break spaces where French wants them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const told = (part: Partial<Notification>): Notification => ({
  id: 'n1',
  kind: 'WARNING',
  at: '2025-11-24T09:00:00Z',
  readAt: null,
  ticket: { id: 't1', number: '2025-000042', title: 'Mandat rejeté' },
  commitment: null,
  share: null,
  dueAt: null,
  by: null,
  blocking: null,
  label: null,
  start: null,
  end: null,
  moved: null,
  ...part,
});
const CLOSURE = {
  ticket: null,
  label: 'Noël',
  start: '2025-12-23T23:00:00Z',
  end: '2025-12-24T23:00:00Z',
};
const dueAt = '2025-11-25T15:00:00Z';
const TICKET = { name: 'ticket', params: { number: '2025-000042' } };

describe('what a notification says, and where it leads', () => {
  it.each<[Partial<Notification>, string, unknown]>([
    [
      { kind: 'WARNING', commitment: 'RESPONSE', share: 0.8, dueAt },
      'Réponse : 80 % du délai est utilisé, échéance 25 nov. 2025, 16 h.',
      TICKET,
    ],
    [
      { kind: 'BREACH', commitment: 'ACKNOWLEDGEMENT', dueAt },
      'Accusé de réception : l’échéance est dépassée depuis le 25 nov. 2025, 16 h.',
      TICKET,
    ],
    [{ kind: 'UNASSIGNED' }, 'Fiche sans interlocuteur.', TICKET],
    [
      { kind: 'COMPLEMENT_RECEIVED', by: 'Camille Roy' },
      'Complément donné par Camille Roy : le délai court à nouveau.',
      TICKET,
    ],
    [{ kind: 'INFORMATION_ADDED', by: 'Camille Roy' }, 'Information ajoutée par Camille Roy.', TICKET],
    [{ kind: 'TICKET_ENTRUSTED', by: 'Alix Estève' }, 'Fiche confiée à vous par Alix Estève.', TICKET],
    // C3.3.3: a provider keeps its number alone.
    [
      { kind: 'TICKET_TAKEN_OFF', by: 'Alix Estève', label: '2025-000042', ticket: null },
      'Fiche 2025-000042 confiée à quelqu’un d’autre par Alix Estève.',
      null,
    ],
    [{ kind: 'TICKET_REOPENED', by: 'Camille Roy' }, 'Fiche rouverte par Camille Roy.', TICKET],
    // C4.2.3: nobody did it.
    [{ kind: 'TICKET_CLOSED' }, 'Fiche clôturée par le service.', TICKET],
    [
      { kind: 'TICKET_MERGED', by: 'Alix Estève', label: '2025-000041' },
      'Fiche fusionnée avec la fiche 2025-000041 par Alix Estève.',
      TICKET,
    ],
    [
      { kind: 'TICKET_REQUALIFIED', by: 'Alix Estève', blocking: true },
      'Fiche requalifiée bloquante par Alix Estève.',
      TICKET,
    ],
    [
      { kind: 'TICKET_REQUALIFIED', by: 'Alix Estève', blocking: false },
      'Fiche requalifiée non bloquante par Alix Estève.',
      TICKET,
    ],
    [{ kind: 'COLLEAGUE_ACTED', by: 'Alix Estève' }, 'Alix Estève : intervention sur votre fiche.', TICKET],
    [{ kind: 'MENTION', by: 'Alix Estève' }, 'Alix Estève vous mentionne dans une note interne.', TICKET],
    // C3.3.3: the ticket went to somebody else.
    [{ kind: 'BREACH', ticket: null }, 'Engagement : l’échéance est dépassée.', null],
    [
      { kind: 'CLOSURE_ANNOUNCED', ...CLOSURE, moved: 2 },
      'Fermeture annoncée : Noël, le 24 décembre 2025. 2 échéances de vos fiches sont déplacées.',
      { name: 'closures' },
    ],
    [
      { kind: 'CLOSURE_CANCELLED', ...CLOSURE, moved: 0 },
      'Fermeture annulée : Noël, le 24 décembre 2025.',
      { name: 'closures' },
    ],
    [
      { kind: 'MAIL_FAILED', ticket: null, label: 'Accusé' },
      'Un courriel n’a pas pu être distribué : « Accusé ».',
      { name: 'admin-outbox', query: { statut: 'FAILED' } },
    ],
    [
      { kind: 'MAIL_HELD', ticket: null },
      'Des courriels attendent et ne partent pas.',
      { name: 'admin-outbox' },
    ],
  ])('%o', (part, sentence, place) => {
    expect(plain(sentenceOf(told(part), textOfPages()))).toBe(sentence);
    expect(placeOf(told(part))).toEqual(place);
  });
});
