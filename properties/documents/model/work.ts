/**
 * The work of reading, in characters: how far every pattern walked, and how much every method of strings touched. A
 * search that finds nothing walked to the end of its text; a sticky pattern that does not match walked no further than
 * its first character, which the patterns here keep true but for bounded runs.
 */
function workOf(action: () => void): number {
  let work = 0
  const { exec } = RegExp.prototype
  const originals = METHODS.map(name => [name, String.prototype[name]] as const)
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    const reached = match ? match.index + match[0].length : this.sticky ? from : text.length
    work += 1 + Math.max(0, reached - from)
    return match
  }
  for (const [name, original] of originals) {
    const counted = function (this: string, ...args: unknown[]) {
      const result: unknown = Reflect.apply(original, this, args)
      work += typeof result === 'string' ? result.length : this.length
      return result
    }
    Object.assign(String.prototype, { [name]: counted })
  }
  try {
    action()
  } finally {
    RegExp.prototype.exec = exec
    Object.assign(String.prototype, Object.fromEntries(originals))
  }
  return work
}

const METHODS = [
  'slice',
  'indexOf',
  'lastIndexOf',
  'includes',
  'trim',
  'trimEnd',
  'replaceAll',
  'toLowerCase',
] as const

export const filled = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length))
export const around = (open: string, inside: string, close: string) => (length: number) =>
  filled(open)(length / 2) + inside + filled(close)(length / 2)
/** Pieces that follow each other, each made for its place. */
export const growing = (piece: (index: number) => string) => (length: number) => {
  let text = ''
  for (let index = 1; text.length < length; index++) text += piece(index)
  return text
}

/** How much more work twice the length takes. */
export const growth = (reading: (length: number) => void, length: number) =>
  workOf(() => reading(2 * length)) / workOf(() => reading(length))

/** How long an action takes, in milliseconds of the processor, which others on the machine do not lengthen. */
export function timeOf(action: () => void): number {
  const before = process.cpuUsage()
  action()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
