import { ACCOUNT_STATES, LINK_PURPOSES, MAX_EMAIL, MAX_LOGIN, MAX_NAME } from '@assistance/domain/account';
import type { Language } from '@assistance/domain/shared';
import type { Role } from '@assistance/domain/access';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoleEnum } from '../correspondent/index.js';
import { Access, DateTime, enumOf, Holds, PageInfo, REQUEST_ID } from '../platform/graphql/index.js';
import { LanguageEnum } from '../session/index.js';

export const AccountStateEnum = enumOf(ACCOUNT_STATES);
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description:
    'ACTIVE: has a password. INVITED: a link is under way. EXPIRED: it was not used in time. NOT_INVITED: none was sent, or it was withdrawn. CLOSED: nobody gets in.',
});
const LinkPurposeEnum = enumOf(LINK_PURPOSES);
registerEnumType(LinkPurposeEnum, { name: 'LinkPurpose' });

@Access(['admin'], 'C3.4.4')
@ObjectType('Account', { description: 'C3.4.4: the account of a person, as admins see it.' })
export class AccountType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  login!: string;
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => RoleEnum)
  role!: string;
  @Field(() => String, { nullable: true })
  team!: string | null;
  @Field(() => LanguageEnum)
  language!: string;
  @Field(() => AccountStateEnum)
  state!: string;
  @Field(() => DateTime, { nullable: true, description: 'Null for those made before this was written down.' })
  createdAt!: Date | null;
  @Field(() => DateTime, { nullable: true })
  closedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the last invitation was sent.' })
  invitedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it is good, or was.' })
  invitationExpiresAt!: Date | null;
}

@Access(['admin'], 'C3.4.4')
@ObjectType('AccountConnection')
export class AccountConnection {
  @Field(() => [AccountType])
  nodes!: AccountType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@Access('public')
@ObjectType('AccessLink', { description: 'What a link by mail opens, to whoever holds it.' })
export class AccessLinkType {
  @Field(() => LinkPurposeEnum)
  purpose!: string;
  @Field(() => String)
  login!: string;
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
}

@InputType()
abstract class AccountInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Holds({ text: MAX_NAME })
  @Field(() => String)
  firstName!: string;
  @Holds({ text: MAX_NAME })
  @Field(() => String)
  lastName!: string;
  @Holds({ text: MAX_EMAIL })
  @Field(() => String)
  email!: string;
  @Field(() => RoleEnum)
  role!: Role;
  @Holds({ text: MAX_NAME })
  @Field(() => String, { nullable: true })
  team!: string | null;
}

@InputType()
export class CreateAccountInput extends AccountInput {
  @Holds({ text: MAX_LOGIN })
  @Field(() => String)
  login!: string;
  @Field(() => ID, { nullable: true, description: 'Of a correspondent, and of a correspondent alone.' })
  establishmentId!: string | null;
  @Field(() => LanguageEnum, { defaultValue: 'fr' })
  language!: Language;
  @Field(() => Boolean, { defaultValue: true, description: 'Sends the invitation at once.' })
  invite!: boolean;
}

@InputType()
export class ChangeAccountInput extends AccountInput {
  @Field(() => ID)
  accountId!: string;
  @Field(() => LanguageEnum)
  language!: Language;
}

@InputType()
export class AccountActInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  accountId!: string;
}
