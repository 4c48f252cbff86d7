import { matchAt } from '../../documents/model/match-at.js'
import { type Choice, choiceAt } from '../../documents/prose-arithmetic/choice.js'
import {
  calculusAt,
  type SaidIntegral,
  type SaidLimit,
} from '../../documents/prose-arithmetic/functions/calculus.js'
import {
  chanceAt,
  momentAt,
  type TypedChance,
  type TypedMoment,
} from '../../documents/prose-arithmetic/functions/chance.js'
import { derivativeAt, type TypedDerivative } from '../../documents/prose-arithmetic/functions/derivative.js'
import { SYMBOLS } from '../tree/commands.js'
import { command, mark, type Spelling, spellingsIn, upright } from './functions.js'
import { type Name, readName } from './name.js'
import { signAt } from './signs.js'

/** How the plain notation inside an operand is spelled. */
export type Spell = (source: string) => readonly Spelling[]

/** What is written as a call or a quotient and is one operand: `C(16, 2)`, `P(X > 3)`, `df/dx`; null for anything else. */
export function wholeOperandAt(source: string, at: number, spell: Spell): Name | null {
  const calculus = calculusAt(source, at)
  if (calculus) return nameOfCalculus(calculus, at, spell)
  const choice = choiceAt(source, at)
  if (choice) return numberOfChoices(choice, at)
  const derivative = derivativeAt(source, at)
  if (derivative) return nameOfDerivative(derivative, at)
  const moment = momentAt(source, at)
  if (moment) return nameOfMoment(moment, at)
  const chance = chanceAt(source, at)
  return chance && nameOfChance(chance, at)
}

/** `\\int_{0}^{1} x dx` for "integral from 0 to 1 of x dx", and `\\lim_{x \\to 0} (x)` for "lim x->0 of x". */
function nameOfCalculus(said: SaidIntegral | SaidLimit, start: number, spell: Spell): Name | null {
  const to = spell(said.to)
  const of = spell(said.of)
  const by = said.by ?? onlyLetterOf(of)
  if (by === null) return null
  const variable = spellingsOfName(by)
  const spellings =
    said.kind === 'limit'
      ? [
          ...spellingsIn('\\lim_{'),
          ...variable,
          command('\\to'),
          ...to,
          mark('}'),
          mark('('),
          ...of,
          mark(')'),
        ]
      : [...spellingsIn('\\int_{'), ...spell(said.from), ...spellingsIn('}^{'), ...to, mark('}')].concat(
          ...of,
          letter('d'),
          ...variable,
        )
  return { parts: [{ spellings, start, end: said.end }], end: said.end, isWhole: true }
}

/** The x of "the integral of sin x from 0 to pi". */
function onlyLetterOf(spellings: readonly Spelling[]): string | null {
  const letters = new Set(
    spellings.filter(({ kind, text }) => kind === 'letter' && text !== 'e').map(({ text }) => text),
  )
  const [first, another] = letters
  return another === undefined ? (first ?? null) : null
}

const letter = (text: string): Spelling => ({ kind: 'letter', text })

/** `\\operatorname{Var}(X)` for `Var X`. */
const nameOfMoment = ({ name, of, end }: TypedMoment, start: number): Name => ({
  parts: [{ spellings: spellingsIn(`\\mathrm{${name}}(${of})`), start, end }],
  ...{ end, isWhole: true },
})

/** `\\binom{16}{2}` for `C(16, 2)`. */
function numberOfChoices({ from, taken, end }: Choice, start: number): Name {
  const spellings = spellingsIn(`\\binom{${from}}{${taken}}`)
  return { parts: [{ spellings, start, end }], end, isWhole: true }
}

/** `\\frac{df}{dx}` for `df/dx`, and `\\frac{d}{dx}` for `d/dx`. */
function nameOfDerivative({ sign, of, by, order, end }: TypedDerivative, start: number): Name {
  const moves: Spelling = sign === 'd' ? { kind: 'letter', text: 'd' } : command('\\partial')
  const twice = order === 2 ? spellingsIn('^{2}') : []
  const above = of === null ? [] : spellingsOf(of)
  const spellings = [
    ...[command('\\frac'), mark('{'), moves, ...twice, ...above, mark('}')],
    ...[mark('{'), moves, ...spellingsOf(by), ...twice, mark('}')],
  ]
  return { parts: [{ spellings, start, end }], end, isWhole: true, isPrefix: of === null }
}

const DERIVED = /^(log |ln )?([^(]+)(?:\((.+)\))?$/

/** `p_i`, `log p_i`, `loss`, `f(x)`: what is differentiated. */
function spellingsOf(of: string): readonly Spelling[] {
  const [, logarithm, name, argument] = DERIVED.exec(of)!
  const inner = /^[a-z]{2,}$/.test(name!) ? [upright(name!)] : spellingsOfName(name!)
  return [
    ...(logarithm ? [command(`\\${logarithm.trim()}`)] : []),
    ...inner,
    ...(argument === undefined ? [] : [mark('('), ...spellingsOfName(argument), mark(')')]),
  ]
}

const spellingsOfName = (name: string): readonly Spelling[] =>
  readName(name, 0)!.parts.flatMap(({ spellings }) => spellings)

/** `P(X \\ge 3 \\mid Y = 1)`. */
function nameOfChance({ event, end }: TypedChance, start: number): Name {
  const spellings = [{ kind: 'letter', text: 'P' } as const, mark('('), ...spellingsOfEvent(event), mark(')')]
  return { parts: [{ spellings, start, end }], end, isWhole: true }
}

/** Words, names of one letter with an index or not, figures, and signs. */
const PIECE =
  /[A-Za-zα-ωΑ-Ω](?:_[A-Za-z\d]{1,3}|[₀-₉]{1,2})?(?![\p{L}\d_])|\p{L}[\p{L}'’-]+(?: +\p{L}[\p{L}'’-]+)*|\d+(?:\.\d+)?|\s+|./suy
const JOINS: ReadonlyMap<string, string> = new Map([
  ['and', '\\cap'],
  ['or', '\\cup'],
  ['given', '\\mid'],
])
const EVENT_SIGNS: ReadonlyMap<string, string> = new Map([
  ['≻', '\\succ'],
  ['≺', '\\prec'],
  ['∩', '\\cap'],
  ['∪', '\\cup'],
  ['∣', '\\mid'],
  ['−', '-'],
])

/** An event as LaTeX writes it; its words in `\\text`. */
function spellingsOfEvent(event: string): readonly Spelling[] {
  const isCondition = event.split('|').length === 2
  const found: Spelling[] = []
  for (let at = 0; at < event.length; ) {
    const relation = signAt(event, at)
    const [piece] = relation?.spelling ? [event.slice(at, relation.end)] : matchAt(PIECE, event, at)!
    found.push(...spellingsOfPiece(piece, relation?.spelling, isCondition))
    at += piece.length
  }
  return found
}

function spellingsOfPiece(piece: string, relation: string | undefined, isCondition: boolean): Spelling[] {
  if (relation) return spellingsIn(relation)
  if (piece.trim() === '') return []
  if (piece === '|' && isCondition) return [command('\\mid')]
  const sign = JOINS.get(piece) ?? EVENT_SIGNS.get(piece)
  if (sign !== undefined) return spellingsIn(sign)
  if (/^\p{L}{2}/u.test(piece) && !SYMBOLS.has(`\\${piece}`))
    return [{ kind: 'words', text: piece, style: 'text' }]
  return /^\p{L}/u.test(piece) ? [...spellingsOfName(piece)] : spellingsIn(piece)
}
