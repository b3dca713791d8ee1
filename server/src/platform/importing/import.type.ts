import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.ts';

export const ImportState = {
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  UNDONE: 'UNDONE',
  INTERRUPTED: 'INTERRUPTED',
} as const;
export type ImportState = keyof typeof ImportState;
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Tình trạng của một lần nhập. How an import stands.',
  valuesConfig: {
    RUNNING: { description: 'Đang nhập, hoặc chờ đến lượt. Being read, or waiting its turn.' },
    DONE: { description: 'Đã đọc hết tệp. Read to its end.' },
    FAILED: { description: 'Tệp không đọc được. The file cannot be read.' },
    UNDONE: { description: 'Đã hoàn tác. Taken back.' },
    INTERRUPTED: { description: 'Bị ngắt, sẽ chạy tiếp khi máy chủ khởi động. Broken off; resumed at the next start.' },
  },
});

export const ImportSeverity = { ERROR: 'ERROR', WARNING: 'WARNING', REPEAT: 'REPEAT' } as const;
export type ImportSeverity = keyof typeof ImportSeverity;
registerEnumType(ImportSeverity, {
  name: 'ImportSeverity',
  description: 'Dòng bị làm sao. What a finding means for its row.',
  valuesConfig: {
    ERROR: { description: 'Lỗi: dòng không được nhập. The row was not taken.' },
    WARNING: { description: 'Cảnh báo: dòng vẫn được nhập. The row was taken.' },
    REPEAT: { description: 'Lặp lại: đã có. What it brings is there already.' },
  },
});

/** What an import says of a row; each room gives it a name in the graph, this one is in no schema. */
@ObjectType()
export abstract class FindingOfImport {
  /** Not a field: its batch. */
  batchKey!: number;

  @Field(() => Int, { description: 'Line of the file; the header is usually line 1.' }) line!: number;
  @Field(() => ImportSeverity, { description: 'What it means for the row.' }) severity!: ImportSeverity;
  @Field(() => String, { description: 'Stable code.' }) code!: string;
  @Field(() => String, { description: 'What is wrong and what to do, in the language of the request.' })
  message!: string;
  @Field(() => String, { nullable: true, description: 'Title of the column at fault; null for the whole row.' })
  column!: string | null;
  @Field(() => String, { nullable: true, description: 'What stands there.' }) value!: string | null;
}

/** One import of a file; each room gives it a name in the graph, this one is in no schema. */
@ObjectType()
export abstract class BatchOfImport {
  /** Not a field: the row's key. */
  key!: number;

  @Field(() => ID, { description: 'Opaque and stable.' }) id!: string;
  @Field(() => String, { description: 'Name of the file as it was handed in.' }) fileName!: string;
  @Field(() => Boolean, { description: 'Only checked, nothing taken.' }) dryRun!: boolean;
  @Field(() => ImportState, { description: 'How it stands.' }) state!: ImportState;
  @Field(() => Float, { description: 'Size of the file.' }) bytesTotal!: number;
  @Field(() => Float, { description: 'Bytes read so far.' }) bytesRead!: number;
  @Field(() => Int, { description: 'Rows read so far, good and bad.' }) rowsRead!: number;
  @Field(() => Int, { description: 'Rows whose content was added; in a dry run, that would be added.' }) added!: number;
  @Field(() => Int, { description: 'Rows that carry on what was known already.' }) updated!: number;
  @Field(() => Int, { description: 'Rows whose content is there already.' }) repeated!: number;
  @Field(() => Int, { description: 'Rows with errors; they are in the error file.' }) rejected!: number;
  @Field(() => Int, { description: 'Rows taken with a warning.' }) warned!: number;
  @Field(() => DateTimeScalar, { description: 'When it was handed in.' }) startedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: string | null;
  @Field(() => Float, { nullable: true, description: 'Mean speed so far; null before the first rows.' })
  rowsPerSecond!: number | null;
  @Field(() => Float, { nullable: true, description: 'Time left at that speed; null unless running.' })
  secondsLeft!: number | null;
  @Field(() => Boolean, { description: 'Whether it is of a kind that can be taken back.' }) canUndo!: boolean;
  @Field(() => Boolean, { description: 'Whether it brought made-up demo data.' }) isDemo!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why the file could not be read, in the language of the request.',
  })
  failure!: string | null;
}

/** Which import to take back; in no schema either. */
@InputType()
export abstract class UndoOfImport {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
}

/** A page of imports. */
@ArgsType()
export class ImportListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

/** A page of what one import says of its rows. */
@ArgsType()
export class ImportFindingsArgs extends ImportListArgs {
  @Field(() => ID, { description: 'Lần nhập: id of the import.' }) batch!: string;
}
