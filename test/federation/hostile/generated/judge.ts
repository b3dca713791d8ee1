/** Nothing of our insides may stand in an answer: no stack, file, package, SQL, name of a role or of a thrown error. */
const INSIDES =
  /\bat \w+ \(|node_modules|\.[jt]s:\d|\bselect \w+[.,]|insert into |violates |of relation |relation "|column "|invalid input syntax|out of range for type|TypeError|RangeError|ReferenceError|Cannot read prop|is not a function|Maximum call stack|postgres|mikro|SQLSTATE|mot_cua_/iu;

/** What an answer shows of itself. */
export interface Shown {
  readonly status: number;
  readonly text: string;
}

interface Said {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What is wrong with an answer; undefined where nothing is. */
export function wrongWith({ status, text }: Shown): string | undefined {
  if (status >= 500) return `status ${String(status)}: ${text.slice(0, 300)}`;
  const said = read(text);
  if (!said) return `not JSON: ${text.slice(0, 300)}`;
  for (const { message, extensions } of said.errors ?? []) {
    if (extensions?.code === undefined) return `an error without a code: ${message}`;
    if (['INTERNAL_SERVER_ERROR', 'TOO_SLOW'].includes(extensions.code)) return `${extensions.code}: ${message}`;
    const inside = INSIDES.exec(message);
    if (inside) return `"${inside[0]}" in a message: ${message.slice(0, 300)}`;
  }
  return undefined;
}

function read(text: string): Said | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether an answer has data in it. */
export const hasData = ({ text }: Shown): boolean => read(text)?.data != null;
