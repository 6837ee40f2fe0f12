import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PersonType } from '../correspondent/index.js';
import { Access, DateTime, enumOf, PageInfo } from '../platform/graphql/index.js';
import { MAIL_KINDS, MAIL_STATUSES } from './mail.entity.js';
import { MAIL_SERVICE_STATES } from './mail-service.js';

const MailKindEnum = enumOf(MAIL_KINDS);
registerEnumType(MailKindEnum, { name: 'MailKind' });
export const MailStatusEnum = enumOf(MAIL_STATUSES);
registerEnumType(MailStatusEnum, {
  name: 'MailStatus',
  description: 'FAILED: somebody must look. KEPT: of a demonstration without a mail server, read here.',
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
  @Field(() => Int, {
    description: 'Attempts of which nobody knows how they ended: its reader may have it as many times more.',
  })
  unconfirmed!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'What the server said; NO_ADDRESS or PERSON_LEFT when there is nobody to send to, LINK_ENDED when its link is good for nothing any more.',
  })
  lastError!: string | null;
}

const MailServiceEnum = enumOf(MAIL_SERVICE_STATES);
registerEnumType(MailServiceEnum, {
  name: 'MailService',
  description:
    'What becomes of a mail that is written now. SENDING: it leaves. UNREACHABLE, MISSING: it waits, for a server that does not answer, or that is not set. DEMONSTRATION: it is kept for reading.',
});
export const StuckStatusEnum = enumOf(['failed', 'kept'] as const);
registerEnumType(StuckStatusEnum, { name: 'StuckMailStatus' });

@Access(['admin'], 'C3.3.1')
@ObjectType('OutboxState', { description: 'Whether mails leave, and how many did not.' })
export class OutboxStateType {
  @Field(() => MailServiceEnum)
  service!: string;
  @Field(() => String, { nullable: true, description: 'Why the mail server cannot be reached.' })
  error!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when it cannot.' })
  since!: string | null;
  @Field(() => Int, { description: 'Not tried yet, under way, or to be tried again.' })
  waiting!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the oldest of them was written.' })
  waitingSince!: Date | null;
  @Field(() => Int)
  failed!: number;
  @Field(() => Int)
  kept!: number;
}

@Access(['admin'], 'C3.3.1')
@ObjectType('RetriedMails')
export class RetriedMailsType {
  @Field(() => Int, { description: 'They leave.' })
  again!: number;
  @Field(() => Int, { description: 'They stay as they are: their person has left, or has no address.' })
  withoutAddress!: number;
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
