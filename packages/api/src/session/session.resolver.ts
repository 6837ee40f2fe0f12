import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  EstablishmentType,
  establishmentById,
  personById,
  readerOf,
  hasStanding,
  type Establishment,
  type Person,
} from '../correspondent/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { acceptConfidentiality } from './accept-confidentiality.js';
import { changePassword } from './change-password.js';
import { InstallationInfoType, LanguageEnum, ViewerType } from './session.type.js';
import { setLanguage } from './set-language.js';
import { endSession } from './open-session.js';
import type { SessionLimits } from './session-limits.js';
import { signIn, type SignInLog } from './sign-in.js';

@Resolver(() => ViewerType)
export class SessionResolver {
  constructor(
    private readonly desk: InstallationInfoType,
    private readonly limits: SessionLimits,
    private readonly log: SignInLog,
  ) {}

  /** Null when nobody is signed in. */
  @Access('public')
  @Query(() => ViewerType, { nullable: true })
  async me(@Ctx() context: RequestContext): Promise<Person | null> {
    return context.viewer === null ? null : context.loader(personById).load(context.viewer.personId);
  }

  @Access('public')
  @Query(() => InstallationInfoType, { name: 'desk' })
  describeInstallation(): InstallationInfoType {
    return this.desk;
  }

  /** C3.4.4. Refusals: WRONG_LOGIN, TOO_MANY_ATTEMPTS. */
  @Access('public')
  @Mutation(() => ViewerType)
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('login', () => String) login: string,
    @Arg('password', () => String) password: string,
  ): Promise<Person> {
    const { em, now, address, deviceToken = null, userAgent = null, viewer } = context;
    const { limits, log } = this;
    const formerSession = viewer?.session ?? null;
    const given = { login, password, address, deviceToken, userAgent, formerSession, now, limits, log };
    const signedIn = await signIn(em, given);
    context.setSessionToken?.(signedIn.token);
    context.setDeviceToken?.(signedIn.deviceToken);
    return signedIn.person;
  }

  @Access('signed-in')
  @Mutation(() => Boolean)
  async signOut(@Ctx() context: RequestContext): Promise<boolean> {
    await endSession(context.em, viewerOf(context).session);
    context.setSessionToken?.(null);
    return true;
  }

  @Access('signed-in')
  @Mutation(() => ViewerType)
  setLanguage(
    @Ctx() context: RequestContext,
    @Arg('language', () => LanguageEnum) language: 'fr' | 'en',
  ): Promise<Person> {
    return setLanguage(context.em, viewerOf(context), language);
  }

  /** Refusals: WRONG_LOGIN, TOO_MANY_ATTEMPTS, PASSWORD_TOO_SHORT, PASSWORD_TOO_COMMON, PASSWORD_UNCHANGED. */
  @Access('signed-in')
  @Mutation(() => Boolean)
  async changePassword(
    @Ctx() context: RequestContext,
    @Arg('current', () => String) current: string,
    @Arg('next', () => String) next: string,
  ): Promise<boolean> {
    const { em, address, deviceToken = null, now } = context;
    const change = { current, next, address, deviceToken, now };
    const { token } = await changePassword(em, viewerOf(context), change);
    context.setSessionToken?.(token);
    return true;
  }

  /** C3.3.3: recorded once, before a provider's first access. */
  @Access('signed-in')
  @Mutation(() => ViewerType)
  acceptConfidentiality(@Ctx() context: RequestContext): Promise<Person> {
    return acceptConfidentiality(context.em, viewerOf(context), context.now);
  }

  @FieldResolver(() => Boolean)
  mayWrite(@Root() person: Person, @Ctx() { em }: RequestContext): Promise<boolean> {
    return hasStanding(em, readerOf(person));
  }

  @FieldResolver(() => EstablishmentType, { nullable: true })
  establishment(
    @Root() person: Person,
    @Ctx() context: RequestContext,
  ): Promise<Establishment | null> | null {
    return person.establishmentId === null || person.establishmentId === undefined
      ? null
      : context.loader(establishmentById).load(person.establishmentId);
  }

  @FieldResolver(() => Boolean)
  confidentialityAccepted(@Root() person: Person): boolean {
    return readerOf(person).confidentialityAccepted;
  }
}
