import { correction, generate } from 'lean-qr/nano';
import { svg, type SVGTemplateResult } from 'lit';

/** Light squares around, in which cameras look for where it begins. */
const margin = 2;

/** A QR code as a picture that scales; always dark on light, as cameras want it. `label` says what it holds. */
export function qrCode(text: string, label: string): SVGTemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      // Dark squares that follow each other are one shape: far fewer than there are squares.
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
  }
  const size = code.size + 2 * margin;
  return svg`<svg class="qr" viewBox="-${margin} -${margin} ${size} ${size}" role="img" aria-label=${label}>
    <path d=${path} />
  </svg>`;
}
