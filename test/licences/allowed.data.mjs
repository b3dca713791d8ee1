/** Licences (SPDX) under which a package may be part of what is run: none of them asks for the source of the rest. */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose own word is missing or not SPDX, and what their licence file says; read on the day given. */
export const READ_BY_HAND = {
  // 2026-11-22: "BSD" stands for the three clauses.
  'css-mediaquery': 'BSD-3-Clause',
  // 2026-11-22: nothing stated, its LICENSE file is MIT.
  'png-js': 'MIT',
};
