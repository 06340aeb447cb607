/**
 * Exact decimals as text such as `516.5`, with a dot before the fraction and no grouping. Added and multiplied as
 * scaled integers, never as floats, so that a report that adds up on paper adds up here.
 */
export type Decimal = string;

const shape = /^-?(0|[1-9]\d{0,14})(\.\d{1,4})?$/;

export const isDecimal = (value: unknown): value is Decimal => typeof value === 'string' && shape.test(value);

interface Scaled {
  units: bigint;
  /** Number of digits after the dot. */
  scale: number;
}

function scaled(decimal: Decimal): Scaled {
  const [whole = '', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function written({ units, scale }: Scaled): Decimal {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

function plus(one: Scaled, other: Scaled): Scaled {
  const scale = Math.max(one.scale, other.scale);
  const raised = ({ units, scale: own }: Scaled): bigint => units * 10n ** BigInt(scale - own);
  return { units: raised(one) + raised(other), scale };
}

export const sumOf = (decimals: readonly Decimal[]): Decimal =>
  written(decimals.map(scaled).reduce(plus, { units: 0n, scale: 0 }));

export function times(one: Decimal, other: Decimal): Decimal {
  const [a, b] = [scaled(one), scaled(other)];
  return written({ units: a.units * b.units, scale: a.scale + b.scale });
}

export function minus(one: Decimal, other: Decimal): Decimal {
  const { units, scale } = scaled(other);
  return written(plus(scaled(one), { units: -units, scale }));
}

export const isZero = (decimal: Decimal): boolean => scaled(decimal).units === 0n;

const marks = { vi: ['.', ','], en: [',', '.'] } as const;

/** 49106 → 49.106 · 49,106; 516.5 → 516,5 · 516.5 */
export function formatDecimal(decimal: Decimal, language: 'vi' | 'en'): string {
  const [group, point] = marks[language];
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${decimal.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
}

/**
 * Reads a number as people type it or copy it from a spreadsheet: `6.100`, `6 100`, `516,5`, and in English `6,100`,
 * `516.5`. A separator that can only be the decimal one is taken as such (`516.5` in Vietnamese). Null if not a number.
 */
export function parseDecimal(typed: string, language: 'vi' | 'en'): Decimal | null {
  const text = typed
    .trim()
    .replace(/^−/, '-')
    .replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, '$1');
  const [group, point] = marks[language];
  for (const [thousands, fraction] of [
    [group, point],
    [point, group],
  ] as const) {
    const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})*(\\${fraction}\\d{1,4})?$`);
    const plain = new RegExp(`^-?\\d+(\\${fraction}\\d{1,4})?$`);
    if (!grouped.test(text) && !plain.test(text)) continue;
    const decimal = text
      .replaceAll(thousands, '')
      .replace(fraction, '.')
      .replace(/^(-?)0+(?=\d)/, '$1');
    return isDecimal(decimal) ? decimal : null;
  }
  return null;
}
