import { css, html, LitElement, type PropertyValues } from 'lit';
import type english from '../locales/en/avatar.ts';
import { base } from '../styles/base.ts';
import { forms } from '../styles/forms.ts';
import { property, query } from '../ui/decorators.ts';
import { closest, type Crop } from './avatar-crop.ts';

/** How far an arrow key goes, in parts of the square's side. */
const step = 0.04;
const arrows: Record<string, [right: number, down: number]> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/**
 * A picture under a round opening: dragged, tapped or moved by arrow keys, and zoomed by wheel, pinch, keys or slider.
 * A private piece.
 *
 * @fires change - the square is another one
 */
export class LogtoCropStage extends LitElement {
  static override styles = [
    base,
    forms,
    css`
      :host {
        display: grid;
        gap: 12px;
        justify-items: center;
      }
      .stage {
        position: relative;
        inline-size: min(100%, 280px);
        aspect-ratio: 1;
        border-radius: var(--_radius);
        overflow: hidden;
        cursor: grab;
        touch-action: none;
      }
      .stage:active {
        cursor: grabbing;
      }
      .stage:focus-visible {
        outline-offset: 3px;
      }
      canvas {
        display: block;
        inline-size: 100%;
        block-size: 100%;
      }
      .opening {
        position: absolute;
        inset: 0;
        border-radius: 50%;
        box-shadow: 0 0 0 200px rgb(10 10 20 / 0.5);
        outline: 2px solid rgb(255 255 255 / 0.9);
        outline-offset: -2px;
        pointer-events: none;
      }
      label {
        display: flex;
        gap: 12px;
        align-items: center;
        inline-size: min(100%, 280px);
        font-size: 13.5px;
        font-weight: 550;
      }
      input {
        flex: 1;
        min-inline-size: 0;
        block-size: 24px;
        accent-color: var(--_accent);
      }
    `,
  ];

  @property({ attribute: false }) crop!: Crop;
  @property({ attribute: false }) words!: typeof english;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  /** Fingers and pointers on the picture, where they were last. */
  #pointers = new Map<number, { x: number; y: number }>();
  #dragged = false;

  protected override render() {
    return html`
      <div
        class="stage"
        role="application"
        tabindex="0"
        aria-label=${this.words.crop}
        @keydown=${this.#steer}
        @wheel=${this.#roll}
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
      >
        <canvas width="560" height="560"></canvas>
        <div class="opening"></div>
      </div>
      <span class="small muted">${this.words.cropHint}</span>
      <label>
        ${this.words.zoom}
        <input
          type="range"
          min="1"
          max=${closest}
          step="0.01"
          .value=${String(this.crop.zoom)}
          @input=${(event: Event) => this.#zoom(Number((event.target as HTMLInputElement).value))}
        />
      </label>
    `;
  }

  protected override updated(_: PropertyValues): void {
    this.crop.draw(this.canvas);
  }

  #zoom(zoom: number): void {
    this.crop.zoom = zoom;
    this.#changed();
  }

  #move(right: number, down: number): void {
    this.crop.move(right, down);
    this.#changed();
  }

  #changed(): void {
    this.requestUpdate();
    this.dispatchEvent(new Event('change'));
  }

  #steer = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    const zoom = { '+': 1.1, '=': 1.1, '-': 1 / 1.1 }[event.key];
    if (arrow) this.#move(...arrow);
    else if (zoom) this.#zoom(this.crop.zoom * zoom);
    else return;
    event.preventDefault();
  };

  #roll = (event: WheelEvent): void => {
    event.preventDefault();
    this.#zoom(this.crop.zoom * Math.exp(-event.deltaY / 400));
  };

  #grab = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#dragged = false;
  };

  #drag = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const { width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    this.#dragged ||= Math.hypot(now.x - before.x, now.y - before.y) > 1;
    if (other) this.#zoom((this.crop.zoom * distance(now, other)) / distance(before, other));
    // With two fingers each moves the picture by half of its way.
    const share = other ? 2 : 1;
    this.#move((before.x - now.x) / width / share, (before.y - now.y) / width / share);
  };

  /** A tap without a drag brings what was tapped to the middle, for those who cannot drag. */
  #release = (event: PointerEvent): void => {
    const held = this.#pointers.delete(event.pointerId);
    if (!held || this.#dragged || event.type !== 'pointerup') return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const part = (at: number, from: number) => (at - from) / box.width - 0.5;
    this.#move(part(event.clientX, box.left), part(event.clientY, box.top));
  };
}

type Point = { x: number; y: number };
const distance = (one: Point, other: Point): number =>
  Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));

declare global {
  interface HTMLElementTagNameMap {
    'logto-crop-stage': LogtoCropStage;
  }
}
