import type { Field } from './fields.js';

const tcvn3 = '§¹i diÖn tæ d©n phè';
const script = '<script>alert(1)</script>';
const decomposed = 'Nguyễn Thị Mẫu Đơn'.normalize('NFD');
/** Longer than any field allows. */
const tooLong = 'ả'.repeat(10_001);
const free = ['line', 'prose'];

/** Free text: script tags and decomposed letters in it are just text. */
export const isFreeText = ({ rules }: Field): boolean => free.some((name) => rules.has(name));

/** Invalid values for a field, derived from its type and rules. */
export function badValues(field: Field): unknown[] {
  const { value, rules, required } = field;
  const always = [{ a: 1 }, [['x']], ...(required ? [undefined, null] : [])];
  if (typeof value === 'string') {
    const never = [...always, 12, true, tooLong, `${value}\u0000`, '\ud800'];
    if (rules.has('password')) return [...never, ''];
    return isFreeText(field) ? [...never, tcvn3, '   '] : [...never, tcvn3, script, decomposed, ''];
  }
  if (typeof value === 'number') {
    const never = [...always, String(value), 'twelve', true, 0.5, 2 ** 31, 2 ** 53, 1e300];
    return rules.has('place') ? never : [...never, -1];
  }
  if (typeof value === 'boolean') return [...always, 'true', 1, script];
  if (Array.isArray(value)) return [...always, 'x', 7, [script], [null], Array.from({ length: 101 }, () => value[0])];
  return ['x', 7, true, ['x'], ...(required ? [undefined, null] : [])];
}
