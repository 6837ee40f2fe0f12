import { STAFF } from '@assistance/domain/access';
import { TEMPLATE_USES, type TemplateUse } from '@assistance/domain/template';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, REQUEST_ID } from '../platform/graphql/index.js';

export const TemplateUseEnum = enumOf(TEMPLATE_USES);
registerEnumType(TemplateUseEnum, { name: 'TemplateUse', description: 'What a template is for.' });

@Access(STAFF, 'C3.3.1')
@ObjectType('Template', {
  description: 'A text that agents start from. Placeholders: `{{numero}}`, `{{agent}}`…',
})
export class TemplateType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, {
    description: 'With its placeholders; `filledTemplate` puts the ticket’s facts there.',
  })
  body!: string;
  @Field(() => TemplateUseEnum)
  use!: string;
  @Field(() => String, { nullable: true, description: 'The team that it is for; none for all.' })
  team!: string | null;
  @Field(() => Int, { description: 'Give it back as `expectedVersion` with a change.' })
  version!: number;
  @Field(() => DateTime)
  updatedAt!: Date;
}

@InputType()
export class SaveTemplateInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the one to change; none for a new one.' })
  id?: string | null;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  body!: string;
  @Field(() => TemplateUseEnum)
  use!: TemplateUse;
  @Field(() => Boolean, { description: 'Everybody’s, or the writer’s own.' })
  shared!: boolean;
  @Field(() => ID, { nullable: true, description: 'The product that it is for; none for all.' })
  productId?: string | null;
  @Field(() => String, { nullable: true })
  team?: string | null;
}
