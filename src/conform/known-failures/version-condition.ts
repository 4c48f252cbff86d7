const OPERATORS = {
  '<': sign => sign < 0,
  '<=': sign => sign <= 0,
  '>': sign => sign > 0,
  '>=': sign => sign >= 0,
  '=': sign => sign === 0,
  '!=': sign => sign !== 0,
} satisfies Record<string, (sign: number) => boolean>

/** The versions that a line of known failures speaks of. */
export interface VersionCondition {
  readonly operator: keyof typeof OPERATORS
  readonly version: string
}

/** No version has more numbers between its dots. */
const MAX_PARTS = 8

/** Reads `version < 2.7`; null for any other text. */
export function versionCondition(text: string): VersionCondition | null {
  const [, operator, version] = /^version\s*(<=?|>=?|!=|=)\s*(\d[\d.]*)$/.exec(text) ?? []
  const parts = version?.split('.') ?? []
  if (version === undefined || parts.length > MAX_PARTS || !parts.every(part => /^\d{1,9}$/.test(part)))
    return null
  return { operator: operator as VersionCondition['operator'], version }
}

/**
 * Whether a version is one of those; null where it does not begin with a number. Numbers between dots are compared one
 * by one, one that is missing as 0; what follows them (`+cpu`, `rc1`, `.dev0`) says nothing about the order.
 */
export function versionMeets(version: string | undefined, { operator, version: limit }: VersionCondition) {
  const own = version?.match(/^v?(\d{1,9}(?:\.\d{1,9}){0,7})/)?.[1]
  return own === undefined ? null : OPERATORS[operator](compareVersions(own, limit))
}

function compareVersions(a: string, b: string): number {
  const [first, second] = [a.split('.').map(Number), b.split('.').map(Number)]
  const length = Math.max(first.length, second.length)
  const differences = Array.from({ length }, (_, i) => (first[i] ?? 0) - (second[i] ?? 0))
  return differences.find(difference => difference !== 0) ?? 0
}
