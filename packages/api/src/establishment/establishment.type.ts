import { PARIS_ZONE } from '@assistance/domain/calendar';
import {
  MAX_ESTABLISHMENT_NAME,
  MAX_HOST,
  MAX_SHORT_NAME,
  MAX_TOWN,
  REGIONS,
  type DeploymentMode,
  type Region,
} from '@assistance/domain/establishment';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DeploymentModeEnum } from '../correspondent/index.js';
import { Access, DateTime, enumOf, Holds, LocalDay, REQUEST_ID } from '../platform/graphql/index.js';

export const RegionEnum = enumOf(REGIONS);
registerEnumType(RegionEnum, { name: 'Region', description: 'Where an establishment is.' });

@Access('people')
@ObjectType('FormerName', {
  description: 'A name that an establishment had until the day before the next one.',
})
export class FormerNameType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  shortName!: string;
  @Field(() => LocalDay, { description: 'First day of the name that followed.' })
  replacedOn!: string;
}

@Access('people')
@ObjectType('Installation', { description: 'C4.1.5: a release that an establishment installed.' })
export class InstallationType {
  @Field(() => ID)
  id!: string;
  @Field(() => LocalDay)
  installedOn!: string;
  @Field(() => DateTime)
  recordedAt!: Date;
}

@InputType({ description: 'Each that is given narrows the list.' })
export class EstablishmentFilter {
  @Field(() => RegionEnum, { nullable: true })
  region?: Region | null;
  @Field(() => ID, { nullable: true, description: 'Runs this product today.' })
  productId?: string | null;
  @Field(() => DeploymentModeEnum, {
    nullable: true,
    description: 'Runs the product, or any, in this mode today.',
  })
  mode?: DeploymentMode | null;
  @Field(() => Boolean, { nullable: true, description: 'C2.1: a member today, or not.' })
  member?: boolean | null;
}

@InputType()
export class AddEstablishmentInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Holds({ text: MAX_ESTABLISHMENT_NAME })
  @Field(() => String)
  name!: string;
  @Holds({ text: MAX_SHORT_NAME })
  @Field(() => String)
  shortName!: string;
  @Holds({ text: MAX_TOWN })
  @Field(() => String)
  town!: string;
  @Field(() => RegionEnum, { nullable: true })
  region?: Region | null;
  @Field(() => String, { defaultValue: PARIS_ZONE, description: 'IANA name.' })
  timeZone!: string;
  @Field(() => LocalDay, { nullable: true, description: 'C2.1: first day as a member; none: since always.' })
  memberSince?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'C2.1: last day as a member.' })
  memberUntil?: string | null;
  @Holds({ text: MAX_ESTABLISHMENT_NAME })
  @Field(() => [String], {
    defaultValue: [],
    description: 'C3.3.1: other names by which people know it; taken out of articles as its names are.',
  })
  alsoKnownAs!: string[];
}

@InputType()
export class ChangeEstablishmentInput extends AddEstablishmentInput {
  @Field(() => ID)
  establishmentId!: string;
}

@InputType()
export class OneEstablishmentInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  establishmentId!: string;
}

@InputType()
export class RenameEstablishmentInput extends OneEstablishmentInput {
  @Holds({ text: MAX_ESTABLISHMENT_NAME })
  @Field(() => String)
  name!: string;
  @Holds({ text: MAX_SHORT_NAME })
  @Field(() => String)
  shortName!: string;
  @Field(() => LocalDay, { description: 'First day of the new name; not later than today.' })
  on!: string;
}

@InputType()
export class OneDeploymentInput extends OneEstablishmentInput {
  @Field(() => ID)
  productId!: string;
}

@InputType()
export class DeploymentInput extends OneDeploymentInput {
  @Field(() => DeploymentModeEnum)
  mode!: DeploymentMode;
  @Holds({ text: MAX_HOST })
  @Field(() => String, { nullable: true, description: 'C1.1: required in hosted mode, and only there.' })
  host?: string | null;
  @Field(() => LocalDay, { nullable: true })
  startedOn?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'Its last day.' })
  endedOn?: string | null;
}

@InputType()
export class InstallReleaseInput extends OneDeploymentInput {
  @Field(() => ID)
  releaseId!: string;
  @Field(() => LocalDay)
  installedOn!: string;
}

@InputType()
export class RemoveInstallationInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  installationId!: string;
}
