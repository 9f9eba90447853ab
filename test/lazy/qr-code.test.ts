import { expect, fixture } from '@open-wc/testing';
import decode from 'qr/decode.js';
import { qrCode } from '../../src/lazy/qr-code.ts';

const address = (account: string) =>
  `otpauth://totp/${encodeURIComponent(`Example:${account}`)}?secret=${'JBSWY3DPEHPK3PXP'.repeat(2)}&issuer=Example`;

/** What a camera reads in it. */
function read(picture: SVGElement): string {
  const { baseVal } = (picture as SVGSVGElement).viewBox;
  const scale = 6;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: baseVal.width * scale,
    height: baseVal.height * scale,
  });
  const paper = canvas.getContext('2d')!;
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.scale(scale, scale);
  paper.translate(-baseVal.x, -baseVal.y);
  paper.fillStyle = 'black';
  paper.fill(new Path2D(picture.querySelector('path')!.getAttribute('d')!));
  return decode(paper.getImageData(0, 0, canvas.width, canvas.height));
}

describe('QR codes', () => {
  for (const account of ['ada', 'ada@example.com', 'Ada Lovelace, コンピュータ', 'a'.repeat(128)]) {
    it(`hold the address of ${account.slice(0, 20)}`, async () => {
      const picture = await fixture<SVGElement>(qrCode(address(account), 'For an app'));
      expect(picture.getAttribute('aria-label')).to.equal('For an app');
      expect(read(picture)).to.equal(address(account));
    });
  }
});
