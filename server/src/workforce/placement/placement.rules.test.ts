import { describe, expect, test } from 'vitest';
import { PLACEMENT_RULES, POSITION_CONDITIONS, TRANSFER_CASES } from './placement-law.data.ts';
import { FULL_SCORE, judgeOf } from './placement.rules.ts';
import { measuresOf } from './plan.rules.ts';
import type { Person, Post, Problem } from './placement.words.ts';

const PERSON: Person = {
  id: 'lan',
  degree: 'BACHELOR',
  fields: ['JUSTICE'],
  experienceYears: { JUSTICE: 10 },
  position: 'JUSTICE-OFFICER',
  unitIds: [1],
  homeUnitId: 1,
  oldUnitId: 11,
  rank: 1,
  isLeader: false,
  languages: ['HMONG'],
  skills: [],
  knownUnitIds: [1],
  rating: 'GOOD',
  blocks: [],
};
const POST: Post = {
  id: 'justice',
  position: 'JUSTICE-OFFICER',
  unitId: 1,
  departmentId: null,
  field: 'JUSTICE',
  degree: 'BACHELOR',
  isLeader: false,
  rank: 1,
};
const ELSEWHERE: Post = { ...POST, id: 'elsewhere', unitId: 2 };
const OTHER: Post = { ...POST, id: 'other', position: 'JUDGE' };
const PROBLEM: Problem = {
  day: '2026-12-01',
  people: [PERSON],
  posts: [POST, ELSEWHERE, OTHER],
  units: [
    { id: 1, limit: null, languages: ['HMONG'] },
    { id: 2, limit: null, languages: [] },
  ],
  departments: [],
  distancesKm: { '1>2': 30 },
  nearFields: { LAND: ['JUSTICE'] },
  pins: [],
  forbidden: [],
  apart: [],
  covers: [],
  weights: { QUALIFICATION: 30, EXPERIENCE: 20, DISTANCE: 20, STAYING: 20, LOCAL: 10, BALANCE: 0 },
  nearFieldPostIds: [],
  lowerDegreePostIds: [],
  maxDistanceKm: null,
  farPostIds: [],
  maxTransfers: null,
  seed: 1,
};
const judge = judgeOf(PROBLEM);

describe('who may not be moved', () => {
  test.each(TRANSFER_CASES.map(({ code }) => code))('%s forbids a transfer and nothing at home', (rule) => {
    const person = { ...PERSON, blocks: [{ rule }] };
    expect(judge.obstacles(person, ELSEWHERE)).toEqual([rule]);
    expect(judge.obstacles(person, POST)).toEqual([]);
  });

  test('going to any unit that holds what one’s own was is no transfer', () => {
    const divided = { ...PERSON, unitIds: [1, 2], blocks: [{ rule: 'SERIOUS_ILLNESS' }] };
    expect(judge.obstacles(divided, ELSEWHERE)).toEqual([]);
  });
});

test('a rule holds from its first day on', () => {
  const before = judgeOf({ ...PROBLEM, day: '2025-06-30' });
  expect(before.obstacles({ ...PERSON, blocks: [{ rule: 'SERIOUS_ILLNESS' }] }, ELSEWHERE)).toEqual([]);
});

describe('another position', () => {
  test.each(['COMPLETED', 'NOT_COMPLETED', null] as const)('is closed to whoever was rated %s', (rating) => {
    expect(judge.obstacles({ ...PERSON, rating }, OTHER)).toEqual(['RATING_TOO_LOW']);
    expect(judge.obstacles({ ...PERSON, rating }, POST)).toEqual([]);
  });

  test('asks for field and degree, unless the scenario bends that for the post', () => {
    const person: Person = { ...PERSON, degree: 'COLLEGE' };
    const land = { ...OTHER, id: 'land', field: 'LAND' };
    expect(judge.obstacles(person, land)).toEqual(['FIELD_MISMATCH', 'DEGREE_TOO_LOW']);
    const bent = judgeOf({ ...PROBLEM, nearFieldPostIds: ['land'], lowerDegreePostIds: ['land'] });
    expect(bent.obstacles(person, land)).toEqual([]);
  });

  test('of the next rank asks for a council, of the one above that is closed', () => {
    expect(judge.obstacles(PERSON, { ...OTHER, rank: 2 })).toEqual([]);
    expect(judge.notes(PERSON, { ...OTHER, rank: 2 })).toEqual(['COUNCIL_NEEDED']);
    expect(judge.obstacles(PERSON, { ...OTHER, rank: 3 })).toEqual(['RANK_SKIPPED']);
  });

  test('is not asked of whoever keeps the own one; what is missing is to be made good', () => {
    const unfit = { ...PERSON, fields: [], rating: null };
    expect(judge.obstacles(unfit, POST)).toEqual([]);
    expect(judge.notes(unfit, POST)).toEqual(['TO_STANDARDISE']);
  });
});

test('a post too far away is closed, unless it is let off', () => {
  const near = { ...PROBLEM, maxDistanceKm: 20 };
  expect(judgeOf(near).obstacles(PERSON, ELSEWHERE)).toEqual(['TOO_FAR']);
  expect(judgeOf({ ...near, farPostIds: ['elsewhere'] }).obstacles(PERSON, ELSEWHERE)).toEqual([]);
});

test('a score is the sum of its parts, and full for whoever stays where all fits', () => {
  expect(judge.parts(PERSON, POST)).toEqual({
    QUALIFICATION: 2_700,
    EXPERIENCE: 2_000,
    DISTANCE: 2_000,
    STAYING: 2_000,
    LOCAL: 1_000,
  });
  expect(judge.score({ ...PERSON, degree: 'DOCTOR' }, POST)).toBe(FULL_SCORE);
  expect(judge.parts(PERSON, ELSEWHERE)).toMatchObject({ DISTANCE: 1_000, STAYING: 1_000, LOCAL: 500 });
});

test('the measures of a plan count what moves and what stays open', () => {
  const lands = { ...PERSON, id: 'minh', fields: ['LAND'] };
  const problem = { ...PROBLEM, people: [PERSON, lands] };
  expect(measuresOf(problem, new Map([['elsewhere', 'lan']]))).toEqual({
    meanFit: judge.score(PERSON, ELSEWHERE),
    parts: new Map([...Object.entries(judge.parts(PERSON, ELSEWHERE)), ['BALANCE', 0]]),
    placed: 1,
    emptyPosts: 2,
    unplacedPeople: 1,
    transfers: 1,
    totalDistanceKm: 30,
    exceptions: 0,
    surplusByField: new Map([
      ['JUSTICE', -2],
      ['LAND', 1],
    ]),
  });
});

test('a rule of law names its article, and what was not verified says so in both languages', () => {
  const law = [...TRANSFER_CASES, ...POSITION_CONDITIONS];
  expect(law.every(({ source }) => source?.includes('Điều') === true)).toBe(true);
  const unseen = PLACEMENT_RULES.filter(({ isVerified, holdsFor }) => !isVerified && holdsFor === 'TRANSFER');
  expect(unseen).toHaveLength(2);
  expect(unseen.every(({ vi, en }) => vi.includes('chưa kiểm chứng') && en.includes('not verified'))).toBe(true);
});
