/** Small damage to a document: by characters, by bytes and by tokens. */

const TOKEN = /\\[a-zA-Z]+|\d+(?:\.\d+)?|[a-zA-Z]+|\s+|[^\sa-zA-Z\d]/g

/** Changes, drops, doubles or moves a few characters. */
export function mutateCharacters(random, text) {
  let result = text
  for (let edits = random.length(1, 12); edits > 0; edits--) {
    const at = random.below(result.length + 1)
    const end = Math.min(result.length, at + random.length(1, 20))
    result = random.weighted([
      [3, () => result.slice(0, at) + result.slice(end)],
      [3, () => result.slice(0, at) + result.slice(at, end).repeat(2) + result.slice(end)],
      [3, () => result.slice(0, at) + String.fromCharCode(random.between(32, 126)) + result.slice(at + 1)],
      [3, () => result.slice(0, at) + random.pick('$$\\{}()[]|`*_=<>^~.,%0123456789\n') + result.slice(at)],
      [1, () => result.slice(0, at) + String.fromCharCode(random.below(0x10000)) + result.slice(at)],
      [1, () => result.slice(0, at) + [...result.slice(at, end)].reverse().join('') + result.slice(end)],
    ])()
  }
  return result
}

/** Flips bits of a few bytes: what is no UTF-8 any more must be refused, not misread. */
export function mutateBytes(random, text) {
  const bytes = Buffer.from(text)
  if (bytes.length === 0) return bytes
  for (let edits = random.length(1, 8); edits > 0; edits--)
    bytes[random.below(bytes.length)] ^= 1 << random.below(random.chance(0.8) ? 7 : 8)
  return bytes
}

/** Replaces, drops, doubles and exchanges tokens; others of the document stand in for them. */
export function mutateTokens(random, text) {
  const tokens = text.match(TOKEN) ?? []
  if (tokens.length === 0) return text
  for (let edits = random.length(1, 12); edits > 0; edits--) {
    const at = random.below(tokens.length)
    const other = random.below(tokens.length)
    random.weighted([
      [3, () => tokens.splice(at, 1, tokens[other])],
      [2, () => tokens.splice(at, random.between(1, 3))],
      [2, () => tokens.splice(at, 0, tokens[other])],
      [2, () => ([tokens[at], tokens[other]] = [tokens[other], tokens[at]])],
      [2, () => tokens.splice(at, 0, ...tokens.slice(other, other + random.between(1, 8)))],
      [
        2,
        () =>
          tokens.splice(
            at,
            1,
            /\d/.test(tokens[at]) ? `${random.below(10 ** random.between(1, 12))}` : tokens[at],
          ),
      ],
    ])()
    if (tokens.length === 0) break
  }
  return tokens.join('')
}

/** The beginning of one document and the end of another, cut anywhere. */
export const splice = (random, first, second) =>
  first.slice(0, random.below(first.length + 1)) + second.slice(random.below(second.length + 1))

/** A part of a text, of about a length. */
export function excerpt(random, text, length) {
  const at = random.below(Math.max(1, text.length - length))
  return text.slice(at, at + length)
}
