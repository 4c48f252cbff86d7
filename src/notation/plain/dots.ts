/** How long the dots are that stand right behind a digit, `0.666...` or `0.666…`: the digits go on; 0 where there are none. */
export function dotsAt(source: string, at: number): number {
  const found = /^(?:\.{3}(?!\.)|…)/.exec(source.slice(at, at + 4))
  return found && /\d/.test(source.charAt(at - 1)) ? found[0].length : 0
}
