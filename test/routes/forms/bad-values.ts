import type { Field } from './fields.js';

const tcvn3 = '§¹i diÖn tæ d©n phè';
const script = '<script>alert(1)</script>';
const decomposed = 'Nguyễn Thị Mẫu Đơn'.normalize('NFD');
/** Beyond the longest text that any form takes. */
const tooLong = 'ả'.repeat(10_001);
const free = ['line', 'prose'];

/** Text that a person writes freely: script tags and decomposed letters in it are just text. */
export const isFreeText = ({ rules }: Field): boolean => free.some((name) => rules.has(name));

/** What an entry may never be, put together from what it is and from the rules on it. */
export function badValues(field: Field): unknown[] {
  const { value, rules, required } = field;
  const always = [{ a: 1 }, [['x']], ...(required ? [undefined, null] : [])];
  if (typeof value === 'string') {
    const never = [...always, 12, true, tooLong, `${value}\u0000`, '\ud800'];
    if (rules.has('password')) return [...never, ''];
    return isFreeText(field) ? [...never, tcvn3, '   '] : [...never, tcvn3, script, decomposed, ''];
  }
  if (typeof value === 'number') return [...always, String(value), 'twelve', true, 0.5, -1, 2 ** 31, 2 ** 53, 1e300];
  if (typeof value === 'boolean') return [...always, 'true', 1, script];
  if (Array.isArray(value)) return [...always, 'x', 7, [script], [null], Array.from({ length: 101 }, () => value[0])];
  return ['x', 7, true, ['x'], ...(required ? [undefined, null] : [])];
}
