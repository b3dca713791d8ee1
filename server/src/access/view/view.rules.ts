import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';

const LONGEST_NAME = 100;
const LONGEST_STATE = 16_384;

export interface AskedView {
  readonly name: string;
  readonly page: string;
  readonly state: string;
}

const isNamed = (text: string): boolean => text.trim() !== '' && [...text].length <= LONGEST_NAME;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Why a view cannot be saved as it is. */
export function viewRefusal({ name, page, state }: AskedView): Refusal | undefined {
  const field = isNamed(name) ? (isNamed(page) ? undefined : 'page') : 'name';
  if (field !== undefined) return refusal(accessErrors.NAME_LENGTH, ['input', field], { longest: LONGEST_NAME });
  if (state.length > LONGEST_STATE || !isJson(state)) {
    return refusal(accessErrors.VIEW_STATE, ['input', 'state'], { longest: LONGEST_STATE });
  }
  return undefined;
}
