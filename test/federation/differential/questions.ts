import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from './answers.ts';

export interface NamedQuestion extends Question {
  readonly scenario: string;
  readonly name: string;
}

/** The hand-written operations below a folder: `<scenario>/question.graphql`, several to a file, set apart by `# ---`. */
export function readQuestions(folder: string): NamedQuestion[] {
  const scenarios = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return scenarios.flatMap(({ name: scenario }) => {
    const text = readFileSync(join(folder, scenario, 'question.graphql'), 'utf8');
    return text.split(/^# ---\n/m).map((piece) => read(scenario, piece.trim()));
  });
}

function read(scenario: string, piece: string): NamedQuestion {
  const variables = /^# variables (.*)\n/.exec(piece)?.[1];
  const query = piece.replace(/^# variables .*\n/, '');
  const name = /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? query.slice(0, 20);
  return { scenario, name, query, ...(variables === undefined ? {} : { variables: JSON.parse(variables) as unknown }) };
}
