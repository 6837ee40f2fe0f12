import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access, DateTime } from '../platform/graphql/index.js';

@Access('public')
@ObjectType('Closure', { description: 'C3.1.5: an announced period with no service.' })
export class ClosureType {
  @Field(() => ID)
  id!: string;
  @Field(() => DateTime)
  start!: Date;
  @Field(() => DateTime, { description: 'The service is open again from then on.' })
  end!: Date;
  @Field(() => String)
  label!: string;
  @Field(() => DateTime)
  announcedAt!: Date;
  @Field(() => Int, { description: 'Calendar days from the announcement to the beginning.' })
  noticeDays!: number;
  @Field(() => Boolean, {
    description: 'C3.1.5: false when it was announced less than 15 days before: it then stops no clock.',
  })
  inTime!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was announced late.' })
  lateReason!: string | null;
  @Field(() => DateTime, { nullable: true })
  cancelledAt!: Date | null;
  @Field(() => String, { nullable: true })
  cancelReason!: string | null;
}

@Access(['admin'], 'C3.1.5')
@ObjectType('ClosureChange', { description: 'What announcing or cancelling a closure came to.' })
export class ClosureChangeType {
  @Field(() => ClosureType)
  closure!: ClosureType;
  @Field(() => Int, { description: 'Open tickets whose next due date has moved.' })
  ticketsMoved!: number;
  @Field(() => Int, { description: 'Correspondents who are written to.' })
  peopleTold!: number;
}
