/** Writes a page that shows all pictures, so that one can look through them. */
import { readdir, writeFile } from 'node:fs/promises';
import { folder } from './scene.ts';

const looks = ['light', 'dark', 'narrow', 'narrow dark', 'right to left'];

export default async function writeGallery(): Promise<void> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const scenes = files
    .filter((file) => file.endsWith(' light.png'))
    .map((file) => file.slice(0, -' light.png'.length))
    .sort();
  const figures = scenes.map((scene) => {
    const pictures = looks.map((look) => {
      const source = encodeURI(`${scene} ${look}.png`);
      return `<a href="${source}"><img src="${source}" alt="${scene}, ${look}" loading="lazy"></a>`;
    });
    return `<h2>${scene}</h2><div>${pictures.join('')}</div>`;
  });
  await writeFile(
    `${folder}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Every state</title>
<style>body{font:15px system-ui;margin:24px}div{display:flex;gap:12px;overflow-x:auto;align-items:start}
img{block-size:420px;border:1px solid #ccc;border-radius:6px}</style>${figures.join('\n')}`,
  );
}
