/**
 * What this tab kept under a key, else what the device did; `null` where there is nothing, or nothing readable (an older
 * version's, another program's). Two tabs on one text each have a copy of their own; a new tab begins with the last one.
 */
export const readKept = (key: string): object | null =>
  parse(read(sessionStorage, key) ?? read(localStorage, key));

/** Keeps `what` for this tab and on this device, or nothing any more. */
export function keep(key: string, what: object | null): void {
  const text = what === null ? null : JSON.stringify(what);
  write(sessionStorage, key, text);
  write(localStorage, key, text);
}

/** Forgets this tab's copy; the device's only where it is the same: another tab's words are not ours to forget. */
export function forget(key: string): void {
  const own = read(sessionStorage, key);
  write(sessionStorage, key, null);
  if (own === null || read(localStorage, key) === own) write(localStorage, key, null);
}

function parse(text: string | null): object | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function write(storage: Storage, key: string, text: string | null): void {
  try {
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // Full or forbidden: a draft is still on the screen, and the server is asked at the next visit.
  }
}
