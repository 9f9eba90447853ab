import { expect } from '@open-wc/testing';
import { Crop, readPicture } from '../../src/lazy/avatar-crop.ts';
import { charactersOf, colourAt, photo, withExif } from '../support/photos.ts';
import { rejection } from '../support/rejection.ts';

const isRed = ([red = 0, , blue = 0]: number[]) => red > 200 && blue < 100;
const isBlue = ([red = 0, , blue = 0]: number[]) => blue > 200 && red < 100;

const refusal = async (file: Blob) => (await rejection<{ code?: string }>(readPicture(file))).code;

describe('readPicture', () => {
  it('refuses what is too large before it looks inside', async () => {
    expect(await refusal(new Blob([new Uint8Array(25 * 1024 * 1024)]))).to.equal(
      'picture_too_large',
    );
  });

  it('refuses text that calls itself a picture', async () => {
    const file = new File(['hello'], 'photo.png', { type: 'image/png' });
    expect(await refusal(file)).to.equal('picture_unreadable');
  });

  it('refuses an empty file', async () => {
    expect(await refusal(new Blob([], { type: 'image/png' }))).to.equal('picture_unreadable');
  });

  it('refuses drawings, whatever they call themselves', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await refusal(new Blob([svg], { type: 'image/svg+xml' }))).to.equal('picture_drawing');
    expect(await refusal(new Blob([`<?xml version="1.0"?>${svg}`]))).to.equal('picture_drawing');
    expect(await refusal(new Blob([` \n${svg}`], { type: 'image/png' }))).to.equal(
      'picture_drawing',
    );
  });

  it('keeps no more of a large picture than it needs', async () => {
    const picture = await readPicture(await photo(3000, 1500));
    expect([picture.width, picture.height]).to.deep.equal([2048, 1024]);
  });

  it('turns a photo upright', async () => {
    const picture = await readPicture(await withExif(await photo(300, 200), 6));
    expect([picture.width, picture.height]).to.deep.equal([200, 300]);
  });
});

describe('Crop', () => {
  const crop = async (width = 900, height = 600) =>
    new Crop(await readPicture(await photo(width, height)));

  it('makes a small square without what the camera wrote', async () => {
    const camera = await withExif(await photo(2000, 1500), 1);
    expect(await charactersOf(camera)).to.contain('GPS');
    const file = await new Crop(await readPicture(camera)).toFile();
    expect(file.type).to.equal('image/jpeg');
    expect(file.name).to.equal('avatar.jpg');
    expect(file.size)
      .to.be.below(400_000)
      .and.below(camera.size / 5);
    const written = await charactersOf(file);
    expect(written).not.to.contain('Exif');
    expect(written).not.to.contain('GPS');
    const { width, height } = await createImageBitmap(file);
    expect([width, height]).to.deep.equal([512, 512]);
  });

  it('does not blow a small picture up', async () => {
    const { width, height } = await createImageBitmap(await (await crop(90, 60)).toFile());
    expect([width, height]).to.deep.equal([60, 60]);
  });

  it('begins in the middle', async () => {
    const file = await (await crop()).toFile();
    expect(await colourAt(file, 0.1, 0.5)).to.satisfy(isRed);
    expect(await colourAt(file, 0.9, 0.5)).to.satisfy(isBlue);
  });

  it('moves, and stays inside the picture', async () => {
    const square = await crop();
    square.move(9, 9);
    expect(await colourAt(await square.toFile(), 0.3, 0.5)).to.satisfy(isBlue);
    square.move(-9, 0);
    expect(await colourAt(await square.toFile(), 0.7, 0.5)).to.satisfy(isRed);
  });

  it('zooms within limits, and stays inside the picture when it zooms out again', async () => {
    const square = await crop();
    square.zoom = 99;
    expect(square.zoom).to.equal(4);
    square.move(9, 0);
    square.zoom = 0.1;
    expect(square.zoom).to.equal(1);
    const file = await square.toFile();
    expect(await colourAt(file, 0.999, 0.5)).to.satisfy(isBlue);
  });

  it('puts white behind what can be seen through', async () => {
    const canvas = new OffscreenCanvas(20, 20);
    canvas.getContext('2d');
    const clear = await canvas.convertToBlob({ type: 'image/png' });
    const file = await new Crop(await readPicture(clear)).toFile();
    expect(await colourAt(file, 0.5, 0.5)).to.deep.equal([255, 255, 255]);
  });
});
