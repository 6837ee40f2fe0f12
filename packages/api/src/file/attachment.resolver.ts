import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AttachmentType } from './attachment.type.js';

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  /** Authorised at each download; never shown by the browser in the page's own origin. */
  @FieldResolver(() => String)
  url(@Root() { id }: AttachmentType): string {
    return `/files/${id}`;
  }
}
