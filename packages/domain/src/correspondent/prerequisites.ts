/** C4.1.4: what must be on record about a correspondent. */
export const PREREQUISITES = [
  /** Trained on the product (formé au produit). */
  'trained',
  /** Has its documentation (dispose de la documentation). */
  'documentation',
  /** Has a training base (base de formation). */
  'training-base',
  /** Has a test base (base de test). */
  'test-base',
  /** Is on the mailing lists (listes de diffusion). */
  'mailing-lists',
  /** Is known to the end users (connu des utilisateurs). */
  'known-to-users',
] as const;
export type Prerequisite = (typeof PREREQUISITES)[number];

/** C4.1.4: the prerequisites not on record yet, in the charter's order. */
export const missingPrerequisites = (recorded: readonly Prerequisite[]): Prerequisite[] =>
  PREREQUISITES.filter((prerequisite) => !recorded.includes(prerequisite));
