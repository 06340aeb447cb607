// Modules of src/ import downward only: docs/architecture.md has the order. Run by `npm run check`.
import { levels } from './scripts/modules.mjs';

const folder = (names) => `^src/(${names.join('|')})/`;
const files = '^src/[^/]+$';
const pathOf = (name) => (name === 'app' ? files : folder([name]));

const downward = levels.flatMap((level, i) =>
  level.map((name) => ({
    name: `below-${name}`,
    comment: `${name} may import itself and what is below it in docs/architecture.md`,
    severity: 'error',
    from: { path: pathOf(name) },
    to: { path: '^src/', pathNot: [name, ...levels.slice(i + 1).flat()].map(pathOf) },
  })),
);

export default {
  forbidden: [
    ...downward,
    {
      name: 'listed',
      comment: 'docs/architecture.md says where each module stands',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: levels.flat().map(pathOf) },
      to: { path: '^src/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    includeOnly: '^src/',
    exclude: '\\.spec\\.ts$',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
