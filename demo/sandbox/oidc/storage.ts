import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Logto tolerates a rotated refresh token for this long, so that two tabs can race without being signed out. */
const ROTATION_GRACE = 3000;

/** One stored artefact of the provider: a session, a grant, a token, a code. */
export interface Artefact {
  readonly model: string;
  readonly id: string;
  payload: AdapterPayload;
  /** Milliseconds by the tenant's clock. */
  expiresAt: number;
  /** How far the tenant's clock was ahead of the computer's when this was made, in milliseconds. */
  readonly ahead: number;
  consumedAt?: number;
}

/**
 * Keeps what the provider stores and lets it expire by the tenant's clock. The provider itself reads the computer's
 * clock, which is never ahead of the tenant's, so its own checks only ever come later than these.
 */
export class Storage {
  #artefacts = new Map<string, Artefact>();
  #ahead = new Map<string, number>();
  #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What is alive of one model, oldest first. */
  all(model: string): Artefact[] {
    return [...this.#artefacts.values()].filter(
      (artefact) => artefact.model === model && this.#isAlive(artefact),
    );
  }

  get(model: string, id: string): Artefact | undefined {
    const artefact = this.#artefacts.get(`${model}:${id}`);
    if (!artefact || this.#isAlive(artefact)) return artefact;
    this.#artefacts.delete(`${model}:${id}`);
    return undefined;
  }

  /** The storage of one model in the provider's own terms. */
  adapter(model: string): Adapter {
    return {
      upsert: async (id, payload, expiresIn) => this.#put(model, id, payload, expiresIn),
      find: async (id) => this.#read(this.get(model, id)),
      findByUid: async (uid) =>
        this.#read(this.all(model).find((artefact) => artefact.payload.uid === uid)),
      findByUserCode: async (code) =>
        this.#read(this.all(model).find((artefact) => artefact.payload.userCode === code)),
      consume: async (id) => {
        const artefact = this.get(model, id);
        if (artefact) artefact.consumedAt ??= this.#now();
      },
      destroy: async (id) => void this.#artefacts.delete(`${model}:${id}`),
      revokeByGrantId: async (grantId) => this.revokeByGrantId(grantId),
    };
  }

  /** Removes every code and token issued under a grant, and leaves the grant itself. */
  revokeByGrantId(grantId: string): void {
    for (const [key, artefact] of this.#artefacts) {
      if (artefact.payload.grantId === grantId && artefact.model !== 'Interaction') {
        this.#artefacts.delete(key);
      }
    }
  }

  #isAlive(artefact: Artefact): boolean {
    return artefact.expiresAt > this.#now();
  }

  #put(model: string, id: string, payload: AdapterPayload, expiresIn = Infinity): void {
    const now = this.#now();
    const previous = this.get(model, id);
    // Saved again without a new lifetime: the provider counted the rest of it by the computer's clock.
    const keepsExpiry = previous && Math.abs((previous.payload.exp ?? 0) - (payload.exp ?? 0)) < 2;
    // A session is stored under a new name after each sign-in; its `uid` stays.
    const birth = `${model}:${payload.uid ?? id}`;
    const ahead = this.#ahead.get(birth) ?? now - Date.now();
    this.#ahead.set(birth, ahead);
    this.#artefacts.set(`${model}:${id}`, {
      model,
      id,
      payload,
      expiresAt: keepsExpiry ? previous.expiresAt : now + expiresIn * 1000,
      ahead,
      ...(previous?.consumedAt !== undefined && { consumedAt: previous.consumedAt }),
    });
  }

  #read(artefact: Artefact | undefined): AdapterPayload | undefined {
    if (artefact?.consumedAt === undefined) return artefact?.payload;
    const grace = artefact.model === 'RefreshToken' ? ROTATION_GRACE : 0;
    // A reused code must be noticed at once; a reused refresh token only once the grace has passed.
    return artefact.consumedAt + grace > this.#now()
      ? artefact.payload
      : { ...artefact.payload, consumed: Math.floor(artefact.consumedAt / 1000) };
  }
}
