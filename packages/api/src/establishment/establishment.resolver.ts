import { AMUE } from '@assistance/domain/access';
import { parisDay } from '@assistance/domain/calendar';
import { isMember, isRunning } from '@assistance/domain/establishment';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  DeploymentType,
  EstablishmentConnection,
  establishmentById,
  EstablishmentType,
  PersonType,
  personById,
  type Deployment,
  type Establishment,
  type Person,
} from '../correspondent/index.js';
import { Access, refuseWith, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { releaseById, ReleaseType, type Release } from '../scope/index.js';
import {
  correctDeployment,
  correctEstablishment,
  enterDeployment,
  enterEstablishment,
  giveNewName,
  recordInstallation,
  takeNameBack,
  withdrawDeployment,
  withdrawEstablishment,
  withdrawInstallation,
} from './establishment-commands.js';
import type { FormerNameRow, Installation } from './establishment.entity.js';
import {
  formerNamesOfEstablishment,
  installationKey,
  installationsOfDeployment,
} from './establishment.loader.js';
import {
  AddEstablishmentInput,
  ChangeEstablishmentInput,
  DeploymentInput,
  EstablishmentFilter,
  FormerNameType,
  InstallationType,
  InstallReleaseInput,
  OneDeploymentInput,
  OneEstablishmentInput,
  RegionEnum,
  RemoveInstallationInput,
  RenameEstablishmentInput,
} from './establishment.type.js';
import { listEstablishments } from './list-establishments.js';

const ADMIN = ['admin'] as const;

@Resolver(() => EstablishmentType)
export class EstablishmentRecordResolver {
  /** Refusal: NOT_FOUND. */
  @Access(AMUE, 'C3.3.1')
  @Query(() => EstablishmentType)
  async establishment(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
  ): Promise<Establishment> {
    const found = isUuid(id) ? await context.loader(establishmentById).load(id) : null;
    return found ?? refuseWith('NOT_FOUND', 'id');
  }

  /** By name. */
  @Access(AMUE, 'C3.3.1')
  @Query(() => EstablishmentConnection)
  establishments(
    @Ctx() { em, now }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Arg('search', () => String, { nullable: true }) search: string | null = null,
    @Arg('filter', () => EstablishmentFilter, { nullable: true }) filter: EstablishmentFilter | null = null,
  ): Promise<Page<Establishment>> {
    return listEstablishments(em, { first, after, search, filter: filter ?? {} }, now);
  }

  /** C2.1. Refusals: REQUIRED, TOO_LONG, ESTABLISHMENT_NAME_TAKEN, UNKNOWN_TIME_ZONE, MEMBERSHIP_ENDS_BEFORE_START. */
  @Access(ADMIN, 'C2.1')
  @Mutation(() => EstablishmentType)
  async addEstablishment(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddEstablishmentInput) input: AddEstablishmentInput,
  ): Promise<Establishment | null> {
    return read(context, await enterEstablishment(context.em, viewerOf(context), recordOf(input)));
  }

  /** Corrects what is on record; a new name is a renaming. The same refusals, and NOT_FOUND. */
  @Access(ADMIN, 'C2.1')
  @Mutation(() => EstablishmentType)
  async changeEstablishment(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeEstablishmentInput) input: ChangeEstablishmentInput,
  ): Promise<Establishment | null> {
    return read(context, await correctEstablishment(context.em, viewerOf(context), recordOf(input)));
  }

  /** Takes back one to which nobody and nothing belongs. Gives its id. Refusals: NOT_FOUND, ESTABLISHMENT_IN_USE. */
  @Access(ADMIN, 'C2.1')
  @Mutation(() => ID)
  removeEstablishment(
    @Ctx() context: RequestContext,
    @Arg('input', () => OneEstablishmentInput) input: OneEstablishmentInput,
  ): Promise<string> {
    return withdrawEstablishment(context.em, viewerOf(context), input);
  }

  /**
   * The past keeps the former name. Refusals: NOT_FOUND, REQUIRED, TOO_LONG, ESTABLISHMENT_NAME_TAKEN,
   * RENAMING_CHANGES_NOTHING, RENAMING_IN_THE_FUTURE, RENAMING_BEFORE_THE_LAST.
   */
  @Access(ADMIN, 'C2.1')
  @Mutation(() => EstablishmentType)
  async renameEstablishment(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameEstablishmentInput) input: RenameEstablishmentInput,
  ): Promise<Establishment | null> {
    return read(context, await giveNewName(context.em, viewerOf(context), input, context.clock));
  }

  /** Takes back the last renaming. Refusals: NOT_FOUND, NOTHING_TO_UNDO. */
  @Access(ADMIN, 'C2.1')
  @Mutation(() => EstablishmentType)
  async undoRenaming(
    @Ctx() context: RequestContext,
    @Arg('input', () => OneEstablishmentInput) input: OneEstablishmentInput,
  ): Promise<Establishment | null> {
    return read(context, await takeNameBack(context.em, viewerOf(context), input));
  }

  /** C1.1. Refusals: NOT_FOUND, ALREADY_DEPLOYED, HOST_REQUIRED, HOST_WITHOUT_HOSTING, DEPLOYMENT_ENDS_BEFORE_START. */
  @Access(ADMIN, 'C1.1')
  @Mutation(() => EstablishmentType)
  async deployProduct(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeploymentInput) input: DeploymentInput,
  ): Promise<Establishment | null> {
    return read(context, await enterDeployment(context.em, viewerOf(context), termsOf(input)));
  }

  /** C1.1: mode, third party and dates; an end is a date. Refusals: NOT_FOUND, and the same but ALREADY_DEPLOYED. */
  @Access(ADMIN, 'C1.1')
  @Mutation(() => EstablishmentType)
  async changeDeployment(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeploymentInput) input: DeploymentInput,
  ): Promise<Establishment | null> {
    return read(context, await correctDeployment(context.em, viewerOf(context), termsOf(input)));
  }

  /** Takes back one to which nothing refers. Refusals: NOT_FOUND, DEPLOYMENT_IN_USE. */
  @Access(ADMIN, 'C1.1')
  @Mutation(() => EstablishmentType)
  async removeDeployment(
    @Ctx() context: RequestContext,
    @Arg('input', () => OneDeploymentInput) input: OneDeploymentInput,
  ): Promise<Establishment | null> {
    return read(context, await withdrawDeployment(context.em, viewerOf(context), input));
  }

  /** C4.1.5. Refusals: NOT_FOUND, INSTALLED_BEFORE_DELIVERY, INSTALLED_IN_THE_FUTURE. */
  @Access(ADMIN, 'C4.1.5')
  @Mutation(() => EstablishmentType)
  async installRelease(
    @Ctx() context: RequestContext,
    @Arg('input', () => InstallReleaseInput) input: InstallReleaseInput,
  ): Promise<Establishment | null> {
    return read(context, await recordInstallation(context.em, viewerOf(context), input, context.clock));
  }

  /** Takes back what was recorded by mistake. Refusal: NOT_FOUND. */
  @Access(ADMIN, 'C4.1.5')
  @Mutation(() => EstablishmentType)
  async removeInstallation(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveInstallationInput) input: RemoveInstallationInput,
  ): Promise<Establishment | null> {
    return read(context, await withdrawInstallation(context.em, viewerOf(context), input));
  }

  @FieldResolver(() => RegionEnum, { nullable: true })
  region(@Root() { region }: Establishment): string | null {
    return region ?? null;
  }

  /** C2.1, today. */
  @FieldResolver(() => Boolean)
  isMember(@Root() { memberSince, memberUntil }: Establishment, @Ctx() { now }: RequestContext): boolean {
    return isMember({ since: memberSince ?? null, until: memberUntil ?? null }, parisDay(now));
  }

  /** The newest first. */
  @FieldResolver(() => [FormerNameType])
  formerNames(@Root() { id }: Establishment, @Ctx() context: RequestContext): Promise<FormerNameRow[]> {
    return context.loader(formerNamesOfEstablishment).load(id);
  }
}

