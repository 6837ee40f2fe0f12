/** What this device keeps under a key; `null` where there is nothing, or nothing readable (an older version's, another program's). */
export function readKept(key: string): object | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps `what` on this device, or nothing any more. Where storage is full or forbidden it is not kept, and nobody is told. */
export function keep(key: string, what: object | null): void {
  try {
    if (what === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(what));
  } catch {
    // A draft is still on the screen, and the server is asked at the next visit.
  }
}
