import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { trailSubjects } from '#contract/trail.js';
import { assignmentMachine, answerMachine } from '#contract/assignment.js';
import { dialogueMachine } from '#contract/dialogue.js';
import { opinionMachine } from '#contract/opinion.js';
import { deeds } from './trail-texts.js';

const source = new URL('../../../../src/', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('demo'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .filter((text) => /Trail\.write\(|\bchange\w*\(\s*tx/.test(text));
const named = (key: string): string[] => [
  ...new Set(
    files.flatMap((text) => [...text.matchAll(new RegExp(`${key}: '([a-z_-]+)'`, 'g'))].map(([, name]) => name ?? '')),
  ),
];

describe('the words of the trail', () => {
  it('name every deed of the machines and of the rooms that write it', () => {
    const machines = [...opinionMachine, ...assignmentMachine, ...answerMachine, ...dialogueMachine];
    const verbs = [...machines.map(({ verb }) => verb as string), ...named('verb')];
    expect(verbs.length).toBeGreaterThan(40);
    expect(verbs.filter((verb) => !deeds.includes(verb))).toEqual([]);
  });

  it('name every subject it is written about', () => {
    const subjects = named('subjectType');
    expect(subjects.length).toBeGreaterThan(8);
    expect(subjects.filter((subject) => !(trailSubjects as readonly string[]).includes(subject))).toEqual([]);
  });
});
