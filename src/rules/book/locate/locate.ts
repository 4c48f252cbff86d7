import type { Reading } from '../../../page/reading.js'
import type { Claim, Exercise, Place } from '../model/claim.js'
import { type Candidate, CLEAR, LIMIT, SURE } from './candidate.js'
import { figureCandidates } from './figures.js'
import { formulaCandidates, type HoleKind } from './formulas.js'
import { readShape } from './pattern.js'
import { programCandidates } from './programs.js'
import { weigh } from './score.js'
import { sentenceCandidates } from './sentences.js'
import { wordCandidates } from './words.js'

/** Where a section states a claim: the cheapest places, if they win clearly. */
export type Location =
  | {
      readonly status: 'found'
      readonly places: readonly Candidate[]
      /** Other places that could be meant; a refutation must survive them. */
      readonly others: readonly Candidate[]
      /** The place is close enough to refute. */
      readonly isSure: boolean
    }
  | { readonly status: 'ambiguous'; readonly places: readonly Candidate[] }
  | { readonly status: 'missing'; readonly nearest: Candidate | null }

/** A page of answers states a claim a few times; of more places the cheapest are judged, and none is accused for sure. */
const MAX_PLACES = 30

interface Wish {
  readonly claim: Claim
  readonly place: Candidate
}

/** Locates every claim of the exercise; a place belongs to the claim that wants it most. */
export function locateAll(exercise: Exercise, reading: Reading): ReadonlyMap<string, Location> {
  const topics = exercise.topics ?? {}
  // Those of each claim stand together, its cheapest first.
  const wishes = exercise.claims.flatMap(claim =>
    candidatesAt(claim.where, holeKindOf(claim), reading, topics).map((place): Wish => ({ claim, place })),
  )
  const { owner, mine, contested } = assign(wishes)
  return new Map(
    exercise.claims.map(claim => {
      const all = mine.get(claim.id)
      if (!all) return [claim.id, missing(wishes.find(wish => wish.claim === claim))]
      const places = all.slice(0, MAX_PLACES)
      const others = wishes
        .filter(wish => wish.claim === claim && wish.place.cost <= LIMIT)
        .map(wish => wish.place)
        .filter(place => !owner.has(spotOf(place)))
      const isAmbiguous =
        contested.has(claim.id) ||
        places.some((p, i) => places.slice(0, i).some(q => areRivals(p, q, reading)))
      const location: Location = isAmbiguous
        ? { status: 'ambiguous', places }
        : {
            status: 'found',
            places,
            others: others.slice(0, MAX_PLACES),
            isSure: places[0]!.cost <= SURE && Math.max(all.length, others.length) <= MAX_PLACES,
          }
      return [claim.id, location]
    }),
  )
}

/** Every place that could state it, the cheapest first, each hole once. */
export function candidatesAt(
  place: Place,
  kind: HoleKind,
  reading: Reading,
  topics: Readonly<Record<string, string>>,
): Candidate[] {
  const found = place.shapes.flatMap(text => {
    const shape = readShape(text)
    const alone = shape.length === 1 ? shape[0] : undefined
    if (kind === 'sentence') return sentenceCandidates(shape, reading)
    if (kind === 'program') return programCandidates(shape, reading)
    if (alone?.kind === 'math') return formulaCandidates(alone.chain, kind, reading)
    return place.words ? wordCandidates(shape, place, reading) : figureCandidates(shape, reading)
  })
  for (const candidate of found) weigh(candidate, place, reading, topics)
  const seen = new Set<string>()
  return found
    .sort((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from))
    .filter(candidate => !seen.has(spotOf(candidate)) && seen.add(spotOf(candidate)))
}

const spotOf = (place: Candidate): string => `${place.start}:${place.end}`

const HOLES: Readonly<Partial<Record<Claim['means']['kind'], HoleKind>>> = {
  quantity: 'figure',
  limit: 'figure',
  equation: 'relation',
  law: 'relation',
  program: 'program',
}

/** What stands in the hole of a claim. */
export const holeKindOf = ({ means }: Claim): HoleKind => HOLES[means.kind] ?? 'expression'

const missing = (wish: Wish | undefined): Location => ({ status: 'missing', nearest: wish?.place ?? null })

interface Assignment {
  readonly owner: ReadonlyMap<string, Wish>
  readonly mine: ReadonlyMap<string, readonly Candidate[]>
  readonly contested: ReadonlySet<string>
}

/**
 * Gives each place to the claim that wants it most, and of equals to the one with the least choice. A claim that is
 * left with nothing because another wanted its place as much is contested, and so is the other.
 */
function assign(wishes: readonly Wish[]): Assignment {
  const best = new Map<string, number>()
  for (const { claim, place } of wishes)
    best.set(claim.id, Math.min(place.cost, best.get(claim.id) ?? Number.POSITIVE_INFINITY))
  const eligible = wishes.filter(
    ({ claim, place }) => place.cost <= LIMIT && place.cost <= best.get(claim.id)! + CLEAR,
  )
  const choice = new Map<string, number>()
  for (const { claim } of eligible) choice.set(claim.id, (choice.get(claim.id) ?? 0) + 1)
  eligible.sort((a, b) => a.place.cost - b.place.cost || choice.get(a.claim.id)! - choice.get(b.claim.id)!)
  const owner = new Map<string, Wish>()
  const mine = new Map<string, Candidate[]>()
  const lost = new Map<string, Wish>()
  for (const wish of eligible) {
    const held = owner.get(spotOf(wish.place))
    if (!held) {
      owner.set(spotOf(wish.place), wish)
      mine.set(wish.claim.id, [...(mine.get(wish.claim.id) ?? []), wish.place])
    } else if (wish.place.cost - held.place.cost < CLEAR / 2) lost.set(wish.claim.id, held)
  }
  const contested = new Set<string>()
  for (const [id, held] of lost) {
    if (mine.has(id)) continue
    contested.add(id).add(held.claim.id)
    mine.set(id, [held.place])
  }
  return { owner, mine, contested }
}

/** Two places exclude each other, unless they say the same, or it of different things, or one chain asserts both. */
function areRivals(p: Candidate, q: Candidate, { source }: Reading): boolean {
  if (p.word && q.word) {
    const [said, other] = [p.word, q.word]
    const isAlike = said.says === other.says && said.negated === other.negated && said.hedged === other.hedged
    return p.cost + q.cost > 0 && !isAlike
  }
  if (p.topic !== undefined && q.topic !== undefined && p.topic !== q.topic) return false
  const text = (place: Candidate) => source.slice(place.start, place.end).replace(/\s/g, '')
  return text(p) !== text(q) && !(p.chain !== undefined && p.chain === q.chain)
}