@Resolver(() => DeploymentType)
export class DeploymentRecordResolver {
  /** C1.1, today. */
  @FieldResolver(() => Boolean)
  isRunning(@Root() { startedOn, endedOn }: Deployment, @Ctx() { now }: RequestContext): boolean {
    return isRunning({ startedOn: startedOn ?? null, endedOn: endedOn ?? null }, parisDay(now));
  }

  /** C4.1.5: the releases that were installed, the newest first. */
  @FieldResolver(() => [InstallationType])
  installations(@Root() deployment: Deployment, @Ctx() context: RequestContext): Promise<Installation[]> {
    return context.loader(installationsOfDeployment).load(installationKey(deployment));
  }
}

@Resolver(() => InstallationType)
export class InstallationResolver {
  @FieldResolver(() => ReleaseType)
  release(@Root() { releaseId }: Installation, @Ctx() context: RequestContext): Promise<Release | null> {
    return context.loader(releaseById).load(releaseId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  recordedBy(
    @Root() { recordedBy }: Installation,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return recordedBy ? context.loader(personById).load(recordedBy) : null;
  }
}

const read = (context: RequestContext, id: string): Promise<Establishment | null> =>
  context.loader(establishmentById).load(id);

const recordOf = <Input extends AddEstablishmentInput>({
  memberSince = null,
  memberUntil = null,
  region = null,
  ...input
}: Input) => ({ ...input, region, membership: { since: memberSince, until: memberUntil } });

const termsOf = ({ host = null, startedOn = null, endedOn = null, ...input }: DeploymentInput) => ({
  ...input,
  host,
  startedOn,
  endedOn,
});
