/** `pnpm bench`: our server beside hand-written SQL over bare pg, in one interleaved run. See README.md here. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOptions, USAGE } from './drive/options.ts';
import { projectRoot } from './drive/product.ts';
import { inMarkdown, inText } from './report/report.ts';
import { runBenchmark } from './run-benchmark.ts';

const options = parseOptions(process.argv.slice(2));
if (options === null) process.stdout.write(USAGE);
else {
  const results = await runBenchmark(options);
  process.stdout.write(inText(results));
  if (results.failures.length > 0) process.exitCode = 1;
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  if (options.markdown) writeFileSync(join(projectRoot, 'test/load/results.md'), inMarkdown(results));
}
