/** The same in every `npm test`; `npm run test:storm` uses a new one and prints TEST_SEED, to repeat the run. */
export const seed = Number(process.env['TEST_SEED'] ?? 20_261_126);

/** Long instead of short, in `npm run test:storm`. */
export const isStorm = process.env['TEST_SEED'] !== undefined;
