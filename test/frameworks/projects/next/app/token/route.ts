import { getAccessToken, getLogtoContext } from '@logto/next/server-actions';
import { config } from '../../logto';

export async function GET() {
  const { isAuthenticated } = await getLogtoContext(config());
  if (!isAuthenticated) return new Response(null, { status: 401 });
  return new Response(await getAccessToken(config()));
}
