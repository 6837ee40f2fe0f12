import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../platform/graphql/index.js';

@Access('people')
@ObjectType('Attachment')
export class AttachmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
  @Field(() => String)
  contentType!: string;
}
