// The order of the modules of src/ as docs/architecture.md gives it, from top to bottom; those of one level stand side by side.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');
const [, order] = /^Modules call downward only:\n\n(.+?)\n\n/ms.exec(text) ?? [];
if (!order) throw new Error('docs/architecture.md does not say in which order the modules of src/ call each other');

/** @type {string[][]} */
export const levels = order.split('→').map((level) => level.trim().split(/,\s+/));

/** @param {string} name */
export const levelOf = (name) => levels.findIndex((level) => level.includes(name));

/** The module a file belongs to: its folder below src/, or `app`. @param {string} path */
export const moduleOf = (path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? 'app';
