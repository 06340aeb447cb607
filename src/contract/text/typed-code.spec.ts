import { describe, expect, it } from '@jest/globals';
import { typedCode } from './typed-code.js';

describe('a typed code', () => {
  it.each(['7k3m-q0zd', ' 7K3M Q0ZD ', '7K3M.Q0ZD', '７Ｋ３Ｍ–Ｑ０ＺＤ', '7K3M\u200bQ0\u00adZD\ufe0f', '7k3m_q0zd'])(
    'is read in the spelling %j',
    (typed) => expect(typedCode(typed)).toBe('7K3MQ0ZD'),
  );
});
