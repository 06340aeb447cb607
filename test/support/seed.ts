/** The same in every `npm test`; `npm run test:storm` uses a new one and prints TEST_SEED, to repeat the run. */
export const seed = Number(process.env['TEST_SEED'] ?? 20_261_126);
