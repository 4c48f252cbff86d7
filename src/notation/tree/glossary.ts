import type { Term } from '../../math/term/term.js'
import { canonical, type LogBase } from './canonical.js'
import { functionCalled, functionLetters } from './functions.js'
import { nameOf, type Sum, type Survey, surveyGroups } from './group-survey.js'
import { integrandOf } from './integrand.js'
import { isDecoration, rootName } from './names.js'
import type { Chain, Node } from './node.js'
import { spelled } from './spelling.js'
import { symbolsOf } from './symbols-of.js'

/** A symbol that a section uses in two ways that exclude each other; whoever needs to know which must not guess. */
export interface Conflict {
  readonly name: string
  readonly readings: readonly string[]
  readonly start: number
}

/** What the symbols of one section mean. */
export interface Glossary extends LogBase {
  /** Root names that are applied to arguments somewhere. */
  readonly functions: ReadonlySet<string>
  /** The names, as terms print them, that are applied to arguments somewhere: r_phi, where the root is r. */
  readonly applied: ReadonlySet<string>
  /** The root names that are applied, have an index or an accent, or stand alone on a side: a symbol of the section's own. */
  readonly names: ReadonlySet<string>
  /** The names that sums run through, and the symbol that counts their members; null where two symbols do. */
  readonly groups: ReadonlyMap<string, string | null>
  /** Indices that number the members of groups. */
  readonly indices: ReadonlySet<string>
  /** Whether the document says to which base its plain logarithms are. */
  readonly isBaseSaid?: true
  /** Whether e is Euler's number where it stands alone too, as it is in the powers of the section. */
  readonly isEuler: boolean
  /** By name. */
  readonly conflicts: ReadonlyMap<string, Conflict>
}

/** What a section says in words. */
export interface Told {
  /** The base of \log: `2` in a chapter that counts in bits. */
  readonly logBase?: string
  /** Whether the document says so itself. */
  readonly isBaseSaid?: true
  /** Whether \pi is a name elsewhere in the document; here it is one too, unless it stands as the number does. */
  readonly isPiAName?: boolean
  /** The letters of functions that the document speaks of: `phi` where it speaks of Euler's. */
  readonly letters?: ReadonlyMap<string, LetterFunction>
  /** The letters of functions that the document gives to other functions: `sigma` for tanh. */
  readonly ownFunctions?: ReadonlySet<string>
}

/** A function that a field writes as a letter before a bracket, `\\varphi(n)`, or with an index, `F_n`. */
export interface LetterFunction {
  readonly isIndexed: boolean
  /** The value at an argument without symbols; null where there is none. */
  readonly of: (argument: Term) => Term | null
  /** The first arguments, by whose values a page shows that it counts otherwise. */
  readonly first: readonly string[]
}

/** What the symbols of a section mean, as far as its own formulas tell. */
export function buildGlossary(chains: readonly Chain[], told: Told = {}): Glossary {
  const uses = usesIn(chains)
  const survey = surveyGroups(chains)
  const conflicts = new Map<string, Conflict>()
  const groups = groupsOf(survey, conflicts)
  const logBase = logBaseOf(uses, told, conflicts)
  for (const name of told.ownFunctions ?? [])
    conflicts.set(name, { name, readings: [name, 'a function of the page'], start: 0 })
  noteLetters(uses, groups, conflicts)
  noteEuler(chains, uses, conflicts)
  return {
    functions: new Set(uses.calls.map(({ text }) => text)),
    applied: new Set(uses.calls.map(({ args }) => spelled(canonical(args[0]!)))),
    names: namesIn(chains, told.isPiAName === true),
    logBase,
    ...(told.isBaseSaid && { isBaseSaid: told.isBaseSaid }),
    groups,
    indices: new Set(['i', 'j', 'k', ...survey.sums.map(({ index }) => index)]),
    isEuler: uses.eulerPowers.length > 0 && !uses.hasOwnE && !conflicts.has('e'),
    conflicts,
  }
}

/** How the symbols that can mean two things are used. */
interface Uses {
  readonly calls: Node[]
  readonly plainLogs: Node[]
  readonly basedLogs: Node[]
  readonly eulerPowers: Node[]
  /** e_i, e(x). */
  hasOwnE: boolean
  /** Letters of functions that stand alone. */
  readonly alone: Set<string>
}

