import { signIn } from '@logto/next/server-actions';
import { config } from '../../logto';

export const GET = () => signIn(config());
