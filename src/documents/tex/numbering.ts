import { alternativesFor, isWordFor, wordsFor } from '../../english/lexicon.js'
import type { NamedHead } from '../model/block.js'
import { readHead } from '../sections/label.js'

/** Environments of these names set an exercise or answer one, besides those that have the English word. */
const ASKING = [...wordsFor('exercise'), 'exercices', 'ex', 'exo', 'exer', 'prob', 'qn', 'eg']
const ANSWERING = [...wordsFor('answer'), 'sol', 'soln', 'ans', 'solutions', 'proofsolution']
const TITLE = new RegExp(`^(?:the\\s+)?(${alternativesFor('exercise', 'answer')})`)
const THEOREM =
  /\\newtheorem\*?\s{0,9}\{([A-Za-z]{1,40})\}\s{0,9}(?:\[[A-Za-z]{1,40}\])?\s{0,9}\{([^{}]{1,60})\}\s{0,9}(?:\[(chapter|section|subsection)\])?/g

/** The counters that theorems may be numbered within, the outermost first. */
const LEVELS = ['chapter', 'section', 'subsection'] as const

/** An environment that sets an exercise or answers one. */
interface Kind {
  readonly word: string
  readonly isAnswer: boolean
  /** How many of the levels it is numbered within: `1.2` within a section. */
  readonly within: number
}

/**
 * Numbers the exercises that a source sets by environments as LaTeX does: in order, within a chapter or section where
 * `\newtheorem` says so. A solution has the number of the exercise before it, or where there are none, its own.
 */
export class Numbering {
  private readonly kinds = new Map<string, Kind>()
  private readonly counts = new Map<string, number>()
  private readonly levels: Record<string, number> = {}
  private asked: string | null = null

  constructor(text: string) {
    for (const word of ASKING) this.kinds.set(word, { word, isAnswer: false, within: 0 })
    for (const word of ANSWERING) this.kinds.set(word, { word, isAnswer: true, within: 0 })
    for (const { 1: name, 2: title, 3: level } of text.matchAll(THEOREM)) {
      const word = TITLE.exec(title!.toLowerCase())?.[1]
      const within = (LEVELS as readonly unknown[]).indexOf(level) + 1
      if (word === undefined) this.kinds.delete(name!)
      else this.kinds.set(name!, { word, isAnswer: isWordFor(word, 'answer'), within })
    }
  }

  /** Counts a heading by its command; what is numbered within it begins anew. */
  passHeading(command: string): void {
    const at = (LEVELS as readonly string[]).indexOf(command)
    if (at < 0) return
    this.levels[command] = (this.levels[command] ?? 0) + 1
    for (const deeper of LEVELS.slice(at + 1)) this.levels[deeper] = 0
    for (const [name, kind] of this.kinds) if (kind.within > at) this.counts.set(name, 0)
  }

  /** The head that an environment of this name sets, by the label that it is given, if any; null where it sets none. */
  headOf(environment: string, given: string | null): NamedHead | null {
    const kind = this.kinds.get(environment.replace('*', ''))
    if (!kind) return null
    const label = given ?? this.nextLabel(environment, kind)
    if (!kind.isAnswer) this.asked = label
    return { word: kind.word, label, answers: kind.isAnswer }
  }

  private nextLabel(environment: string, { isAnswer, within }: Kind): string {
    if (isAnswer && this.asked !== null) return this.asked
    const count = (this.counts.get(environment) ?? 0) + 1
    this.counts.set(environment, count)
    const above = LEVELS.slice(0, within).filter(level => level in this.levels)
    return [...above.map(level => this.levels[level]), count].join('.')
  }
}

/** `15.3`, `Exercise 15.3`, `(b)`: an argument that is a label and nothing else; null for any other. */
export function readLabel(argument: string): string | null {
  const head = readHead(argument)
  return head && head.rest === '' ? head.label : null
}
