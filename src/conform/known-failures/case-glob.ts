/**
 * A pattern of case ids: `*` stands for any characters within a part between slashes, `**` for any characters at all,
 * anything else for itself.
 */
export type CaseGlob = readonly Piece[]

type Piece = { readonly text: string } | { readonly any: 'within' | 'across' }

export const caseGlob = (pattern: string): CaseGlob =>
  pattern.split(/(\*+)/).flatMap((text, i): Piece[] => {
    if (i % 2 === 1) return [{ any: text.length > 1 ? 'across' : 'within' }]
    return text === '' ? [] : [{ text }]
  })

export const hasWildcard = (glob: CaseGlob): boolean => glob.some(piece => 'any' in piece)

/**
 * Whether a pattern matches the whole of an id. The pieces are followed from all places at once, so that the time is
 * that of pieces times characters, however many wildcards there are.
 */
export function globMatches(glob: CaseGlob, id: string): boolean {
  let places: ReadonlySet<number> = new Set([0])
  for (const piece of glob) {
    places = 'text' in piece ? after(piece.text, places, id) : reached(places, id, piece.any)
    if (places.size === 0) return false
  }
  return places.has(id.length)
}

function after(text: string, places: ReadonlySet<number>, id: string): Set<number> {
  const found = new Set<number>()
  for (const place of places) if (id.startsWith(text, place)) found.add(place + text.length)
  return found
}

function reached(places: ReadonlySet<number>, id: string, any: 'within' | 'across'): Set<number> {
  const found = new Set<number>()
  let isReached = false
  for (let place = 0; place <= id.length; place++) {
    if (any === 'within' && id[place - 1] === '/') isReached = false
    isReached ||= places.has(place)
    if (isReached) found.add(place)
  }
  return found
}
