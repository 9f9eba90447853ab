/** What a tenant keeps that only the Management API knows. */

export interface PersonalAccessToken {
  userId: string;
  name: string;
  value: string;
  createdAt: number;
  expiresAt: number | null;
}

export interface Role {
  id: string;
  name: string;
  description: string;
  /** Ids of the people who have it. */
  members: string[];
}

export interface Organization {
  id: string;
  name: string;
  description: string | null;
  createdAt: number;
  /** Names of their roles here, by the ids of people. */
  members: Record<string, string[]>;
}

export interface AuditLog {
  id: string;
  key: string;
  payload: {
    key: string;
    result: 'Success' | 'Error';
    userId?: string;
    ip?: string;
    userAgent?: string;
    applicationId?: string;
    [more: string]: unknown;
  };
  createdAt: number;
}

export interface ManagementData {
  tokens: PersonalAccessToken[];
  roles: Role[];
  organizations: Organization[];
  logs: AuditLog[];
}

export const emptyData = (): ManagementData => ({
  tokens: [],
  roles: [],
  organizations: [],
  logs: [],
});
