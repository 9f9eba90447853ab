import type { PropertyValues } from 'lit';
import { once } from '../account/once.ts';
import { state } from '../ui/decorators.ts';
import { AccountElement } from './account-element.ts';

/** A private element that shows what another one stands for. */
export interface View {
  new (): AccountElement;
  define(): void;
}

/**
 * An element that a page has before it has what there is to see: that is a private element, in a chunk which comes while
 * the person or the server is waited for.
 */
export abstract class LateElement<V extends View> extends AccountElement {
  /** What is given on to the private element. @internal */
  static readonly passes: readonly string[] = ['readonly'];

  /** The private element, once it is here. */
  @state() protected view: AccountElement | undefined;

  /** Fetches the class of it. */
  protected abstract bring(): Promise<V>;

  /** Has it here, once; where it could not be fetched, whoever asks next tries again. */
  protected readonly come = once(async () => {
    const kind = await this.bring();
    kind.define();
    this.view = new kind();
    return kind;
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { passes } = this.constructor as typeof LateElement;
    for (const name of passes) {
      if (this.view) Object.assign(this.view, { [name]: this[name as keyof this] });
    }
  }

  protected override updated(): void {
    super.updated();
    const { view } = this;
    // What changed here is yet to be rendered there. It is all there is: empty, it leaves nothing.
    void view?.updateComplete.then(() => {
      if (view.isConnected) this.mark(view.matches(':state(empty)'));
    });
  }
}
