interface Month {
  month: number;
  averageDays: number;
}

export interface Point extends Month {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

const [LEFT, RIGHT, TOP, BOTTOM] = [14, 786, 30, 96];

/** The curve of a year, 800 units wide: months on the x axis, days on the y axis from 0. */
export function curveOf(months: readonly Month[]): { points: Point[]; line: string; area: string } {
  const [from, until] = [months[0]?.month ?? 1, months.at(-1)?.month ?? 12];
  const most = Math.max(1, ...months.map((one) => one.averageDays));
  const points = months.map((one): Point => {
    const x = LEFT + ((RIGHT - LEFT) * (one.month - from)) / Math.max(1, until - from);
    return {
      ...one,
      x: Math.round(x),
      y: Math.round(BOTTOM - ((BOTTOM - TOP) * one.averageDays) / most),
      anchor: one.month === from ? 'start' : one.month === until ? 'end' : 'middle',
    };
  });
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return { points, line, area: points.length > 0 ? `${line}V${BOTTOM}H${points[0]?.x}z` : '' };
}
