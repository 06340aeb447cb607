import Sequencer from '@jest/test-sequencer';

/**
 * The slowest files, as printed by `npm test`, start first, so that none of them runs alone at the end. The screens
 * need two processors, so files that mostly wait run beside them.
 */
const first = [
  'test/journeys/accessible.spec.ts',
  'test/live/stress.spec.ts',
  'test/cli/start.spec.ts',
  'test/faults/shutdown.spec.ts',
  'test/faults/kill.spec.ts',
  'test/faults/configuration.spec.ts',
  'test/live/half-open.spec.ts',
  'test/routes/bad-input.postgres.spec.ts',
  'test/routes/bad-input.sqlite.spec.ts',
  'test/routes/one-bad-field.postgres.spec.ts',
  'test/live/gateway.spec.ts',
  'test/journeys/whole-cycle.spec.ts',
  'test/journeys/ha-dong.spec.ts',
  'test/document/documents.spec.ts',
  'test/demo/ward.spec.ts',
];

const rank = ({ path }) => {
  const at = first.findIndex((file) => path.endsWith(file));
  return at < 0 ? first.length : at;
};

/** Then jest's own order: slow or failed last time, then large. */
export default class InOrder extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
