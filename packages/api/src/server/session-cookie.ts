import type { CookieSerializeOptions } from '@fastify/cookie';

export const SESSION_COOKIE = 'assistance_session';
/** Tells browsers that have signed in before from strangers; opens nothing by itself. */
export const DEVICE_COOKIE = 'assistance_device';

/** An unreadable cookie counts as signed out. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** The cookie's token in a raw `Cookie` header, as a WebSocket's opening request has it. */
export function tokenIn(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return decoded(value);
  }
  return null;
}

/** Out of reach of scripts and of other sites; over TLS alone wherever the desk is served so. */
export const cookieOptions = (publicUrl: string, seconds: number): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  maxAge: seconds,
});
