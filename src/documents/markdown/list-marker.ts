const MARKER = /(?:^|\n)[ \t>]{0,99}(\d{1,9})[.)][ \t]{1,4}$/
/** How much of the source on both sides is searched for the neighbours of a list item. */
const MAX_DISTANCE = 4000

/**
 * Where the digits of a list marker begin that stands right before a place but numbers no list: it is not 0 or 1, and
 * no item before or behind it has the number next to its own. Null for any other place.
 */
export function hasItsMarker(source: string, at: number): number | null {
  const line = MARKER.exec(source.slice(Math.max(0, at - 120), at))
  if (!line) return null
  const number = Number(line[1])
  const start = at - line[0].length + line[0].indexOf(line[1]!)
  const around = source.slice(Math.max(0, start - MAX_DISTANCE), start + MAX_DISTANCE)
  const isListed = number < 2 || [number - 1, number + 1].some(next => hasItem(around, next))
  return isListed ? null : start
}

const hasItem = (text: string, number: number): boolean =>
  new RegExp(String.raw`(?:^|\n)[ \t>]{0,99}${number}[.)][ \t]`).test(text)
