import { RELEASE_KINDS } from '@assistance/domain/scope';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Access, enumOf, LocalDay, REQUEST_ID } from '../platform/graphql/index.js';

const ReleaseKindEnum = enumOf(RELEASE_KINDS);
registerEnumType(ReleaseKindEnum, { name: 'ReleaseKind', description: 'C2.3: what a delivery is.' });

@Access('people')
@ObjectType('Product')
export class ProductType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  descriptionFr!: string;
  @Field(() => String)
  descriptionEn!: string;
}

@Access('people')
@ObjectType('Release')
export class ReleaseType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => ReleaseKindEnum)
  kind!: string;
  @Field(() => LocalDay)
  deliveredOn!: string;
  @Field(() => Boolean, { description: 'C2.3: a major technical migration.' })
  major!: boolean;
}

@InputType()
export class AddProductInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  descriptionFr!: string;
  @Field(() => String)
  descriptionEn!: string;
}

@InputType()
export class ChangeProductInput extends AddProductInput {
  @Field(() => ID)
  productId!: string;
}

@InputType()
export class RemoveProductInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  productId!: string;
}

@InputType()
class DeliveryInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => ReleaseKindEnum)
  kind!: (typeof RELEASE_KINDS)[number];
  @Field(() => LocalDay)
  deliveredOn!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'C2.3: a major technical migration keeps the release before it supported for six months.',
  })
  major!: boolean;
  @Field(() => LocalDay, {
    nullable: true,
    description: 'C2.3: a duration set for this release, its last day included, which wins.',
  })
  supportedUntil?: string | null;
}

@InputType()
export class AddReleaseInput extends DeliveryInput {
  @Field(() => ID)
  productId!: string;
}

@InputType()
export class ChangeReleaseInput extends DeliveryInput {
  @Field(() => ID)
  releaseId!: string;
}

@InputType()
export class RemoveReleaseInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  releaseId!: string;
}
