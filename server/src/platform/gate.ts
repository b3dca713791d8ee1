import type { RoomDoor, Viewer } from './context.ts';
import { defineErrors } from './user-error.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Who asks, and by which session. */
export interface Visit {
  readonly viewer: Viewer;
  /** What the session is found by; null for the public and for API tokens. */
  readonly session: string | null;
}

/** So many points in so many seconds; what is spent comes back evenly. */
export interface Budget {
  readonly points: number;
  readonly seconds: number;
}

/** Budgets of those who have signed in, each his own, and of those who have not, by address. */
export type Budgets = Readonly<Record<'account' | 'address', Budget>>;

/** What asking costs, in points, by `Type.field` where it is not the same for all. */
export interface Weights {
  readonly request: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly lengths: Readonly<Record<string, number>>;
  /** Fields whose answer holds lists of another length where an argument names one of these. */
  readonly narrowed: Readonly<Record<string, Narrowing>>;
}

/** `argument: { one of fields }`: lists below are `length` long then, else `otherwise`. */
export interface Narrowing {
  readonly argument: string;
  readonly fields: readonly string[];
  readonly length: number;
  readonly otherwise: number;
  /** An argument that names what lists below hold: as many as it names, where it is given. */
  readonly named?: string;
}

/** What stands between the door and the rooms when there are accounts. */
export interface Gate {
  /** Class of every field, by `Type.field`; a field without one is closed. */
  readonly fields: ReadonlyMap<string, string>;
  /** What a viewer must be able to do for a class, as the composed schema says it: `''` is to have signed in, no entry is nothing. */
  readonly capabilities: Readonly<Record<string, string>>;
  /** Classes of which some viewers get null in place of the value. */
  readonly masked: ReadonlySet<string>;
  /** Class of every plain route of the rooms, by `METHOD /path`; a route without one is closed. */
  readonly routes: Readonly<Record<string, string>>;
  readonly budgets: Budgets;
  readonly weights: Weights;
  /** Whoever comes with neither cookie nor token. */
  readonly nobody: Visit;
  /** The room that knows the accounts. */
  readonly room: string;
  authenticate(headers: Headers, door: RoomDoor, now: Date): Promise<Visit>;
}

/** What the gate says to those it stops. */
export const gateErrors = defineErrors({
  UNAUTHENTICATED: {
    vi: 'Cần đăng nhập để xem: {fields}.',
    en: 'Sign in to see: {fields}.',
    remedyVi: 'Đăng nhập rồi thử lại, hoặc gửi mã truy cập còn hạn.',
    remedyEn: 'Sign in and try again, or send a token that has not expired.',
  },
  FORBIDDEN: {
    vi: 'Vai trò đang dùng không mở: {fields}.',
    en: 'The role in use does not open: {fields}.',
    remedyVi: 'Đổi sang vai trò khác nếu có, hoặc nhờ người quản trị giao quyền.',
    remedyEn: 'Switch to another role where there is one, or ask the administrator.',
  },
});
