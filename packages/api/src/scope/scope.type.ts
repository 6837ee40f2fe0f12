import { Field, ID, ObjectType } from 'type-graphql';
import { Access, LocalDay } from '../platform/graphql/index.js';

@Access('people')
@ObjectType('Product')
export class ProductType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@Access('people')
@ObjectType('Release')
export class ReleaseType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => LocalDay)
  deliveredOn!: string;
}
