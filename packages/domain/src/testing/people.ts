import type { Actor } from '../ticket/index.js';

type Person = Extract<Actor, { kind: 'person' }>;
type Given = Partial<Omit<Person, 'kind'>>;

/** A correspondent of the establishment `univ-a`. */
export const aCorrespondent = (given: Given = {}): Person => ({
  kind: 'person',
  personId: 'camille',
  role: 'correspondent',
  establishmentId: 'univ-a',
  ...given,
});

/** An agent of the Amue. */
export const anAgent = (given: Given = {}): Person => ({
  kind: 'person',
  personId: 'alix',
  role: 'agent',
  establishmentId: null,
  ...given,
});

/** Who sets the service up, and answers for it. */
export const anAdmin = (given: Given = {}): Person => anAgent({ personId: 'ada', role: 'admin', ...given });

/** An outside agent under the Amue's control (C3.3.3). */
export const aProvider = (given: Given = {}): Person =>
  anAgent({ personId: 'paul', role: 'provider', ...given });

/** A correspondent of another establishment, who must see nothing (C3.3.1). */
export const aStranger = (given: Given = {}): Person =>
  aCorrespondent({ personId: 'sacha', establishmentId: 'univ-b', ...given });

/** What reminds and closes by itself (C4.2.3). */
export const THE_SYSTEM: Actor = { kind: 'system' };
