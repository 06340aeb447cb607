/** `npm test` throws the same dice every time; `npm run test:storm` throws others and prints TEST_SEED, which repeats them. */
export const seed = Number(process.env['TEST_SEED'] ?? 20_261_126);
