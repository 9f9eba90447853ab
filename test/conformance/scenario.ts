import type { DeepPartial } from '../../demo/sandbox/memory-tenant.ts';
import type { TenantSettings } from '../../demo/sandbox/tenant.ts';
import type { Recording } from './recordings.ts';
import type { World } from './world.ts';

/** What happened around the recorded requests of one file: who was there, and what was changed beside the wire. */
export interface Scenario {
  settings?: DeepPartial<TenantSettings>;
  setUp?(world: World): void | Promise<void>;
  /** Changes before single requests, by their number. */
  before?: Record<number, (world: World) => void | Promise<void>>;
  beforeEach?(world: World, recording: Recording): void | Promise<void>;
}
