import type { Demonstration } from '../room/index.js';
import { answerObservation, noteObservation } from './follow-up.js';
import { sendObservation } from './send-observation.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Told {
  readonly text: string;
  /** How long ago it was sent. */
  readonly days: number;
  /** After so many days. */
  readonly noted?: number;
  readonly answered?: { readonly days: number; readonly text: string };
}

const OBSERVATIONS: readonly Told[] = [
  {
    text: 'La liste des fiches s’ouvre désormais en moins d’une seconde, merci. Serait-il possible de garder d’une session à l’autre le tri que l’on a choisi ?',
    days: 61,
    noted: 1,
    answered: {
      days: 8,
      text: 'Le tri que vous choisissez reste dans l’adresse de la page : enregistrez-la dans vos favoris, elle vous rendra la liste telle quelle. Nous retenons l’idée de le garder pour tous vos postes.',
    },
  },
  {
    text: 'Trois demandes de complément de suite pour la même fiche, avec à chaque fois une question nouvelle : nous aurions préféré les recevoir en une fois, car chacune demande de retourner voir le service financier.',
    days: 34,
    noted: 2,
    answered: {
      days: 12,
      text: 'Vous avez raison. Nous avons revu avec les interlocuteurs SIFAC la première demande de complément : elle reprend désormais tout ce qui manque, d’après une liste commune.',
    },
  },
  {
    text: 'L’annonce de la fermeture de fin d’année est arrivée trois semaines avant : c’est le bon délai pour prévenir nos services. À garder.',
    days: 20,
    answered: { days: 1, text: 'Merci de ce retour : nous garderons ces trois semaines.' },
  },
  {
    text: 'En période de clôture, deux places de correspondant fonctionnel par produit sont trop peu pour un établissement de notre taille. Nous aimerions en parler lors de la prochaine rencontre des établissements.',
    days: 12,
    noted: 3,
  },
  {
    text: 'La base de connaissances nous épargne beaucoup de demandes. Il nous manque la date à laquelle une fiche a été revue pour la dernière fois.',
    days: 5,
    noted: 1,
  },
  {
    text: 'Notre gestionnaire malvoyante travaille au clavier et à la loupe : tout est accessible, sauf les captures d’écran jointes aux réponses, qui n’ont pas de description. Une phrase suffirait.',
    days: 3,
  },
  {
    text: 'Les réponses arrivent dans les délais de la charte, mais souvent le soir du dernier jour. Une première analyse plus tôt nous aiderait à nous organiser.',
    days: 1,
  },
];

/** What establishments have said of the service, answered or not. */
export async function enterObservations({
  em,
  now,
  random,
  correspondents,
  agents,
  admins,
}: Demonstration): Promise<void> {
  const senders = random.shuffle(correspondents);
  const amue = [...admins, ...agents];
  for (const [rank, { text, days, noted, answered }] of OBSERVATIONS.entries()) {
    const sender = senders[rank % senders.length];
    if (sender === undefined || amue.length === 0) return;
    const sentAt = Date.parse(now) - days * DAY - random.between(1, 6) * HOUR;
    const after = (some: number): string => new Date(sentAt + some * DAY).toISOString();
    const { id: observationId } = await sendObservation(em, sender, { text, newId: random.uuid() }, after(0));
    if (noted !== undefined) await noteObservation(em, random.pick(amue), { observationId }, after(noted));
    if (answered)
      await answerObservation(
        em,
        random.pick(amue),
        { observationId, answer: answered.text },
        after(answered.days),
      );
  }
}
