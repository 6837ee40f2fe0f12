import type { SaveTemplateInput, TemplatePartsFragment, TemplateUse } from '../../graphql/graphql.js';

/** A template as it is being written. */
export interface TemplateDraft {
  id: string | null;
  version: number | null;
  name: string;
  body: string;
  use: TemplateUse | '';
  shared: boolean;
  productId: string;
  team: string;
}

export const emptyTemplate = (): TemplateDraft => ({
  id: null,
  version: null,
  name: '',
  body: '',
  use: 'RESPOND',
  shared: false,
  productId: '',
  team: '',
});

export const draftOfTemplate = (template: TemplatePartsFragment): TemplateDraft => ({
  id: template.id,
  version: template.version,
  name: template.name,
  body: template.body,
  use: template.use,
  shared: template.shared,
  productId: template.product?.id ?? '',
  team: template.team ?? '',
});

export const templateInputOf = (draft: TemplateDraft): SaveTemplateInput => ({
  id: draft.id,
  expectedVersion: draft.version,
  name: draft.name,
  body: draft.body,
  use: draft.use || 'RESPOND',
  shared: draft.shared,
  productId: draft.productId || null,
  team: draft.team.trim() || null,
});

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Does a text hold every word that was typed, whatever the accents and the case? */
export const foldedIncludes = (text: string, typed: string): boolean => {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};
