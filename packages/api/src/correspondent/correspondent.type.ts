import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DEPLOYMENT_MODES } from '@assistance/domain/establishment';
import { ROLES } from '@assistance/domain/ticket';
import { Access, enumOf, LocalDay, PageInfo } from '../platform/graphql/index.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person may be.' });
export const DeploymentModeEnum = enumOf(DEPLOYMENT_MODES);
registerEnumType(DeploymentModeEnum, {
  name: 'DeploymentMode',
  description: 'C1.1: how an establishment runs a product.',
});

@Access('people')
@ObjectType('Establishment')
export class EstablishmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  shortName!: string;
  @Field(() => String)
  town!: string;
  @Field(() => String, { description: 'IANA name.' })
  timeZone!: string;
  @Field(() => LocalDay, { nullable: true, description: 'C2.1: first day as a member; none: since always.' })
  memberSince?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'C2.1: last day as a member.' })
  memberUntil?: string | null;
  @Field(() => [String], { description: 'C3.3.1: other names by which people know it.' })
  alsoKnownAs!: string[];
}

@Access('people')
@ObjectType('Deployment')
export class DeploymentType {
  @Field(() => DeploymentModeEnum)
  mode!: string;
  @Field(() => String, { nullable: true, description: 'The certified third party, in hosted mode (C1.1).' })
  host!: string | null;
  @Field(() => LocalDay, { nullable: true })
  startedOn?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Its last day.' })
  endedOn?: string | null;
}

/** No login and no mail address: a person here is somebody met on a ticket. */
@Access('people')
@ObjectType('Person')
export class PersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  firstName!: string;
  @Field(() => String)
  lastName!: string;
  @Field(() => RoleEnum)
  role!: string;
  @Field(() => String, { nullable: true })
  team!: string | null;
}

@Access('people')
@ObjectType('EstablishmentConnection')
export class EstablishmentConnection {
  @Field(() => [EstablishmentType])
  nodes!: EstablishmentType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@Access('people')
@ObjectType('PersonConnection')
export class PersonConnection {
  @Field(() => [PersonType])
  nodes!: PersonType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}
