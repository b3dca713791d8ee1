const SHAPE = /^(?:\d{9}|\d{12})$/u;

/** An identity number without what people write between its digits; null where it is none. */
export function idNumberOf(text: string): string | null {
  const digits = text.replace(/[\s.-]/gu, '');
  return SHAPE.test(digits) ? digits : null;
}
