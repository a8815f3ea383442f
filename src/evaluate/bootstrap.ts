import { randomOf } from "./random.ts";

/** A 95 % confidence interval of a mean. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/** Share of the resampled means that lies below the interval, and above it. */
const TAIL = 0.025;

/** Where the random numbers begin: the same values always give the same interval. */
const SEED = 1979;

/**
 * The percentile bootstrap interval of the mean of the values (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section
 * 13.3): 1,000 times as many values are drawn from them with replacement, and the interval goes from the 25th of the means in order to the
 * 975th. For a mean over topics this takes the topics as a sample of all that might be asked (Sakai, Evaluating evaluation metrics based on
 * the bootstrap, SIGIR 2006). Both ends are 0 for no values.
 */
export function bootstrapIntervalOf(values: readonly number[]): Interval {
  if (values.length === 0) return { low: 0, high: 0 };
  const random = randomOf(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => resampledMeanOf(values, random)).sort();
  return { low: means[RESAMPLES * TAIL - 1] ?? 0, high: means[RESAMPLES * (1 - TAIL) - 1] ?? 0 };
}

function resampledMeanOf(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let left = values.length; left > 0; left--) sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}
