import { svg, type SVGTemplateResult } from 'lit';
import { encode } from 'uqr';

/** A QR code as a picture that scales; always dark on light, as cameras want it. `label` says what it holds. */
export function qrCode(text: string, label: string): SVGTemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.map((row, y) =>
    runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return svg`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    <path d=${path.flat().join('')} />
  </svg>`;
}

/** Where the dark squares of a row begin and how many follow each other: far fewer shapes than squares. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
