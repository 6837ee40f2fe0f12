import { STAFF } from '@assistance/domain/access';
import { Field, ID, ObjectType } from 'type-graphql';
import { PersonType } from '../correspondent/index.js';
import { Access, DateTime } from '../platform/graphql/index.js';

@Access(STAFF, 'C3.3.1')
@ObjectType('PresentPerson')
export class PresentPersonType {
  @Field(() => PersonType)
  person!: PersonType;
  @Field(() => Boolean, { description: 'Writes an answer; ends by itself a minute after they last said so.' })
  answering!: boolean;
  @Field(() => DateTime)
  since!: string;
}

@Access(STAFF, 'C3.3.1')
@ObjectType('Presence', {
  description: "Who of the Amue's side is on a ticket's page, who came first first.",
})
export class PresenceType {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => [PresentPersonType])
  people!: PresentPersonType[];
}
