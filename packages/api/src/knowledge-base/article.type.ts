import { AMUE } from '@assistance/domain/access';
import { MAX_LABEL, MAX_LABELS } from '@assistance/domain/ticket';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, Holds, REQUEST_ID, type Bound } from '../platform/graphql/index.js';
import { AttachmentType } from '../file/index.js';
import { OutcomeEnum } from '../ticket/index.js';

const OF_LABELS: Bound = { items: MAX_LABELS, text: MAX_LABEL };

export const KnowledgeBaseSortEnum = enumOf(['relevance', 'date']);
registerEnumType(KnowledgeBaseSortEnum, { name: 'KnowledgeBaseSort' });
const SearchEngineEnum = enumOf(['postgresql', 'meilisearch']);
registerEnumType(SearchEngineEnum, { name: 'SearchEngine' });

@Access('people')
@ObjectType('Article', { description: 'C3.4.5: a processed ticket, cleared for other establishments.' })
export class ArticleType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'Permanent: KB-000042.' })
  number!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  problem!: string;
  @Field(() => String)
  solution!: string;
  @Field(() => [String])
  releases!: string[];
  @Field(() => [String])
  errorCodes!: string[];
  @Field(() => String, { nullable: true })
  theme!: string | null;
  @Field(() => OutcomeEnum)
  outcome!: string;
  @Field(() => Boolean)
  blocking!: boolean;
  @Field(() => DateTime)
  publishedAt!: Date;
  @Field(() => DateTime)
  updatedAt!: Date;
  @Field(() => Int)
  version!: number;
}

@Access('people')
@ObjectType('ArticleLink')
export class ArticleLinkType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  number!: string;
  @Field(() => String)
  title!: string;
}

@Access(AMUE, 'C3.3.1')
@ObjectType('ArticleVersion', { description: 'One of the texts that were published under a number.' })
export class ArticleVersionType {
  @Field(() => Int)
  version!: number;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  problem!: string;
  @Field(() => String)
  solution!: string;
  @Field(() => DateTime)
  publishedAt!: Date;
}

@Access('people')
@ObjectType('TextSegment', { description: 'A piece of text, marked where it answers the question.' })
export class TextSegmentType {
  @Field(() => String)
  text!: string;
  @Field(() => Boolean)
  marked!: boolean;
}

@Access('people')
@ObjectType('ArticleHit')
export class ArticleHitType {
  @Field(() => ArticleType)
  article!: ArticleType;
  @Field(() => [TextSegmentType])
  title!: TextSegmentType[];
  @Field(() => [TextSegmentType])
  snippet!: TextSegmentType[];
}

@Access('people')
@ObjectType('FacetValue')
export class FacetValueType {
  @Field(() => String)
  value!: string;
  @Field(() => String, { description: 'For people, in their language.' })
  label!: string;
  @Field(() => Int)
  count!: number;
}

@Access('people')
@ObjectType('Facet')
export class FacetType {
  @Field(() => String, { description: 'productId, outcome, release, blocking or year.' })
  field!: string;
  @Field(() => [FacetValueType])
  values!: FacetValueType[];
}

@Access('people')
@ObjectType('KnowledgeBaseResults')
export class KnowledgeBaseResultsType {
  @Field(() => [ArticleHitType])
  hits!: ArticleHitType[];
  @Field(() => Int)
  totalCount!: number;
  @Field(() => [FacetType])
  facets!: FacetType[];
  @Field(() => SearchEngineEnum)
  engine!: string;
  @Field(() => Boolean, { description: 'True when the usual engine is down and another answers.' })
  degraded!: boolean;
  @Field(() => String, { nullable: true, description: 'A spelling that finds more, if any.' })
  suggestion!: string | null;
  @Field(() => Float)
  tookMs!: number;
}

@Access(AMUE, 'C3.4.5')
@ObjectType('ConfidentialFinding', {
  description: 'What was taken out of a proposed article, and where (C3.3.1).',
})
export class ConfidentialFindingType {
  @Field(() => String)
  field!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => String)
  text!: string;
  @Field(() => String)
  mark!: string;
}

@Access(AMUE, 'C3.4.5')
@ObjectType('FileToClear', {
  description: 'A file of the ticket, which the agent may clear for others (C3.3.1).',
})
export class FileToClearType {
  @Field(() => AttachmentType)
  file!: AttachmentType;
  @Field(() => String, { description: 'The name that others would read: without what names people.' })
  publishedName!: string;
  @Field(() => Boolean, { description: 'Came with an internal note.' })
  internal!: boolean;
  @Field(() => Boolean, { description: 'Carried by the article as it is published now.' })
  cleared!: boolean;
}

@Access(AMUE, 'C3.4.5')
@ObjectType('ArticleProposal', {
  description:
    'What the agent reviews before publication: what looks confidential is already taken out (C3.3.1).',
})
export class ArticleProposalType {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  problem!: string;
  @Field(() => String)
  solution!: string;
  @Field(() => [String])
  errorCodes!: string[];
  @Field(() => [String])
  releases!: string[];
  @Field(() => String, { nullable: true })
  theme!: string | null;
  @Field(() => [ConfidentialFindingType])
  findings!: ConfidentialFindingType[];
  @Field(() => [FileToClearType])
  files!: FileToClearType[];
}

@InputType('KnowledgeBaseFilter')
export class KnowledgeBaseFilterInput {
  @Field(() => [ID], { nullable: true })
  productId?: string[] | null;
  @Field(() => [OutcomeEnum], { nullable: true })
  outcome?: string[] | null;
  @Field(() => [String], { nullable: true })
  release?: string[] | null;
  @Field(() => Boolean, { nullable: true })
  blocking?: boolean | null;
  @Field(() => [Int], { nullable: true })
  year?: number[] | null;
}

@InputType()
export class PublishArticleInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  ticketId!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  problem!: string;
  @Field(() => String)
  solution!: string;
  @Holds(OF_LABELS)
  @Field(() => [String])
  errorCodes!: string[];
  @Holds(OF_LABELS)
  @Field(() => [String])
  releases!: string[];
  @Holds({ text: MAX_LABEL })
  @Field(() => String, { nullable: true })
  theme?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Findings that the agent confirms are not confidential, as they stand in the text.',
  })
  confirmed?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Files of this ticket that others may read, in this order; none unless they are named.',
  })
  attachmentIds?: string[] | null;
}
