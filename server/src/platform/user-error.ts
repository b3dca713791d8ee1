import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Language } from './context.ts';

/** What can go wrong, in both languages: what happened, and what to do. `{name}` is filled from the parameters. */
export interface ErrorText {
  readonly vi: string;
  readonly en: string;
  readonly remedyVi: string;
  readonly remedyEn: string;
  /** Names of parameters that a program may go on with: they stand in the error's `extensions.parameters`. */
  readonly told?: readonly string[];
}
export interface ErrorKind extends ErrorText {
  readonly code: string;
}
export type ErrorCatalogue = Readonly<Record<string, ErrorKind>>;
export type ErrorParameters = Readonly<Record<string, string | number>>;

/** Lists a room's (or the platform's) codes once. */
export function defineErrors<Code extends string>(texts: Record<Code, ErrorText>): Record<Code, ErrorKind> {
  const entries = Object.entries<ErrorText>(texts).map(([code, text]) => [code, { code, ...text }]);
  return Object.fromEntries(entries) as Record<Code, ErrorKind>;
}

const fill = (text: string, parameters: ErrorParameters): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));

/** The sentence of an error and its remedy in one language. */
export function describe(kind: ErrorKind, language: Language, parameters: ErrorParameters = {}) {
  const vi = language === 'vi';
  return {
    message: fill(vi ? kind.vi : kind.en, parameters),
    remedy: fill(vi ? kind.remedyVi : kind.remedyEn, parameters),
  };
}

/** A refusal on its way to the client: the language is chosen where the request is known. */
export interface Refusal {
  readonly kind: ErrorKind;
  readonly field: readonly string[];
  readonly parameters: ErrorParameters;
}

/** An expected refusal, as a value. @param field path of the argument, e.g. `['input', 'unitCode']` */
export const refusal = (kind: ErrorKind, field: readonly string[], parameters: ErrorParameters = {}): Refusal => ({
  kind,
  field,
  parameters,
});

@Directive('@shareable')
@ObjectType('UserError', {
  description: 'Một lời từ chối mà người dùng sửa được. A refusal the user can mend: what, where, what to do.',
})
export class UserErrorType {
  @Field(() => String, { description: 'Stable code, listed in schema/errors.md.' })
  code!: string;

  @Field(() => [String], { nullable: true, description: 'Path of the argument at fault, outermost first.' })
  field!: string[] | null;

  @Field(() => String, { description: 'What happened, in the language of the request.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it, in the language of the request.' })
  remedy!: string;
}

/** A refusal as the entry of a payload's `userErrors`. */
export const userError = ({ kind, field, parameters }: Refusal, language: Language): UserErrorType => ({
  code: kind.code,
  field: [...field],
  ...describe(kind, language, parameters),
});

/** Thrown by queries for an argument that cannot be answered; the gateway words it in the request's language. */
export class Problem extends GraphQLError {
  readonly refusal: Refusal;

  constructor(kind: ErrorKind, field: readonly string[], parameters: ErrorParameters = {}) {
    const { message, remedy } = describe(kind, 'vi', parameters);
    super(message, { extensions: { code: kind.code, field: [...field], remedy } });
    this.name = 'Problem';
    this.refusal = refusal(kind, field, parameters);
  }
}

export const platformErrors = defineErrors({
  FIRST_OUT_OF_RANGE: {
    vi: '`first` phải từ 0 đến {limit}, đã nhận {first}.',
    en: '`first` must be between 0 and {limit}; got {first}.',
    remedyVi: 'Xin ít dòng hơn rồi lật trang bằng `after`.',
    remedyEn: 'Ask for fewer rows and page with `after`.',
  },
  CURSOR_INVALID: {
    vi: 'Con trỏ trang không thuộc danh sách này.',
    en: 'The cursor does not belong to this list.',
    remedyVi: 'Dùng `endCursor` của chính danh sách này với cùng thứ tự sắp xếp, hoặc bắt đầu lại từ trang đầu.',
    remedyEn: 'Use the `endCursor` of this very list and order, or start from the first page.',
  },
  PERIOD_REVERSED: {
    vi: 'Kỳ bắt đầu {from} sau khi kết thúc {to}.',
    en: 'The period starts on {from}, after its end on {to}.',
    remedyVi: 'Đổi chỗ hai ngày.',
    remedyEn: 'Swap the two days.',
  },
  ID_INVALID: {
    vi: 'Mã định danh `{id}` không đúng dạng.',
    en: 'The id `{id}` is malformed.',
    remedyVi: 'Lấy `id` từ kết quả của một truy vấn khác, không tự ghép.',
    remedyEn: 'Take an `id` from the answer of another query; do not build it.',
  },
});
