import type { AccountState } from '@assistance/domain/account';
import type { Role } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  EstablishmentType,
  establishmentById,
  RoleEnum,
  type Establishment,
} from '../correspondent/index.js';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import {
  AccountActInput,
  AccountConnection,
  AccountStateEnum,
  AccountType,
  ChangeAccountInput,
  CreateAccountInput,
} from './account.type.js';
import { findAccount, listAccounts, type Account } from './list-accounts.js';
import {
  changeAccount,
  closeAccount,
  createAccount,
  inviteAccount,
  reopenAccount,
  withdrawInvitation,
} from './write-account.js';

/** C3.4.4: people's accounts, which admins make and close. */
@Resolver(() => AccountType)
export class AccountResolver {
  /** @param wakeMails called once there may be a mail to send */
  constructor(private readonly wakeMails: () => Promise<void>) {}

  /** By family name. */
  @Access(['admin'], 'C3.4.4')
  @Query(() => AccountConnection)
  accounts(
    @Ctx() { em, now }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Arg('search', () => String, { nullable: true }) search: string | null = null,
    @Arg('role', () => RoleEnum, { nullable: true }) role: Role | null = null,
    @Arg('establishmentId', () => ID, { nullable: true }) establishmentId: string | null = null,
    @Arg('state', () => AccountStateEnum, { nullable: true }) state: AccountState | null = null,
  ): Promise<Page<Account>> {
    return listAccounts(em, { search, role, establishmentId, state }, { first, after, now });
  }

  @Access(['admin'], 'C3.4.4')
  @Query(() => AccountType)
  account(
    @Ctx() { em, now }: RequestContext,
    @Arg('accountId', () => ID) accountId: string,
  ): Promise<Account> {
    return findAccount(em, accountId, now);
  }

  @Access(['admin'], 'C3.4.4')
  @Mutation(() => AccountType)
  createAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
  ): Promise<Account> {
    return this.mailed(createAccount(context.em, viewerOf(context), input, context.clock));
  }

  @Access(['admin'], 'C3.4.4')
  @Mutation(() => AccountType)
  changeAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeAccountInput) input: ChangeAccountInput,
  ): Promise<Account> {
    return changeAccount(context.em, viewerOf(context), input, context.clock);
  }

  /** The former link, if there was one, is good for nothing any more. */
  @Access(['admin'], 'C3.4.4')
  @Mutation(() => AccountType)
  inviteAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => AccountActInput) input: AccountActInput,
  ): Promise<Account> {
    return this.mailed(inviteAccount(context.em, viewerOf(context), input, context.clock));
  }

  @Access(['admin'], 'C3.4.4')
  @Mutation(() => AccountType)
  withdrawInvitation(
    @Ctx() context: RequestContext,
    @Arg('input', () => AccountActInput) input: AccountActInput,
  ): Promise<Account> {
    return withdrawInvitation(context.em, viewerOf(context), input, context.clock);
  }

  /** Sessions and sockets end; what the person wrote stays. */
  @Access(['admin'], 'C3.4.4')
  @Mutation(() => AccountType)
  closeAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => AccountActInput) input: AccountActInput,
  ): Promise<Account> {
    return closeAccount(context.em, viewerOf(context), input, context.clock);
  }

  /** Without the former password: the person is invited anew. */
  @Access(['admin'], 'C3.4.4')
  @Mutation(() => AccountType)
  reopenAccount(
    @Ctx() context: RequestContext,
    @Arg('input', () => AccountActInput) input: AccountActInput,
  ): Promise<Account> {
    return this.mailed(reopenAccount(context.em, viewerOf(context), input, context.clock));
  }

  @FieldResolver(() => EstablishmentType, { nullable: true })
  establishment(
    @Root() { establishmentId }: Account,
    @Ctx() context: RequestContext,
  ): Promise<Establishment | null> | null {
    return establishmentId === null ? null : context.loader(establishmentById).load(establishmentId);
  }

  private async mailed(done: Promise<Account>): Promise<Account> {
    const account = await done;
    void this.wakeMails();
    return account;
  }
}
