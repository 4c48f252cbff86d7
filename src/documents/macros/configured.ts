import { matchAt } from '../model/match-at.js'
import type { Macro, Macros } from './macro.js'

/** `macros:` of MathJax and KaTeX, in JavaScript, JSON, Python or YAML, and `math:` of MyST. */
const LIST = /(?<![\w$-])["']?(?<key>macros|math)["']?[ \t]{0,9}[:=]\s{0,200}/g
const BLANKS = /(?:[\s,]|\/\/[^\r\n]{0,500}|#[ \t][^\r\n]{0,500}|\/\*[\s\S]{0,2000}?\*\/)+/y
const STRING =
  /(?:String\.raw|r)?(?:"((?:[^"\\]|\\[\s\S]){0,2000})"|'((?:[^'\\]|\\[\s\S]){0,2000})'|`([^`]{0,2000})`)/y
const BARE_NAME = /\\{0,2}[A-Za-z@]{1,60}/y
const COLON = /[ \t]{0,9}:[ \t]{0,9}/y
const OPENS_LIST = /\s{0,200}(?:\[|-[ \t])\s{0,9}/y
const COUNT = /\s{0,9}(?:,|[\r\n]\s{0,99}-[ \t])\s{0,9}(\d)/y
const REST_OF_LINE = /[^\r\n]{0,2000}/y
const NAME = /^[A-Za-z@]{1,60}$/
/** More macros than this no configuration lists. */
const MAX = 2000

/** The macros that the configuration of a site hands to MathJax or KaTeX; what cannot be read is passed over. */
export function configuredMacros(text: string): Macros {
  const macros = new Map<string, Macro | null>()
  for (const { index, 0: head, groups } of text.matchAll(LIST)) {
    const entries = new Entries(text, index + head.length, columnOf(text, index))
    for (let entry = entries.next(); entry && macros.size < MAX; entry = entries.next()) {
      const { key, macro } = entry
      const name = key.replace(/^\\+/, '')
      // `math: true` and the like of other settings list no commands.
      if (NAME.test(name) && (groups!.key === 'macros' || key !== name)) macros.set(`\\${name}`, macro)
    }
  }
  return macros
}

interface Entry {
  readonly key: string
  readonly macro: Macro
}

/** Reads entries from a place on: to the brace that closes them, or as far as their lines stand in behind `column`. */
class Entries {
  private readonly isBraced: boolean

  constructor(
    private readonly text: string,
    private at: number,
    private readonly column: number,
  ) {
    this.isBraced = text[at] === '{'
    if (this.isBraced) this.at++
  }

  next(): Entry | null {
    this.take(BLANKS)
    if (this.isBraced ? this.text[this.at] === '}' : columnOf(this.text, this.at) <= this.column) return null
    const key = this.string() ?? this.take(BARE_NAME)?.[0]
    if (key === undefined || !this.take(COLON)) return null
    const isList = this.take(OPENS_LIST) !== null
    const body = this.string() ?? (this.isBraced ? undefined : this.take(REST_OF_LINE)?.[0].trim())
    if (body === undefined) return null
    const count = isList ? Number(this.take(COUNT)?.[1] ?? 0) : 0
    if (isList) this.take(/[^\]\r\n]{0,200}\]?/y)
    const parameters = Math.max(count, ...[...body.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)))
    return { key, macro: { parameters, optional: null, body, isStarred: false } }
  }

  private string(): string | undefined {
    const match = this.take(STRING)
    const written = match?.[1] ?? match?.[2] ?? match?.[3]
    return written === undefined ? undefined : unescaped(written)
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = matchAt(pattern, this.text, this.at)
    if (match) this.at += match[0].length
    return match
  }
}

/** Most languages double the backslashes of a text; in YAML they may stand alone. */
const unescaped = (written: string): string =>
  /\\\\[A-Za-z]/.test(written) ? written.replaceAll('\\\\', '\\') : written

function columnOf(text: string, at: number): number {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1), at)
  return /\S/.test(line) ? line.search(/\S/) : line.length
}
