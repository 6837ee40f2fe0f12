import { parisDay } from '@assistance/domain/calendar';
import { PREREQUISITES } from '@assistance/domain/correspondent';
import { z } from 'zod';
import type { Viewer } from '../platform/graphql/index.js';
import type { Demonstration } from '../room/index.js';
import { appointLead } from './lead.js';
import { enterPrerequisites } from './prerequisites.js';
import { proposeSeatChange, refuseProposal } from './propose.js';

const DAY = 86_400_000;
const PROPOSALS = z.array(
  z.strictObject({
    daysAgo: z.int().min(0),
    firstName: z.string().min(1),
    lastName: z.string().min(1),
    email: z.string().min(3),
    phone: z.string(),
    /** Why it was refused; it waits without. */
    refusal: z.string().trim().min(1).optional(),
  }),
);

interface Held {
  readonly personId: string;
  readonly productId: string;
}

/** Each establishment has a lead; most prerequisites are on record; some changes wait for the Amue. */
export async function enterSeatChanges(demonstration: Demonstration): Promise<void> {
  const { em, now, random, admins, correspondents } = demonstration;
  const [admin] = admins;
  if (!admin) return;
  const daysAgo = (days: number): string => new Date(Date.parse(now) - days * DAY).toISOString();
  const leads = new Map<string, Viewer>();
  for (const viewer of correspondents) {
    const { establishmentId, personId } = viewer;
    if (establishmentId === null || leads.has(establishmentId)) continue;
    leads.set(establishmentId, viewer);
    await appointLead(em, admin, { establishmentId, personId }, daysAgo(300));
  }
  const held = await em.execute<Held[]>(
    `select distinct person_id as "personId", product_id as "productId" from current_seat order by 1, 2`,
  );
  const recorded = held.flatMap((seat) =>
    PREREQUISITES.filter(() => random.between(1, 12) > 1).map((prerequisite) => ({
      ...seat,
      prerequisite,
      since: parisDay(daysAgo(random.between(60, 600))),
    })),
  );
  await enterPrerequisites(em, admin.personId, recorded, daysAgo(50));
  await enterProposals(demonstration, admin, [...leads.values()], daysAgo);
}

async function enterProposals(
  { em, random, readTexts }: Demonstration,
  admin: Viewer,
  leads: readonly Viewer[],
  daysAgo: (days: number) => string,
): Promise<void> {
  const written = readTexts('seat-proposals.yaml', PROPOSALS);
  for (const [rank, { daysAgo: days, refusal, ...newcomer }] of written.entries()) {
    const lead = leads[rank % leads.length];
    if (!lead) return;
    const products = await em.execute<{ id: string }[]>(
      `select product_id as id from current_seat where establishment_id = ? order by product_id limit 1`,
      [lead.establishmentId],
    );
    const [product] = products;
    if (!product) continue;
    const wanted = { change: 'grant', productId: product.id, kind: 'technical', newcomer } as const;
    const { id } = await proposeSeatChange(em, lead, wanted, daysAgo(days), random.uuid());
    if (refusal !== undefined)
      await refuseProposal(em, admin, { proposalId: id, reason: refusal }, daysAgo(days - 1));
  }
}
