// The modules of src/ in the order of docs/architecture.md, from top to bottom, by level.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
const [, order] = /^Modules call downward only:\n\n(.+?)\n\n/ms.exec(text) ?? [];
if (!order) throw new Error('docs/architecture.md does not say in which order the modules of src/ call each other');

/** @type {string[][]} */
export const levels = order.split('→').map((level) => level.trim().split(/,\s+/));

/** @param {string} name */
export const levelOf = (name) => levels.findIndex((level) => level.includes(name));

/** The module of a file: its folder below src/, or `app`. @param {string} path */
export const moduleOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? 'app';
