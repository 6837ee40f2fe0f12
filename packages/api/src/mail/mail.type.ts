import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PersonType } from '../correspondent/index.js';
import { Access, DateTime, enumOf, PageInfo } from '../platform/graphql/index.js';
import { MAIL_KINDS, MAIL_STATUSES } from './mail.entity.js';

export const MailKindEnum = enumOf(MAIL_KINDS);
registerEnumType(MailKindEnum, { name: 'MailKind' });
export const MailStatusEnum = enumOf(MAIL_STATUSES);
registerEnumType(MailStatusEnum, {
  name: 'MailStatus',
  description: 'FAILED: somebody must look. KEPT: written while no server was set, read here.',
});

@Access(['admin'], 'C3.3.1')
@ObjectType('Mail', { description: 'One mail to one person, as it was written.' })
export class MailType {
  @Field(() => ID)
  id!: string;
  @Field(() => MailKindEnum)
  kind!: string;
  @Field(() => MailStatusEnum)
  status!: string;
  @Field(() => PersonType, { nullable: true })
  person!: PersonType | null;
  @Field(() => String, { nullable: true, description: 'Null when the person has none.' })
  address!: string | null;
  @Field(() => String, { description: 'fr or en.' })
  language!: string;
  @Field(() => ID, { nullable: true })
  ticketId!: string | null;
  @Field(() => String)
  subject!: string;
  @Field(() => String)
  plain!: string;
  @Field(() => String, { description: 'A whole page: show it in a sandbox.' })
  html!: string;
  @Field(() => DateTime)
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true })
  sentAt!: Date | null;
  @Field(() => Int)
  attempts!: number;
  @Field(() => String, {
    nullable: true,
    description: 'What the server said; NO_ADDRESS or PERSON_LEFT when there is nobody to send to.',
  })
  lastError!: string | null;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('MailConnection')
export class MailConnection {
  @Field(() => [MailType])
  nodes!: MailType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}
