import { messageCode } from '../ids.ts';
import type { Visit } from './attempt.ts';

const tenMinutes = 600_000;

/** "Sends" a code: it lands in the tenant's inbox. */
export function sendCode({ tenant, attempt }: Visit, to: string, channel: 'email' | 'phone'): void {
  const code = messageCode();
  const at = tenant.now();
  attempt.sent = { to, channel, code, at };
  tenant.inbox.push({ to, channel, template: 'SignIn', code, sentAt: at });
}

/** Whether this is the code that was sent last; a right one can be used once. */
export function takeCode({ tenant, attempt }: Visit, code: string): boolean {
  const { sent } = attempt;
  if (!sent || sent.code !== code.trim() || tenant.now() - sent.at > tenMinutes) return false;
  delete attempt.sent;
  return true;
}
