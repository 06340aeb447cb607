import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { trailSubjects } from '#contract/trail.js';
import { assignmentMachine, answerMachine } from '#contract/assignment.js';
import { dialogueMachine } from '#contract/dialogue.js';
import { opinionMachine } from '#contract/opinion.js';
import { knownVerbs } from './trail-texts.js';

const source = new URL('../../../../src/', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('demo'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .filter((text) => /\btx\.trail\(|\b(change|insert|record)\w*\(\s*tx|: RowKind</.test(text));
const named = (...patterns: RegExp[]): string[] => [
  ...new Set(patterns.flatMap((one) => files.flatMap((text) => [...text.matchAll(one)].map(([, name]) => name ?? '')))),
];

describe('the texts of the trail', () => {
  it('exist for every verb of state machines and code', () => {
    const machines = [...opinionMachine, ...assignmentMachine, ...answerMachine, ...dialogueMachine];
    const verbs = [...machines.map(({ verb }) => verb as string), ...named(/verb: '([a-z_-]+)'/g)];
    expect(verbs.length).toBeGreaterThan(40);
    expect(verbs.filter((verb) => !knownVerbs.includes(verb))).toEqual([]);
  });

  it('exist for every subject', () => {
    const subjects = named(
      /subjectType: '([a-z_]+)'/g,
      /RowKind<\w+> = \{\s*entity: \w+,\s*type: '([a-z_]+)'/g,
      /recordChange\(\s*tx,\s*\{ type: '([a-z_]+)'/g,
    );
    expect(subjects.length).toBeGreaterThan(16);
    expect(subjects.filter((subject) => !(trailSubjects as readonly string[]).includes(subject))).toEqual([]);
  });
});
