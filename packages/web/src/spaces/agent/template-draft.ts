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
