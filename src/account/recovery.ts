/**
 * "This wasn't me": everything that shuts somebody else out of an account, one thing after the other. What goes wrong
 * with one does not keep the others from being done, and can be tried again by itself.
 */
import { AccountError } from '../api/errors.ts';
import type { MfaFactor, Profile } from '../api/schemas.ts';
import type { FieldControl, FieldName, Settings } from '../api/settings.ts';
import { countingCodes, isOffered } from './mfa-rules.ts';
import { canStepUp } from './rules.ts';
import { StepUpCancelled } from './step-up.ts';
import type { SweepResult } from './sweep.ts';

/**
 * In the order in which they have to be done: whoever knows the password comes back as soon as they are signed out, and
 * whoever is signed in could look at new codes.
 */
export const allSteps = ['password', 'signOut', 'devices', 'codes'] as const;
export type StepName = (typeof allSteps)[number];

/** The steps that there is something to do for, and that this person may do. */
export function stepsFor(known: {
  profile: Profile;
  settings: Settings | undefined;
  factors: readonly MfaFactor[];
  control: (field: FieldName) => FieldControl;
}): StepName[] {
  const { profile, settings, factors, control } = known;
  if (!canStepUp(profile)) return [];
  const may = (field: FieldName) => control(field) === 'Edit';
  const worthwhile: Record<StepName, boolean> = {
    password: profile.hasPassword === true && may('password'),
    signOut: may('session'),
    devices: may('trustedDevice'),
    codes: countingCodes(factors) !== undefined && isOffered('backup-code', settings) && may('mfa'),
  };
  return allSteps.filter((name) => worthwhile[name]);
}

export interface Step {
  readonly name: StepName;
  /** `closed`: the owner does not let this page do it, so that another try is no use. */
  state: 'open' | 'working' | 'done' | 'failed' | 'closed' | 'skipped';
  /** How many things it was done to, all tries together. */
  count: number;
  /** Why it was not done: an `AccountError`, or whatever stopped the call on its way. */
  error: unknown;
}

/** Does one step. Throws what went wrong, or tells it in the result where some of it was done. */
export type Work = () => Promise<SweepResult>;

export class Recovery {
  readonly steps: readonly Step[];
  readonly #work: Record<StepName, Work>;
  readonly #changed: () => void;

  /** `changed` is called whenever a step has come further. */
  constructor(names: readonly StepName[], work: Record<StepName, Work>, changed: () => void) {
    this.steps = names.map((name) => ({ name, state: 'open', count: 0, error: undefined }));
    this.#work = work;
    this.#changed = changed;
  }

  get running(): boolean {
    return this.steps.some(({ state }) => state === 'working');
  }
  get failed(): readonly Step[] {
    return this.steps.filter(({ state }) => state === 'failed');
  }

  step(name: StepName): Step | undefined {
    return this.steps.find((step) => step.name === name);
  }

  /** Leaves a step out. */
  skip(name: StepName): void {
    const step = this.step(name);
    if (step) step.state = 'skipped';
    this.#changed();
  }

  /**
   * Does what is not done yet, or of that only what is named. Throws `StepUpCancelled` where the person does not prove
   * who they are: then nothing further could be done, and it all waits for another try.
   */
  async run(names: readonly StepName[] = allSteps): Promise<void> {
    for (const step of this.steps) {
      if (names.includes(step.name) && waiting.has(step.state)) await this.#do(step);
    }
  }

  async #do(step: Step): Promise<void> {
    step.state = 'working';
    this.#changed();
    try {
      const { done, failures } = await this.#work[step.name]();
      step.count += done;
      settle(step, failures[0]);
    } catch (error) {
      if (error instanceof StepUpCancelled) {
        step.state = 'open';
        throw error;
      }
      settle(step, error);
    } finally {
      this.#changed();
    }
  }
}

const waiting = new Set<Step['state']>(['open', 'failed']);

function settle(step: Step, error: unknown): void {
  step.error = error;
  step.state = !error ? 'done' : isFinal(error) ? 'closed' : 'failed';
}

const final = new Set([
  'account_center.field_not_enabled',
  'account_center.field_not_editable',
  'auth.third_party_application_forbidden',
  'scope_missing',
]);

const isFinal = (error: unknown): boolean => error instanceof AccountError && final.has(error.code);
