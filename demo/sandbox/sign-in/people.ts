import type { Person, Tenant } from '../tenant.ts';

type IdentifierType = 'username' | 'email' | 'phone';

/** What somebody typed to say who they are. */
export interface Identifier {
  type: IdentifierType;
  value: string;
}

export function readIdentifier(text: string): Identifier {
  const value = text.trim();
  if (value.includes('@')) return { type: 'email', value };
  const digits = value.replace(/[\s()+-]/g, '');
  return /^\d{6,}$/.test(digits) ? { type: 'phone', value: digits } : { type: 'username', value };
}

export function findPerson(tenant: Tenant, { type, value }: Identifier): Person | undefined {
  const isIt = {
    username: (person: Person) => person.username === value,
    email: (person: Person) => person.primaryEmail?.toLowerCase() === value.toLowerCase(),
    phone: (person: Person) => person.primaryPhone === value,
  }[type];
  return [...tenant.people.values()].find(isIt);
}

/** How a person is called on the sandbox's own pages. */
export const displayName = (person: Person) =>
  person.name ?? person.username ?? person.primaryEmail ?? person.primaryPhone ?? person.id;

/** The identifier a person would type, if they have one. */
export function identifierOf(person: Person): Identifier | undefined {
  if (person.username) return { type: 'username', value: person.username };
  if (person.primaryEmail) return { type: 'email', value: person.primaryEmail };
  return person.primaryPhone ? { type: 'phone', value: person.primaryPhone } : undefined;
}
