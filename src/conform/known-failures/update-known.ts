import type { CaseResult } from '../model/report.js'
import { grouped } from '../results/grouped.js'
import { applies, type KnownContext, type Listed, listings, MAX_HIDDEN } from './apply-known.js'
import { caseGlob } from './case-glob.js'
import {
  KnownFailuresError,
  linesOf,
  PLACEHOLDER,
  readKnownLines,
  type WrittenLine,
} from './known-failures.js'
import { type KnownLine, knownLineText, LISTABLE } from './known-line.js'

export interface KnownUpdated {
  readonly text: string
  /** What could not be listed, a line each. */
  readonly remarks: readonly string[]
}

/**
 * The file of known failures for the results of a whole run: lines and formats that do not fail as listed any more are
 * dropped, a block's comment with its last line; new failures stand at the end, a block for each operation and level,
 * under a placeholder that the parser refuses until a reason is given. Everything else stays as it is written. The
 * results are those before a file was applied. Throws KnownFailuresError on a filtered run, which has not seen all.
 */
export function updateKnown(
  text: string,
  results: readonly CaseResult[],
  context: KnownContext,
  file = 'known failures',
): KnownUpdated {
  if (context.isFiltered)
    throw new KnownFailuresError(
      `${file}: expected a run of all cases to update from, got one that leaves some out`,
    )
  const written = readKnownLines(text, file)
  const entries = written.flatMap(line => (line.kind === 'entry' ? [line.entry] : []))
  const listed = listings(
    results,
    entries.filter(entry => applies(entry, context) === true),
  )
  const byLine = grouped(listed, ({ line }) => line)
  const kept = linesOf(text).map((line, i) => {
    const one = written[i]!
    if (one.kind !== 'entry' || applies(one.entry, context) !== true) return line
    const own = byLine.get(one.entry)
    return own ? renewed(line, one.entry, own) : null
  })
  const known = new Set(listed.filter(({ standing }) => standing === 'as-listed').map(({ result }) => result))
  const failing = results.filter(result => result.isFailure && !known.has(result))
  const [listable, others] = [failing.filter(canBeListed), failing.filter(one => !canBeListed(one))]
  return { text: joined(withoutEmptyBlocks(kept, written), appended(listable)), remarks: remarksOf(others) }
}

/** The line for the formats that still fail as listed; null where none does. */
function renewed(line: string, entry: KnownLine, listed: readonly Listed<KnownLine>[]): string | null {
  const asListed = listed.filter(({ standing }) => standing === 'as-listed')
  if (asListed.length === 0) return null
  const gone = new Set(
    listed.filter(({ standing }) => standing !== 'as-listed').map(({ result }) => result.dtype),
  )
  const dtypes = entry.id === null ? entry.dtypes : entry.dtypes.filter(dtype => !gone.has(dtype))
  // More than that are never of one case.
  const isTooMany = asListed.length > (entry.max ?? MAX_HIDDEN)
  const max = isTooMany ? asListed.length : entry.max
  if (dtypes.length === entry.dtypes.length && max === entry.max) return line
  const comment = /\s#.*/s.exec(line)?.[0]
  return `${knownLineText({ ...entry, dtypes, max })}${comment === undefined ? '' : ` ${comment}`}`
}

/** The lines that are left; the comment above a block goes with the block, since it is the reason of no other. */
function withoutEmptyBlocks(kept: readonly (string | null)[], written: readonly WrittenLine[]): string[] {
  const isLeft = kept.map(line => line !== null)
  for (let start = 0; start < written.length; ) {
    const block = endOf('comment', written, start)
    const end = endOf('entry', written, block)
    if (end > block && kept.slice(block, end).every(one => one === null)) isLeft.fill(false, start, block)
    start = endOf('blank', written, end)
  }
  return kept.filter((_, i): _ is string => isLeft[i]!)
}

/** Where the lines of a kind end that begin here, if any do. */
function endOf(kind: WrittenLine['kind'], written: readonly WrittenLine[], start: number): number {
  let end = start
  while (written[end]?.kind === kind) end++
  return end
}

const canBeListed = ({ source, id, level }: CaseResult): boolean =>
  source !== 'fresh' && LISTABLE.includes(level) && /^(?!fresh(?:\/|$))[^\s*#][^\s*]{0,399}$/.test(id)

function appended(failing: readonly CaseResult[]): string[] {
  const blocks = grouped(failing, ({ op, level }) => JSON.stringify([op, level]))
  return [...blocks.values()].flatMap(block => {
    const cases = grouped(block, ({ id }) => id)
    const lines = [...cases].map(([id, of]) =>
      knownLineText({
        pattern: id,
        glob: caseGlob(id),
        id,
        dtypes: of.map(({ dtype }) => dtype),
        level: of[0]!.level,
        max: null,
        condition: null,
      }),
    )
    return ['', `# ${PLACEHOLDER}`, ...lines]
  })
}

/** Blank lines that met where a block was dropped become one. */
function joined(kept: readonly string[], added: readonly string[]): string {
  const text = [...kept, ...added]
    .join('\n')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
  return text === '' ? '' : `${text}\n`
}

function remarksOf(failing: readonly CaseResult[]): string[] {
  return failing.map(({ source, id, dtype, level }) =>
    source === 'fresh'
      ? `${id} ${dtype} is ${level}: fresh cases cannot be listed; keep it with --save and list its id`
      : `${id} ${dtype} is ${level}, which cannot be listed`,
  )
}
