import { foldedWords } from '../../common/text/fold.js';

const most = 8;
/** After every word that begins so, in whatever order the database sorts letters and digits. */
const beyond = 'zzzzzzzzzzzzzzzz';

/**
 * The words of a query as ranges of folded words. Longer ones may stand for the beginning of a word; syllables of one or
 * two letters are whole: who looks for "so do" (sổ đỏ) does not mean "sông đông".
 */
export const searchTerms = (query: string): [from: string, to: string][] =>
  foldedWords(query)
    .slice(0, most)
    .map((word) => (word.length <= 2 ? [word, word] : [word.slice(0, 40), word.slice(0, 40) + beyond]));
