import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they travel in the cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of it. The token is random: a fast digest is enough. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
