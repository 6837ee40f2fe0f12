const acts: (() => unknown)[] = [];

/**
 * Has `act` done after the last test of the file that runs, whoever asks, wherever: `afterAll` is not heard within a
 * test, and at the top of a helper for the first file of a worker alone. The last asked for is done first. Needs
 * `file-end.setup.ts` among the project's setup files.
 */
export function atFileEnd(act: () => unknown): void {
  acts.push(act);
}

/** Does everything that was asked for, whatever fails; throws the first failure. */
export async function endFile(): Promise<void> {
  const failures: unknown[] = [];
  for (const act of acts.splice(0).reverse()) {
    try {
      await act();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
