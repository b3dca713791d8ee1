const from = performance.now();

/** One line of progress with the time since the start, on the error stream: the table alone goes to the output. */
export function say(text: string): void {
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(7);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
