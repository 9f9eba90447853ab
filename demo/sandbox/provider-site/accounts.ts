import type { SocialAccount } from '../account-api/index.ts';

/** People of the seeded tenants who already use an account at a provider. */
const linked: Record<string, SocialAccount[]> = {
  google: [{ id: 'google-carol', name: 'Carol Cole', email: 'carol@gmail.example' }],
  github: [{ id: 'gh-alice', name: 'alice-archer', email: 'alice@example.com' }],
};

/** Accounts anybody can choose, nasty ones among them: providers pass on whatever people type. */
const anybody: SocialAccount[] = [
  { id: 'robin', name: 'Robin Roe', email: 'robin@mail.example' },
  { id: 'sam', name: 'Sam Stone', email: 'sam@mail.example', phone: '12025550188' },
  { id: 'bare' },
  {
    id: 'script',
    name: '<img src=x onerror="alert(1)">',
    email: '"><script>alert(1)</script>@mail.example',
    avatar: 'javascript:alert(1)',
  },
  { id: 'data', name: 'Dana', avatar: 'data:text/html,<script>alert(1)</script>' },
  { id: 'turned', name: 'Trudy \u202E evil.example', email: 'trudy@mail.example' },
  { id: 'long', name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim() },
];

/** Who can be chosen at one provider. Account ids differ between providers, as real ones do. */
export function accountsAt(target: string): SocialAccount[] {
  return [
    ...(linked[target] ?? []),
    ...anybody.map((account) => ({ ...account, id: `${target}-${account.id}` })),
  ];
}
