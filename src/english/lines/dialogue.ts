/** What one speaker of a dialogue says before the next one does. */
interface Turn {
  readonly speaker: string
  readonly start: number
  readonly end: number
}

/** A line that a name begins, in bold type or not, and a colon, a full stop or a dash behind it: `**T:** Why?` */
const SPEAKER =
  /^[ \t>]{0,4}(?:<p>\s?)?(?:\*\*|__|<(?:b|strong)>)?(\p{Lu}[\p{L}.]{0,14}(?: \p{Lu}[\p{L}.]{0,14})?)(?:[:.](?:\*\*|__|<\/(?:b|strong)>)|(?:\*\*|__|<\/(?:b|strong)>)\s?[:.—–]|:| [—–])\s/gmu
/** Two people who speak by turns need no fewer. */
const MIN_TURNS = 4
/** A slip is put right in one of so many turns behind it. */
const MAX_TURNS_BEHIND = 3

let latest: { readonly source: string; readonly turns: readonly Turn[] } = { source: '', turns: [] }

/** The turns of the document that was asked for last: all its statements are asked one after the other. */
function turnsOf(source: string): readonly Turn[] {
  if (latest.source !== source) latest = { source, turns: readTurns(source) }
  return latest.turns
}

/** Two speakers without names, whose words a dash begins in turn: `— What is it?` */
const DASHED = /^[—–] (?=\S)/gm

function readTurns(source: string): readonly Turn[] {
  const dashed = [...source.matchAll(DASHED)]
  if (dashed.length >= MIN_TURNS)
    return dashed.map(({ index }, i) => ({
      speaker: String(i % 2),
      start: index,
      end: dashed[i + 1]?.index ?? source.length,
    }))
  const found = [...source.matchAll(SPEAKER)]
  const turns = found.map(({ 1: name, index }, i) => ({
    speaker: name!.replace(/\.$/, ''),
    start: index,
    end: found[i + 1]?.index ?? source.length,
  }))
  const speakers = turns.map(({ speaker }) => speaker)
  const often = new Set(speakers.filter((name, i) => speakers.indexOf(name) < i))
  return turns.length >= MIN_TURNS && often.size > 1 ? turns : []
}

/** Up to where the turns reach in which what is said at a place may be put right; null where nobody speaks there. */
export function endOfAnswers(start: number, source: string): number | null {
  const turns = turnsOf(source)
  const own = turns.findLastIndex(turn => turn.start <= start && start < turn.end)
  const isAnswered = own >= 0 && turns[own + 1] && turns[own + 1]!.speaker !== turns[own]!.speaker
  return isAnswered ? turns[Math.min(own + MAX_TURNS_BEHIND, turns.length - 1)]!.end : null
}
