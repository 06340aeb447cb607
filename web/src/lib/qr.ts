import { create } from 'qrcode';
import type { DrawnQr } from '#contract/pages.js';

export function drawQr(url: string): DrawnQr {
  const { size, data } = create(url, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let run = 0;
      while (x + run < size && data[y * size + x + run]) run += 1;
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return { path, size };
}
