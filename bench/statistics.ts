/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** A measured thing: each call gives one sample. */
export type Subject<Sample> = { readonly name: string; readonly measure: () => Promise<Sample> };

/**
 * Measures all subjects in turn, `rounds` times, so that a machine that grows slower or faster does so for all of them.
 * Every second round goes backwards, for what one subject leaves behind for the next. A round before these is thrown
 * away: it fills the caches.
 */
export async function interleaved<Sample>(
  subjects: readonly Subject<Sample>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const samples = new Map<string, Sample[]>(subjects.map(({ name }) => [name, []]));
  for (const { measure } of subjects) await measure();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, measure } of round % 2 === 0 ? subjects : subjects.toReversed()) {
      samples.get(name)?.push(await measure());
    }
  }
  return samples;
}
