import { expect, fixtureCleanup } from '@open-wc/testing';
import { html, LitElement, nothing } from 'lit';
import { LightForm } from '../../src/ui/light-form.ts';
import { place } from '../support/element.ts';

/** Shows a form while it is open; `inner` puts another such element into its shadow root. */
class LightHost extends LitElement {
  static override properties = { open: { type: Boolean }, inner: { type: Boolean } };
  declare open: boolean;
  declare inner: boolean;
  submitted = 0;
  readonly #form = new LightForm(this);

  protected override render() {
    const form = html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.submitted += 1;
      }}
    >
      <label for="light-name">Name</label><input id="light-name" autocomplete="username" />
      <button>Go</button>
    </form>`;
    return html`<section>${this.open ? this.#form.slot(form) : nothing}</section>
      ${this.inner ? html`<logto-light-host></logto-light-host>` : nothing}`;
  }
}
customElements.define('logto-light-host', LightHost);

/** Somebody else's component with one of ours in its shadow root. */
class ForeignHost extends LitElement {
  protected override render() {
    return html`<logto-light-host></logto-light-host>`;
  }
}
customElements.define('foreign-host', ForeignHost);

const inside = async (host: LitElement): Promise<LightHost> => {
  await host.updateComplete;
  return host.renderRoot.querySelector('logto-light-host') as LightHost;
};

async function open(host: LightHost): Promise<void> {
  host.open = true;
  await host.updateComplete;
}

const found = (root: ParentNode = document) => root.querySelector<HTMLInputElement>('#light-name');

describe('LightForm', () => {
  it('stands in the light DOM, and is seen in its place', async () => {
    const host = await place<LightHost>('logto-light-host');
    expect(found()).to.equal(null);
    await open(host);
    expect(found()?.closest('logto-light-host')).to.equal(host);
    const section = host.renderRoot.querySelector('section')!;
    const { top, bottom } = section.getBoundingClientRect();
    const box = found()!.getBoundingClientRect();
    expect(box.height).to.be.above(0);
    expect(box.top).to.be.at.least(top);
    expect(box.bottom).to.be.at.most(bottom);
  });

  it('comes out through every shadow root of ours', async () => {
    const outer = await place<LightHost>('logto-light-host', { inner: true });
    const middle = await inside(outer);
    middle.inner = true;
    const innermost = await inside(middle);
    await open(innermost);
    expect(found()?.closest('logto-light-host'), 'the outermost').to.equal(outer);
    expect(found()!.getBoundingClientRect().height).to.be.above(0);
    expect(innermost.renderRoot.contains(found()!.assignedSlot)).to.equal(false);
  });

  it('does not go into the light DOM of somebody else', async () => {
    const foreign = await place<ForeignHost>('foreign-host');
    const host = await inside(foreign);
    await open(host);
    expect(found(), 'not in the document').to.equal(null);
    expect(found(foreign.renderRoot)?.closest('logto-light-host')).to.equal(host);
    expect(found(foreign.renderRoot)!.getBoundingClientRect().height).to.be.above(0);
  });

  it('leaves nothing behind, neither when closed nor when its element goes', async () => {
    const outer = await place<LightHost>('logto-light-host', { inner: true });
    const host = await inside(outer);
    await open(host);
    host.open = false;
    await host.updateComplete;
    expect(outer.childElementCount + host.childElementCount).to.equal(0);
    await open(host);
    found()!.value = 'typed';
    host.open = false;
    await host.updateComplete;
    await open(host);
    expect(found()!.value, 'what was typed is gone').to.equal('');
    host.remove();
    expect(outer.childElementCount).to.equal(0);
    fixtureCleanup();
    expect(found()).to.equal(null);
  });

  it('comes back with its element', async () => {
    const host = await place<LightHost>('logto-light-host');
    await open(host);
    const parent = host.parentElement!;
    host.remove();
    expect(found()).to.equal(null);
    parent.append(host);
    await host.updateComplete;
    expect(found()).not.to.equal(null);
  });

  it('keeps two forms on one page apart', async () => {
    const outer = await place<LightHost>('logto-light-host', { inner: true });
    const host = await inside(outer);
    await open(outer);
    await open(host);
    const containers = [...outer.querySelectorAll('logto-credentials')];
    expect(containers).to.have.length(2);
    const [first, second] = containers.map(({ assignedSlot }) => assignedSlot?.parentElement);
    expect([first?.localName, second?.localName].sort()).to.deep.equal([
      'logto-light-host',
      'section',
    ]);
  });

  it('tells the page nothing of what is typed and sent', async () => {
    const host = await place<LightHost>('logto-light-host');
    await open(host);
    const heard: string[] = [];
    for (const type of ['input', 'change', 'submit']) {
      host.parentElement!.addEventListener(type, () => heard.push(type));
    }
    found()!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    found()!.dispatchEvent(new Event('change', { bubbles: true }));
    found()!.form!.requestSubmit();
    expect(host.submitted).to.equal(1);
    expect(heard).to.deep.equal([]);
  });

  it('dresses itself, and nothing else on the page', async () => {
    const bystander = await place<HTMLInputElement>('input');
    const before = getComputedStyle(bystander).padding;
    const host = await place<LightHost>('logto-light-host');
    await open(host);
    expect(getComputedStyle(found()!).padding).to.equal('9px 12px');
    expect(getComputedStyle(found()!).boxSizing).to.equal('border-box');
    expect(getComputedStyle(bystander).padding).to.equal(before);
    const sheets = document.adoptedStyleSheets.length;
    await open(await place<LightHost>('logto-light-host'));
    expect(document.adoptedStyleSheets.length, 'once a document').to.equal(sheets);
  });
});
