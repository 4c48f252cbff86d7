/** Where the brace stands that closes the group which an offset is in; null where none does. An escaped brace is none. */
export function closingBrace(source: string, from: number): number | null {
  let depth = 1
  for (let at = from; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at
  }
  return null
}
