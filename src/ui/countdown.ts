import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Seconds that run down and re-render their host each time one is gone. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left; 0 when it is over. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#until - performance.now()) / 1000));
  }

  /** What is left as `0:42`. */
  get text(): string {
    const { left } = this;
    return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }

  /** Starts over; with 0 it is over at once. */
  start(seconds: number): void {
    this.#until = performance.now() + seconds * 1000;
    this.#tick();
  }

  hostConnected(): void {
    if (this.left > 0) this.#tick();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#timer ??= setInterval(() => {
      this.#host.requestUpdate();
      if (this.left === 0) this.hostDisconnected();
    }, 1000);
    this.#host.requestUpdate();
  }
}
