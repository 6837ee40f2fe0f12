import { parisDay, startOfDay } from '@assistance/domain/calendar';
import { z } from 'zod';
import type { Demonstration } from '../room/index.js';
import { answerObservation, noteObservation } from './follow-up.js';
import { sendObservation } from './send-observation.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const sentence = z.string().trim().min(1);
const days = z.int().min(0);
const OBSERVATIONS = z.array(
  z.strictObject({
    sentDaysAgo: days,
    text: sentence,
    /** So many days after it was sent, as is the answer. */
    notedAfter: days.optional(),
    answer: z.strictObject({ after: days, text: sentence }).optional(),
  }),
);

/** What establishments have said of the service, answered or not. */
export async function enterObservations({
  em,
  now,
  random,
  readTexts,
  correspondents,
  agents,
  admins,
}: Demonstration): Promise<void> {
  const senders = random.shuffle(correspondents);
  const amue = [...admins, ...agents];
  const texts = readTexts('observations.yaml', OBSERVATIONS);
  for (const [rank, { text, sentDaysAgo, notedAfter, answer }] of texts.entries()) {
    const sender = senders[rank % senders.length];
    if (sender === undefined || amue.length === 0) return;
    // In the course of a day, whatever the hour of the present is.
    const sentAt =
      Date.parse(startOfDay(parisDay(now))) - sentDaysAgo * DAY + random.between(9 * 60, 16 * 60) * MINUTE;
    const after = (some: number): string => new Date(sentAt + some * DAY).toISOString();
    const { id: observationId } = await sendObservation(em, sender, { text, newId: random.uuid() }, after(0));
    if (notedAfter !== undefined)
      await noteObservation(em, random.pick(amue), { observationId }, after(notedAfter));
    if (answer)
      await answerObservation(
        em,
        random.pick(amue),
        { observationId, answer: answer.text },
        after(answer.after),
      );
  }
}
