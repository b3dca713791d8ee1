/** Where a refused row of a register belongs, for its seal. */
export const rejectedPlace = (batch: number, line: number): string => `import ${String(batch)}:${String(line)}`;
