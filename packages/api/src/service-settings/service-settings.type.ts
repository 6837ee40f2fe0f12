import { SETTING_RANGES } from '@assistance/domain/settings';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Access, DateTime } from '../platform/graphql/index.js';

const within = ({ min, max }: { readonly min: number; readonly max: number }) => `From ${min} to ${max}.`;
const REOPENING = `Calendar days in Europe/Paris during which a ticket reopens. ${within(SETTING_RANGES.reopeningDays)}`;
const PROGRESS = `C3.2.6: working days without progress of a maintenance, after which whoever is in charge is asked for it. ${within(SETTING_RANGES.progressDays)}`;

@Access(['admin'], 'C3.2.6')
@ObjectType('ServiceSettings', {
  description: 'What the admins set for everybody, where the charter leaves it open.',
})
export class ServiceSettingsType {
  @Field(() => Int, { description: REOPENING })
  reopeningDays!: number;
  @Field(() => Int, { description: PROGRESS })
  progressDays!: number;
  @Field(() => Int, { description: 'Give it back as `expectedVersion`.' })
  version!: number;
  @Field(() => DateTime, { nullable: true, description: 'Null until somebody has changed them.' })
  updatedAt!: Date | null;
}

@InputType()
export class ServiceSettingsInput {
  @Field(() => Int, { description: REOPENING })
  reopeningDays!: number;
  @Field(() => Int, { description: PROGRESS })
  progressDays!: number;
  @Field(() => Int)
  expectedVersion!: number;
}
