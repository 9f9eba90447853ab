import { recordId } from '../ids.ts';
import type { AuditLog } from './data.ts';

/** What the audit log says of a sign-in that went well. */
export function signInLog(
  { userId, signInContext }: { userId: string; signInContext: Record<string, string> },
  applicationId: string,
  createdAt: number,
): AuditLog {
  const key = 'Interaction.SignIn.Submit';
  const { ip, userAgent } = signInContext;
  return {
    id: recordId(),
    key,
    payload: {
      key,
      result: 'Success',
      userId,
      applicationId,
      ...(ip !== undefined && { ip }),
      ...(userAgent !== undefined && { userAgent }),
    },
    createdAt,
  };
}
