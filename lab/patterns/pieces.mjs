// @ts-check
// A pattern cut into pieces of which each is judged by itself, since the prover gives up on long ones.

/**
 * The alternatives of a pattern outside all groups. Where none of them takes more than linear time, neither does the
 * pattern: at each place it tries one after the other, and nothing stands behind them that could send it back.
 *
 * @param {string} source
 * @param {string} flags
 * @returns {string[]}
 */
export function piecesOf(source, flags) {
  if (/\\(?:[1-9]|k<)/.test(source)) return [source]
  const pieces = ['']
  let depth = 0
  let isInClass = false
  for (const [sign] of source.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (isInClass) isInClass = sign !== ']'
    else if (sign === '[') isInClass = true
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    if (sign === '|' && depth === 0 && !isInClass) pieces.push('')
    else pieces[pieces.length - 1] += sign
  }
  return flags.includes('y') || flags.includes('m') ? pieces : pieces.map(withoutEdges)
}

const CLASS = String.raw`(?:\[(?:\\[^]|[^\]\\])*\]|\\[wdsWDS]|\\[pP]\{\w+\})`
const LEADING = new RegExp(String.raw`^\(\?<!(${CLASS})\)`)
const TRAILING = new RegExp(String.raw`\(\?!(${CLASS})\)$`)

/**
 * A piece that reads the character before it and the one behind it, instead of looking at them: it is found in the same
 * texts, tries as much at each place, and can be proved where a look around can only be tried.
 *
 * @param {string} piece
 */
function withoutEdges(piece) {
  return piece
    .replace(LEADING, (_, set) => `(?:^|${otherThan(set)})`)
    .replace(TRAILING, (_, set) => `(?:${otherThan(set)}|$)`)
}

/** @param {string} set */
function otherThan(set) {
  if (set.startsWith('[^')) return `[${set.slice(2)}`
  return set.startsWith('[') ? `[^${set.slice(1)}` : `[^${set}]`
}