function usesIn(chains: readonly Chain[]): Uses {
  const uses: Uses = {
    calls: [],
    plainLogs: [],
    basedLogs: [],
    eulerPowers: [],
    hasOwnE: false,
    alone: new Set(),
  }
  const visit = (node: Node): void => {
    const [first, ...rest] = node.args
    if ((node.head === 'call' || isDecoration(node)) && rootName(first!) === 'e') uses.hasOwnE = true
    if (node.head === 'call') {
      uses.calls.push(node)
      rest.forEach(visit)
      return
    }
    if (node.head === 'symbol' && functionLetters().has(node.text)) uses.alone.add(node.text)
    if (node.head === 'log') (node.args.length === 1 ? uses.plainLogs : uses.basedLogs).push(node)
    if (node.head === 'pow' && isE(first!)) uses.eulerPowers.push(node)
    if (node.head === 'integral') uses.eulerPowers.push(...rest.filter(isE))
    node.args.forEach(visit)
  }
  for (const chain of chains) chain.terms.forEach(visit)
  if (chains.some(({ terms }) => terms.some(isE) && terms.some(isWholePowerOfE))) uses.hasOwnE = true
  uses.eulerPowers.push(...chains.flatMap(({ terms }) => (terms.some(isLimitOf) ? terms.filter(isE) : [])))
  return uses
}

const isE = ({ head, text }: Node): boolean => head === 'symbol' && text === 'e'

/** `\\int e^2\\,de`, `df/de`: e is what something is integrated over, or differentiated by. */
const isOverE = ({ head, args }: Node): boolean =>
  (head === 'differential' && args[0] !== undefined && isE(args[0])) || args.some(isOverE)

/** e² = e is true of the identity of a group and of an idempotent; e¹ = e is true of every number. */
const isWholePowerOfE = ({ head, args: [base, exponent] }: Node): boolean =>
  head === 'pow' &&
  isE(base!) &&
  (exponent!.head === 'neg' || (exponent!.head === 'number' && exponent!.text !== '1'))

/** `e = 2.718` says which number it is. */
const isEulersNumber = ({ head, text }: Node): boolean => head === 'number' && text.startsWith('2.718')

/** What has Euler's number for its value, or for an end: `\lim (1 + 1/n)^n = e`, `\int_1^e`. */
const isLimitOf = ({ head }: Node): boolean => ['limit', 'sum', 'integral'].includes(head)

/** Whether \pi is an angle, a limit of an integral, or a multiple of the number: \cos(\pi/4), 2\pi. */
function isNumberPi(chains: readonly Chain[]): boolean {
  const isPi = ({ head, text }: Node): boolean => head === 'symbol' && text === 'pi'
  const holds = (node: Node, isMultiple: boolean): boolean => {
    const isAngle = functionCalled(node.text)?.angle === 'argument'
    const isProduct = (node.head === 'mul' || node.head === 'div') && !mayApply(node, isPi)
    const isLimit = node.head === 'integral' && node.args.slice(1).some(isPi)
    const inside =
      isAngle || isLimit || (isProduct && (isMultiple || node.args.some(({ head }) => head === 'number')))
    return node.args.some(part => (isPi(part) ? inside : holds(part, inside)))
  }
  return chains.some(({ terms }) => terms.some(term => holds(term, false)))
}

/** `\pi(2) 0.25`: what stands before a bracketed number may be applied to it. */
const mayApply = ({ args }: Node, isPi: (node: Node) => boolean): boolean =>
  args.some((part, i) => {
    const before = args[i - 1]
    return before && isPi(before) && part.head === 'number' && part.end - part.start > part.text.length
  })

function namesIn(chains: readonly Chain[], isPiAName: boolean): ReadonlySet<string> {
  const isNumber = isNumberPi(chains)
  const names = new Set<string>(isPiAName && !isNumber ? ['pi'] : [])
  const visit = (node: Node): void => {
    if (node.head === 'call' || isDecoration(node)) names.add(rootName(node.args[0]!))
    node.args.forEach(visit)
  }
  for (const chain of chains) {
    const { terms } = chain
    for (const [i, term] of terms.entries()) {
      const isCircle =
        term.text === 'pi' &&
        (isNumber ||
          isEndOfRange(chain, i) ||
          (terms.length > 1 && terms.every((part, k) => k === i || isOfNumbers(part))))
      if (term.head === 'symbol' && !isCircle) names.add(term.text)
    }
    terms.forEach(visit)
  }
  return names
}

