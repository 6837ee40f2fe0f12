import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, type RequestContext } from '../platform/graphql/index.js';
import { AccessLinkType } from './account.type.js';
import { choosePassword } from './choose-password.js';
import type { ForgottenPasswords } from './forgotten-password.js';
import { findLink, type FoundLink } from './links.js';

/** C3.4.4: by a link of their own, people choose the password that nobody else knows. */
@Resolver()
export class AccessLinkResolver {
  constructor(
    private readonly forgotten: ForgottenPasswords,
    private readonly wakeMails: () => Promise<void>,
  ) {}

  /** Uses nothing up: programs that look at mails follow their links. Refusals: LINK_UNKNOWN, LINK_USED, LINK_WITHDRAWN, LINK_EXPIRED. */
  @Access('public')
  @Query(() => AccessLinkType)
  accessLink(
    @Ctx() { em, now }: RequestContext,
    @Arg('token', () => String) token: string,
  ): Promise<FoundLink> {
    return findLink(em, token, { now });
  }

  /** Once; all sessions of the person end. Refusals: those of `accessLink`, PASSWORD_TOO_SHORT, TOO_LONG, PASSWORD_TOO_COMMON. */
  @Access('public')
  @Mutation(() => Boolean)
  async choosePassword(
    @Ctx() { em, clock }: RequestContext,
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
  ): Promise<boolean> {
    await choosePassword(em, { token, password }, clock);
    void this.wakeMails();
    return true;
  }

  /** Answers alike whoever has an account here. Refusal: TOO_MANY_ATTEMPTS. */
  @Access('public')
  @Mutation(() => Boolean)
  async askPasswordLink(
    @Ctx() { address, now }: RequestContext,
    @Arg('login', () => String) login: string,
  ): Promise<boolean> {
    await this.forgotten.ask(login, { address, now });
    return true;
  }
}
