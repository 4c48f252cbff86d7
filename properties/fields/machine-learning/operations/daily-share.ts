/** A run that looks for bugs takes all cases of what takes its time, any other one of so many. */
const IS_EXPLORING = Number(process.env.ERRATA_RUNS ?? 0) >= 100

export const oneOf = <T>(step: number, all: readonly T[]): readonly T[] =>
  IS_EXPLORING ? all : all.filter((_, i) => i % step === 0)
