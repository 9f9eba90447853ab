import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Settings } from '../../src/api/settings.ts';
import '../../src/define/account.ts';
import '../../src/define/username-field.ts';
import type { LogtoAccount } from '../../src/elements/account.ts';
import { button, place, reads, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

type Colors = NonNullable<NonNullable<Settings['signInExperience']>['color']>;

/** What a browser paints, as sRGB. */
function painted(color: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** As WCAG has it. */
function contrast(one: string, other: string): number {
  const [bright, faint] = [one, other]
    .map((color) => {
      const [r = 0, g = 0, b = 0] = painted(color).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((first, second) => second - first) as [number, number];
  return (bright + 0.05) / (faint + 0.05);
}

const usual = { light: [91, 61, 245], dark: [159, 141, 255] };

describe('the owner’s colour', () => {
  afterEach(() => fixtureCleanup());

  /** An element below a root of an owner with this colour. */
  async function open(color: Colors | undefined) {
    const world = memoryAccount();
    Object.assign(world.tenant.settings.signInExperience, { color });
    const root = await place<LogtoAccount>('logto-account', { account: world.account });
    const field = document.createElement('logto-username-field');
    root.append(field);
    await reads(field, 'ann');
    await until(() => root.shadowRoot!.querySelector('[role=status]'));
    const action = button(field, 'Change username');
    action.style.transition = 'none';
    const look = (scheme: 'light' | 'dark') => {
      root.style.colorScheme = scheme;
      return getComputedStyle(action).color;
    };
    const token = (scheme: 'light' | 'dark', name: string) => {
      root.style.colorScheme = scheme;
      action.style.backgroundColor = `var(${name})`;
      const { backgroundColor } = getComputedStyle(action);
      action.style.backgroundColor = '';
      return backgroundColor;
    };
    return { root, look, token, world };
  }

  it('is that of the elements below a root, light and dark', async () => {
    const { look } = await open({
      primaryColor: '#0a6b3d',
      isDarkModeEnabled: true,
      darkPrimaryColor: '#7fe0b0',
    });
    await until(() => painted(look('light')).join() === '10,107,61');
    expect(painted(look('dark'))).to.deep.equal([127, 224, 176]);
  });

  it('can be read whatever it is, on what is below it and with what is on it', async () => {
    for (const primaryColor of ['#ffe600', '#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff']) {
      const { look, token } = await open({ primaryColor });
      await until(() => painted(look('light')).join() !== usual.light.join());
      for (const scheme of ['light', 'dark'] as const) {
        const color = look(scheme);
        for (const name of [
          '--_surface',
          '--_raised',
          '--_sunken',
          '--_accent-soft',
          '--_on-accent',
        ]) {
          const ratio = contrast(color, token(scheme, name));
          expect(ratio, `${primaryColor} ${scheme} ${name}`).to.be.above(4.5);
        }
      }
      fixtureCleanup();
    }
  });

  it('gives way to what the page says', async () => {
    const { root, look } = await open({ primaryColor: '#0a6b3d' });
    await until(() => painted(look('light')).join() === '10,107,61');
    root.style.setProperty('--logto-color-accent', 'rgb(1, 2, 3)');
    expect(painted(look('light'))).to.deep.equal([1, 2, 3]);
  });

  it('is ours where the owner has none, or none that can be used', async () => {
    const hostile = 'red) } :host { display: none } a { color: (red';
    for (const color of [undefined, { primaryColor: hostile }, { primaryColor: '#12' }]) {
      const { look, world } = await open(color);
      await until(() => world.account.settings.status === 'ready');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(painted(look('light'))).to.deep.equal(usual.light);
      expect(painted(look('dark'))).to.deep.equal(usual.dark);
      fixtureCleanup();
    }
  });

  it('goes with its account', async () => {
    const { root, look } = await open({ primaryColor: '#0a6b3d' });
    await until(() => painted(look('light')).join() === '10,107,61');
    root.account = memoryAccount({ known: false }).account;
    await until(() => getComputedStyle(root).getPropertyValue('--_brand') === '');
  });
});
