/**
 * A waiting time in a form that is readable in both languages: `40 s`, `12 min`, `3 h`. Rounded up, so that it is
 * never too early.
 *
 * @param ms duration in milliseconds
 */
export function waitText(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
