import { handleSignIn } from '@logto/next/server-actions';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { config } from '../../logto';

export async function GET(request: NextRequest) {
  await handleSignIn(config(), request.nextUrl.searchParams);
  redirect('/');
}
