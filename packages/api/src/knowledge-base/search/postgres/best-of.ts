/**
 * The places of the `most` heaviest articles that `fits` (given a position), the highest place of equals: without
 * sorting all the others.
 */
export function bestOf(
  places: ArrayLike<number>,
  weights: ArrayLike<number>,
  fits: (position: number) => boolean,
  most: number,
): number[] {
  const fitting: number[] = [];
  for (let at = 0; at < places.length; at += 1) if (fits(at)) fitting.push(at);
  const weightOf = (at: number): number => weights[at] ?? 0;
  const sorted = Float64Array.from(fitting, weightOf).sort();
  const least = sorted[Math.max(0, sorted.length - most)] ?? 0;
  const above = fitting.filter((at) => weightOf(at) > least);
  const level = Int32Array.from(
    fitting.filter((at) => weightOf(at) === least),
    (at) => places[at] ?? 0,
  ).sort();
  const placeOf = (at: number): number => places[at] ?? 0;
  above.sort((one, other) => weightOf(other) - weightOf(one) || placeOf(other) - placeOf(one));
  return [...above.map(placeOf), ...level.reverse()].slice(0, most);
}
