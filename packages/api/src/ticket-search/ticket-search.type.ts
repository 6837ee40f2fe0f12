import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TextSegmentType } from '../knowledge-base/index.js';
import { Access, PageInfo } from '../platform/graphql/index.js';
import { TicketStatusEnum, TicketType } from '../ticket/index.js';

@Access('people')
@ObjectType('TicketHit')
export class TicketHitType {
  @Field(() => TicketType)
  ticket!: TicketType;
  @Field(() => [TextSegmentType])
  title!: TextSegmentType[];
  @Field(() => [TextSegmentType], {
    description: 'From what the viewer may read, and nothing else (C3.3.1).',
  })
  snippet!: TextSegmentType[];
}

@Access('people')
@ObjectType('TicketSearchResults')
export class TicketSearchResultsType {
  @Field(() => [TicketHitType])
  nodes!: TicketHitType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: '1,000 at most.' })
  totalCount!: number;
  @Field(() => Boolean, { description: 'No ticket holds all of it: these hold a part.' })
  loosened!: boolean;
}

@InputType('TicketSearchFilter')
export class TicketSearchFilterInput {
  @Field(() => [TicketStatusEnum], { nullable: true })
  status?: string[] | null;
  @Field(() => [ID], { nullable: true })
  productId?: string[] | null;
}
