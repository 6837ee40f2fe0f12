import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { TransferKind } from '@assistance/domain/transfer';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { exportFile, type TextFile } from './export-rows.js';
import { importFile } from './import-rows.js';
import { listImports } from './list-imports.js';
import { shownReport, type ShownReport } from './shown-report.js';
import type { DirectoryImport } from './transfer.entity.js';
import {
  DirectoryFileType,
  DirectoryImportConnection,
  DirectoryImportType,
  ImportDirectoryInput,
  ImportReportType,
  TransferKindEnum,
  UndoDirectoryImportInput,
} from './transfer.type.js';
import { undoImport } from './undo-import.js';

/** Files of establishments, products, releases, deployments, accounts and seats, in and out. */
@Resolver(() => DirectoryImportType)
export class TransferResolver {
  /** The newest first. */
  @Access(['admin'], 'C3.4.4')
  @Query(() => DirectoryImportConnection)
  directoryImports(
    @Ctx() { em }: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<DirectoryImport>> {
    return listImports(em, { first, after });
  }

  /** All of one kind, with titles in the reader's language. */
  @Access(['admin'], 'C3.4.4')
  @Query(() => DirectoryFileType)
  directoryExport(
    @Ctx() context: RequestContext,
    @Arg('kind', () => TransferKindEnum) kind: TransferKind,
  ): Promise<TextFile> {
    return exportFile(context.em, kind, viewerOf(context).language);
  }

  /** All or nothing; what is there already is corrected. */
  @Access(['admin'], 'C3.4.4')
  @Mutation(() => ImportReportType)
  async importDirectory(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportDirectoryInput) input: ImportDirectoryInput,
  ): Promise<ShownReport> {
    const viewer = viewerOf(context);
    const report = await importFile(
      context.em,
      viewer,
      { ...input, language: viewer.language },
      context.clock,
    );
    return shownReport(context.em, report, viewer.language);
  }

  /** All of it or nothing: refused where a row was corrected or used since. */
  @Access(['admin'], 'C3.4.4')
  @Mutation(() => DirectoryImportType)
  undoDirectoryImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoDirectoryImportInput) input: UndoDirectoryImportInput,
  ): Promise<DirectoryImport> {
    return undoImport(context.em, viewerOf(context), input, context.clock);
  }

  @FieldResolver(() => PersonType)
  importedBy(
    @Root() { importedBy }: DirectoryImport,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> {
    return context.loader(personById).load(importedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  undoneBy(
    @Root() { undoneBy }: DirectoryImport,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return undoneBy ? context.loader(personById).load(undoneBy) : null;
  }
}
