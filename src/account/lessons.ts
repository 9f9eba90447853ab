/** What a refusal teaches about the owner's switches, where nobody told us how they stand. */
import type { Endpoint } from '../api/endpoints.ts';
import type { AccountError } from '../api/errors.ts';
import type { FieldControl, FieldName } from '../api/settings.ts';
import type { Learned } from './rules.ts';

const learnable: Record<string, FieldControl> = {
  'account_center.field_not_editable': 'ReadOnly',
  // Off is only believed of what was read: a refused write does not say whether the field may be seen.
  'account_center.field_not_enabled': 'Off',
};

export function lesson(row: Endpoint, input: object, error: AccountError): Learned | undefined {
  const field = row.field ?? soleField(input);
  const told = learnable[error.code] ?? (isUnknownRoute(row, error) ? 'Off' : undefined);
  return field && told && { [field]: told };
}

/** Many servers do not have the list of trusted devices; what cannot be listed cannot be shown. */
const isUnknownRoute = ({ method, field }: Endpoint, { code }: AccountError): boolean =>
  code === 'gone' && method === 'GET' && field === 'trustedDevice';

/** PATCH /my-account has no field of its own; a body with one key tells which it was about. */
function soleField(input: object): FieldName | undefined {
  const [first, ...more] = Object.keys(input);
  return more.length === 0 && (first === 'name' || first === 'avatar' || first === 'customData')
    ? first
    : undefined;
}
