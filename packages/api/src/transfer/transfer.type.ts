import { TRANSFER_KINDS } from '@assistance/domain/transfer';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, DateTime, enumOf, Holds, PageInfo, REQUEST_ID } from '../platform/graphql/index.js';
import { LINE_STATUSES } from './report.js';

/** Longest file that comes by GraphQL, in UTF-16 code units: some 2,500 accounts. The command line takes longer ones. */
const MAX_CONTENT = 250_000;

export const TransferKindEnum = enumOf(TRANSFER_KINDS);
registerEnumType(TransferKindEnum, {
  name: 'TransferKind',
  description: 'What a file of the directory is of.',
});
const LineStatusEnum = enumOf(LINE_STATUSES);
registerEnumType(LineStatusEnum, {
  name: 'ImportLineStatus',
  description: 'What became of a row of a file, or would become of it.',
});

@Access(['admin'], 'C3.4.4')
@ObjectType('DirectoryImport', { description: 'A file that was imported, all of it.' })
export class DirectoryImportType {
  @Field(() => ID)
  id!: string;
  @Field(() => TransferKindEnum)
  kind!: string;
  @Field(() => String)
  fileName!: string;
  @Field(() => DateTime)
  importedAt!: Date;
  @Field(() => Int)
  created!: number;
  @Field(() => Int)
  changed!: number;
  @Field(() => Int)
  unchanged!: number;
  @Field(() => DateTime, { nullable: true })
  undoneAt!: Date | null;
}

@Access(['admin'], 'C3.4.4')
@ObjectType('DirectoryImportConnection')
export class DirectoryImportConnection {
  @Field(() => [DirectoryImportType])
  nodes!: DirectoryImportType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@Access(['admin'], 'C3.4.4')
@ObjectType('ImportLine', { description: 'What became of a row of a file.' })
export class ImportLineType {
  @Field(() => Int, { description: 'In the file, from 1: the row of the titles counts.' })
  line!: number;
  @Field(() => String)
  label!: string;
  @Field(() => LineStatusEnum)
  status!: string;
  @Field(() => String, { nullable: true, description: 'Stable code of what was refused.' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in the reader’s language.' })
  why!: string | null;
  @Field(() => String, { nullable: true, description: 'The column at fault, by its key.' })
  column!: string | null;
}

@Access(['admin'], 'C3.4.4')
@ObjectType('ImportReport', { description: 'What became of a file, or would become of it.' })
export class ImportReportType {
  @Field(() => DirectoryImportType, {
    nullable: true,
    description: 'None where nothing was written: a dry run, or a row was refused.',
  })
  import!: DirectoryImportType | null;
  @Field(() => Int)
  created!: number;
  @Field(() => Int)
  changed!: number;
  @Field(() => Int)
  unchanged!: number;
  @Field(() => Int)
  refused!: number;
  @Field(() => [ImportLineType], {
    description:
      'The first 200 rows, those that were refused before the others; all of them are in `reportFile`.',
  })
  lines!: ImportLineType[];
  @Field(() => String, { description: 'Every row, in the order of the file, as CSV.' })
  reportFile!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The rows that were refused, as CSV with the reasons: put right, it is imported as it is.',
  })
  refusedFile!: string | null;
}

@Access(['admin'], 'C3.4.4')
@ObjectType('DirectoryFile', { description: 'A file of the directory, as CSV that an import reads again.' })
export class DirectoryFileType {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  content!: string;
}

@InputType()
export class ImportDirectoryInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => TransferKindEnum)
  kind!: never;
  @Holds({ text: 200 })
  @Field(() => String)
  fileName!: string;
  @Holds({ text: MAX_CONTENT })
  @Field(() => String, { description: 'The file as text: CSV with `;`, `,` or tabs.' })
  content!: string;
  @Field(() => Boolean, { description: 'Checks everything, writes nothing.' })
  dryRun!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of accounts: whether each new one is invited at once.',
  })
  invite!: boolean;
}

@InputType()
export class UndoDirectoryImportInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  importId!: string;
}
