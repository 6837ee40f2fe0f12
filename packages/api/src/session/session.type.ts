import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EstablishmentType, RoleEnum } from '../correspondent/index.js';
import { Access, DateTime, enumOf } from '../platform/graphql/index.js';

export const LanguageEnum = enumOf(['fr', 'en']);
registerEnumType(LanguageEnum, { name: 'Language' });

@Access('public')
@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => RoleEnum)
  role!: string;
  @Field(() => LanguageEnum)
  language!: string;
  @Field(() => EstablishmentType, { nullable: true })
  establishment!: EstablishmentType | null;
  @Field(() => Boolean, {
    description: 'C3.3.3: false for a provider who has yet to accept the rules of confidentiality.',
  })
  confidentialityAccepted!: boolean;
  @Field(() => Boolean, {
    description:
      'C3.1.1: false for a correspondent who holds no seat and asked nothing: they read, and write nothing.',
  })
  mayWrite!: boolean;
}

@Access('public')
@ObjectType('DemoAccount')
export class DemoAccountType {
  @Field(() => String)
  login!: string;
  @Field(() => String)
  password!: string;
  @Field(() => RoleEnum)
  role!: string;
  @Field(() => String)
  name!: string;
}

@Access('public')
@ObjectType('Desk', { description: 'What a page must know of this desk before anybody signs in.' })
export class InstallationInfoType {
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  demo!: boolean;
  @Field(() => String)
  version!: string;
  @Field(() => Int)
  maxFileBytes!: number;
  @Field(() => Int)
  maxFilesPerMessage!: number;
  @Field(() => [String])
  allowedFileTypes!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'C3.1.3: what correspondents call, to declare a blocking anomaly or add to a ticket.',
  })
  phoneNumber!: string | null;
  @Field(() => [DemoAccountType], { description: 'Empty but in a demo.' })
  demoAccounts!: DemoAccountType[];
}

@Access('signed-in')
@ObjectType('OwnSession', { description: 'C3.4.4: one place where the person is signed in.' })
export class OwnSessionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true, description: 'Browser and system; null when nobody knows.' })
  device!: string | null;
  @Field(() => DateTime)
  since!: Date;
  @Field(() => DateTime)
  seenAt!: Date;
  @Field(() => Boolean, { description: 'The one that asks.' })
  current!: boolean;
}

@Access('signed-in')
@ObjectType('SignInRecord', { description: 'C3.4.4: when, and where from, the person signed in.' })
export class SignInRecordType {
  @Field(() => DateTime)
  at!: Date;
  @Field(() => String, { nullable: true })
  device!: string | null;
  @Field(() => String, { description: 'Address of the network.' })
  address!: string;
}
