import { isStaff } from '@assistance/domain/access';
import { z } from 'zod';
import type { Demonstration } from '../room/index.js';
import { closeAccount, createAccount, withdrawInvitation } from './write-account.js';

const DAY = 24 * 3_600_000;
/** So long after it was made, what follows happens to an account, in ms. */
const LATER = DAY;

const word = z.string().trim().min(1);
const ACCOUNTS = z.array(
  z.strictObject({
    firstName: word,
    lastName: word,
    role: z.enum(['correspondent', 'agent', 'provider']),
    team: word.optional(),
    madeDaysAgo: z.int().min(0),
    afterwards: z.enum(['withdraw', 'close']).optional(),
  }),
);
const ACTS = { withdraw: withdrawInvitation, close: closeAccount } as const;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Accounts that are not open yet, or not any more. */
export async function enterAccounts({
  em,
  now,
  random,
  readTexts,
  correspondents,
  admins: [admin],
}: Demonstration): Promise<void> {
  if (!admin) return;
  for (const { firstName, lastName, role, team = null, madeDaysAgo, afterwards } of readTexts(
    'accounts.yaml',
    ACCOUNTS,
  )) {
    const made = Date.parse(now) - madeDaysAgo * DAY;
    const login = `${plain(firstName).charAt(0)}.${plain(lastName)}`;
    const establishmentId = isStaff(role) ? null : random.pick(correspondents).establishmentId;
    const given = {
      login,
      firstName,
      lastName,
      email: `${login}@demo.example`,
      role,
      team,
      language: 'fr',
    } as const;
    const { id: accountId } = await createAccount(
      em,
      admin,
      { ...given, establishmentId, invite: true },
      new Date(made).toISOString(),
    );
    if (afterwards) await ACTS[afterwards](em, admin, { accountId }, new Date(made + LATER).toISOString());
  }
}
