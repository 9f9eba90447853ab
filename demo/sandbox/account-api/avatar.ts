/** Avatar upload: stores the file and says where; setting it as the avatar is another call. */
import * as z from 'zod/mini';
import { recordId } from '../ids.ts';
import type { Tenant } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { route, type Call } from './call.ts';
import { requireEditable, requireFirstParty, requireScope } from './checks.ts';
import { imageType } from './image-type.ts';
import { json, text } from './reply.ts';

const largest = 20 * 1024 * 1024;
const files = z.object({ file: z.array(z.unknown()) });

/** Where uploaded files are served, beside the API. */
export const filesPath = '/avatars/';

async function upload(call: Call): Promise<Response> {
  const { tenant, person } = call;
  requireScope(call, 'profile', 401);
  requireFirstParty(call);
  requireEditable(call, 'avatar');
  const file = call.files['file']?.[0];
  // An empty file makes the real server stumble.
  if (!file || file.size === 0) return json({ message: 'Internal server error.' }, 500);
  if (file.size > largest) throw new ApiError(400, 'guard.file_size_exceeded');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageType(bytes);
  if (!type) throw new ApiError(400, 'guard.mime_type_not_allowed');
  if (tenant.settings.storage === 'not_configured') {
    throw new ApiError(400, 'storage.not_configured');
  }
  const date = new Date(tenant.now()).toISOString().slice(0, 10).replaceAll('-', '/');
  const name = `${recordId().slice(0, 8)}-${file.name.replaceAll(/[^\w.-]/g, '-')}`;
  const path = `${filesPath}default/${person.id}/${date}/${name}`;
  tenant.files.set(path, new Blob([bytes], { type }));
  return json({ url: new URL(path, call.origin).href });
}

/** Serves an uploaded file to any page: what storage of one's own would do. */
export function storedFile(tenant: Tenant, path: string): Response {
  const file = tenant.files.get(path);
  if (!file) return text('Not Found', 404);
  const headers = { 'content-type': file.type, 'cross-origin-resource-policy': 'cross-origin' };
  return new Response(file, { headers });
}

export const avatarRoutes = [route('POST', '/my-account/user-assets/avatar', { files }, upload)];
