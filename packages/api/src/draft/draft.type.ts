import { DRAFT_KINDS, MAX_DRAFT_FIELD, type DraftKind } from '@assistance/domain/draft';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, Holds, PageInfo } from '../platform/graphql/index.js';

export const DraftKindEnum = enumOf(DRAFT_KINDS);
registerEnumType(DraftKindEnum, {
  name: 'DraftKind',
  description: 'What a text that is not sent yet will be.',
});

@Access('people')
@ObjectType('DraftField')
export class DraftFieldType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  value!: string;
}

@Access('people')
@ObjectType('Draft', {
  description: 'A text that is not sent yet. Its author’s, and after them of whoever is in charge.',
})
export class DraftType {
  @Field(() => ID)
  id!: string;
  @Field(() => DraftKindEnum)
  kind!: string;
  @Field(() => Int, { description: 'Give it back as `expectedVersion`.' })
  version!: number;
  @Field(() => DateTime)
  updatedAt!: Date;
}

@Access('people')
@ObjectType('DraftConnection')
export class DraftConnection {
  @Field(() => [DraftType])
  nodes!: DraftType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('DraftFieldInput')
export class DraftFieldInput {
  @Field(() => String)
  name!: string;
  // Beyond what is refused by the name of the form's own field.
  @Holds({ text: 2 * MAX_DRAFT_FIELD })
  @Field(() => String)
  value!: string;
}

@InputType()
export class SaveDraftInput {
  @Field(() => DraftKindEnum)
  kind!: DraftKind;
  @Field(() => ID, { nullable: true, description: 'Of a draft on a ticket.' })
  ticketId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The version that was written on; none for a first word. Another by now is DRAFT_CHANGED.',
  })
  expectedVersion?: number | null;
  @Holds({ items: 50 })
  @Field(() => [DraftFieldInput], { description: 'All that is written so far: what is left out is empty.' })
  fields!: DraftFieldInput[];
  @Field(() => [ID], { nullable: true, description: 'They stay as long as the draft does.' })
  attachmentIds?: string[] | null;
}
