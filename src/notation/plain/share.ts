/** As far back and ahead as a percentage and what it is of are looked for. */
const REACH = 16

/** Whether "of" multiplies at a place: behind a percentage and before a figure, as in `1% of 10,000`. */
export const isShareAt = (source: string, at: number): boolean =>
  /%\s*$/.test(source.slice(Math.max(0, at - REACH), at)) &&
  /^of\s+[\d(.$€£]/.test(source.slice(at, at + REACH))