/** `0 < x < \pi`, `-\pi \le x \le \pi`: π where a range of numbers ends. */
function isEndOfRange({ terms, signs }: Chain, at: number): boolean {
  const other = terms[2 - at]
  const isOrdered = signs.length === 2 && signs.every(({ operator }) => /^[<≤>≥]$/.test(operator))
  return (
    isOrdered && at !== 1 && (isOfNumbers(other!) || (other!.head === 'neg' && other!.args[0]!.text === 'pi'))
  )
}

/** 3.14, 180^\circ, \arccos(-1) or a limit of numbers, beside which π is the number, unlike beside a distribution. */
function isOfNumbers(node: Node): boolean {
  const { head, args } = node
  if (head === 'limit' || head === 'integral') return isOfOwnVariable(node)
  if (head === 'call')
    return functionCalled(rootName(args[0]!))?.angle === 'value' && args.slice(1).every(isOfNumbers)
  return head !== 'symbol' && head !== 'nothing' && args.every(isOfNumbers)
}

/** A limit or an integral in which no letter is free but those of functions. */
function isOfOwnVariable(node: Node): boolean {
  const integrand = integrandOf(node)
  const free = integrand
    ? [integrand.of, ...node.args.slice(1)].flatMap(part => [...symbolsOf(part)])
    : [...symbolsOf(node)]
  return free.every(name => name === integrand?.by || functionCalled(name) !== undefined)
}

/** Every class of names that a sum runs through is a group; its size is stated by limits, else suggested by a mean. */
function groupsOf(
  { sums, classes, names }: Survey,
  conflicts: Map<string, Conflict>,
): Map<string, string | null> {
  const byClass = new Map<string, Sum[]>()
  for (const sum of sums) {
    const root = classes.of(sum.scope)
    const own = byClass.get(root)
    if (own) own.push(sum)
    else byClass.set(root, [sum])
  }
  const sizes = new Map([...byClass].map(([root, own]) => [root, sizesOf(own)] as const))
  const groups = new Map<string, string | null>()
  for (const name of names) {
    const root = classes.of(nameOf(name))
    const candidates = sizes.get(root)
    if (!candidates) continue
    const { index, start } = byClass.get(root)![0]!
    groups.set(name, candidates.length > 1 ? null : (candidates[0] ?? `#${index}`))
    if (candidates.length > 1) conflicts.set(name, { name, readings: candidates, start })
  }
  return groups
}

function sizesOf(sums: readonly Sum[]): readonly string[] {
  const stated = distinct(sums.map(sum => sum.stated))
  return stated.length > 0 ? stated : distinct(sums.map(sum => sum.suggested))
}

const distinct = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.filter(name => name !== null)),
]

function logBaseOf(uses: Uses, told: Told, conflicts: Map<string, Conflict>): string | null {
  if (told.logBase !== undefined) return told.logBase
  const [plain] = uses.plainLogs
  const short = uses.plainLogs.filter(({ text }) => text === 'lg')
  if (!plain || (uses.basedLogs.length === 0 && short.length === 0)) return 'e'
  const bases = uses.basedLogs.map(({ args }) => args[1]!.text)
  // Nobody means a natural logarithm by \lg, and beside \log it is another one.
  const own = short.length === 0 ? ['e', ...bases] : short.length === uses.plainLogs.length ? ['10', '2'] : []
  conflicts.set('log', { name: 'log', readings: distinct(own), start: plain.start })
  return null
}

/** σ(r) with a group r, where σ stands alone too, may be the function or what σ alone is of the group. */
function noteLetters(
  { calls, alone }: Uses,
  groups: ReadonlyMap<string, unknown>,
  conflicts: Map<string, Conflict>,
): void {
  for (const { text: name, args, start } of calls) {
    const isDoubtful = alone.has(name) && args.length === 2 && groups.has(args[1]!.text)
    if (isDoubtful && !conflicts.has(name))
      conflicts.set(name, { name, readings: [functionCalled(name)!.name, 'a symbol'], start })
  }
}

/** A section that defines e, or integrates over it, does not mean Euler's number by e^x. */
function noteEuler(chains: readonly Chain[], uses: Uses, conflicts: Map<string, Conflict>): void {
  const definition = chains.find(
    ({ terms, signs: [sign] }) =>
      terms.some(isOverE) ||
      (sign &&
        rootName(terms[0]!) === 'e' &&
        ['=', ':='].includes(sign.operator) &&
        !terms.some(isLimitOf) &&
        !terms.some(isEulersNumber)),
  )
  if (!definition || uses.eulerPowers.length === 0) return
  const readings = ["Euler's number", 'a symbol of its own']
  conflicts.set('e', { name: 'e', readings, start: definition.start })
}
