import Sequencer from '@jest/test-sequencer';

/**
 * The longest files, from the end of `npm test`: they begin first, so that no worker is left alone with one of them.
 * Beside the screens, which take two processors by themselves, run those that wait more than they work.
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

/** Behind them jest's own order: what took long or failed last time, then what is large. */
export default class InOrder extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
