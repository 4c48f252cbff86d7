import { type Lexeme, lexemesOf } from './lexer.js'
import { type Expression, type Operator, type Program, ProgramError } from './syntax.js'

/** From the loosest to the tightest. The last binds to the right, and a minus in front binds as loosely as it may. */
const LEVELS: readonly (readonly Operator[])[] = [['+', '-'], ['*', '/'], ['**']]
const TIGHTEST = LEVELS.length - 1
const MAX_DEPTH = 100
/** Names that lead to a function of the same meaning in any library: `torch.exp`, `F.logsigmoid`. */
const MODULES: ReadonlySet<string> = new Set([
  'F',
  'torch',
  'nn',
  'functional',
  'np',
  'numpy',
  'jnp',
  'jax',
  'math',
  'lax',
])

/**
 * The first function of a source in Python's notation that is straight-line arithmetic. Throws ProgramError for one
 * that branches, loops or does anything else, and where there is none.
 */
export function parseProgram(source: string): Program {
  return new Parser(lexemesOf(source), source.length).program()
}

class Parser {
  private at = 0
  private depth = 0
  /** What the function itself has given a value: no module, and no function that is known. */
  private readonly own = new Set<string>()
  /** Functions of another meaning than their name has, should they have one. */
  private readonly defined: ReadonlySet<string>

  constructor(
    private readonly lexemes: readonly Lexeme[],
    private readonly length: number,
  ) {
    this.defined = definedIn(lexemes)
  }

  program(): Program {
    while (this.peek() && this.peek()!.text !== 'def') this.at++
    this.expect('def')
    const name = this.name()
    const parameters = this.parameters()
    for (const parameter of parameters) this.own.add(parameter)
    const assignments: { name: string; value: Expression }[] = []
    for (;;) {
      this.skipLines()
      if (this.peek()?.kind === 'text') {
        this.at++
        this.endOfStatement()
        continue
      }
      if (this.take('return')) {
        const result = this.expression()
        this.endOfStatement()
        return { name, parameters, assignments, result }
      }
      const target = this.name()
      if (this.take(':')) this.annotation()
      this.expect('=')
      assignments.push({ name: target, value: this.expression() })
      this.own.add(target)
      this.endOfStatement()
    }
  }

  /** Names, with annotations and defaults that are passed over: whatever is given takes their place. */
  private parameters(): string[] {
    const names: string[] = []
    this.expect('(')
    while (!this.take(')')) {
      if (this.take('*')) {
        this.expect(',')
        continue
      }
      names.push(this.name())
      if (this.take(':')) this.annotation()
      if (this.take('=')) this.expression()
      if (!this.take(',') && this.peek()?.text !== ')') this.refuse('a comma between parameters')
    }
    if (this.take('->')) this.annotation()
    this.expect(':')
    return names
  }

  private annotation(): void {
    if (!isOfAnnotation(this.peek())) this.refuse('a type')
    while (isOfAnnotation(this.peek())) this.at++
  }

  private expression(least = 0): Expression {
    if (++this.depth > MAX_DEPTH) this.refuse(`at most ${MAX_DEPTH} levels`)
    let left = this.postfix(this.operand())
    for (;;) {
      const sign = this.peek()
      const level = LEVELS.findIndex(operators => operators.some(operator => operator === sign?.text))
      if (level < least) break
      this.at++
      const right = this.expression(level === TIGHTEST ? level : level + 1)
      const { start } = left
      left = { kind: 'binary', operator: sign!.text as Operator, left, right, start, end: right.end }
    }
    this.depth--
    return left
  }

  private operand(): Expression {
    const lexeme = this.next('a value')
    const { start, end, text } = lexeme
    if (lexeme.kind === 'number') return { kind: 'number', text: text.replaceAll('_', ''), start, end }
    if (lexeme.kind === 'name') return { kind: 'name', name: text, start, end }
    if (text === '-') {
      const of = this.expression(TIGHTEST)
      return { kind: 'negative', of, start, end: of.end }
    }
    if (text !== '(') this.refuse('a value', lexeme)
    const inner = this.expression()
    return { ...inner, start, end: this.expect(')').end }
  }

  /** `x.mean()`, `F.logsigmoid(x)`, `torch.log(x)`: what follows a value. */
  private postfix(value: Expression): Expression {
    let result = value
    for (;;) {
      if (this.take('.')) {
        const isOfModule = result.kind === 'name' && MODULES.has(result.name) && !this.own.has(result.name)
        const name = isOfModule ? this.nameInModule() : this.name()
        if (this.peek()?.text !== '(') this.refuse('a call')
        result = this.call(name, isOfModule ? [] : [result], result.start)
      } else if (result.kind === 'name' && this.peek()?.text === '(') {
        if (this.own.has(result.name) || this.defined.has(result.name))
          this.refuse('a function of a library', this.lexemes[this.at - 1])
        result = this.call(result.name, [], result.start)
      } else return result
    }
  }

  /** `functional.logsigmoid` behind `torch.nn.`: the modules on the way are passed over. */
  private nameInModule(): string {
    let name = this.name()
    while (MODULES.has(name) && this.take('.')) name = this.name()
    return name
  }

  private call(name: string, before: readonly Expression[], start: number): Expression {
    this.expect('(')
    const args = [...before]
    let last = this.take(')')
    while (!last) {
      args.push(this.expression())
      if (this.peek()?.text === '=') this.refuse('an argument without a name')
      if (!this.take(',') && this.peek()?.text !== ')') this.refuse('a comma between arguments')
      last = this.take(')')
    }
    return { kind: 'call', name, arguments: args, start, end: last.end }
  }

  private endOfStatement(): void {
    const next = this.peek()
    if (next && next.kind !== 'line') this.refuse('the end of the line')
  }

  private skipLines(): void {
    while (this.peek()?.kind === 'line') this.at++
  }

  private peek(): Lexeme | undefined {
    return this.lexemes[this.at]
  }

  private next(wanted: string): Lexeme {
    const lexeme = this.peek()
    if (!lexeme) this.refuse(wanted)
    this.at++
    return lexeme
  }

  private take(text: string): Lexeme | undefined {
    const lexeme = this.peek()
    if (lexeme?.text !== text) return undefined
    this.at++
    return lexeme
  }

  private expect(text: string): Lexeme {
    return this.take(text) ?? this.refuse(text)
  }

  private name(): string {
    const lexeme = this.next('a name')
    if (lexeme.kind !== 'name' || KEYWORDS.has(lexeme.text)) this.refuse('a name', lexeme)
    return lexeme.text
  }

  private refuse(wanted: string, got = this.peek()): never {
    const text = got === undefined ? 'its end' : JSON.stringify(got.text)
    throw new ProgramError(`program: expected ${wanted}, got ${text}`, got?.start ?? this.length)
  }
}

const isOfAnnotation = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (['name', 'text'].includes(lexeme.kind) || ['.', '[', ']'].includes(lexeme.text))

/** What a source defines, imports under another name or assigns, wherever that stands: `def log`, `as log`, `log =`. */
function definedIn(lexemes: readonly Lexeme[]): ReadonlySet<string> {
  const isDefined = (place: number): boolean =>
    ['def', 'class', 'as'].some(word => word === lexemes[place - 1]?.text) || lexemes[place + 1]?.text === '='
  return new Set(lexemes.filter((_, place) => isDefined(place)).map(({ text }) => text))
}

const KEYWORDS: ReadonlySet<string> = new Set(
  [
    'if else elif for while with try except finally import from as class def return lambda and or not in is',
    'global nonlocal raise assert del pass break continue yield async await None True False',
  ].flatMap(line => line.split(' ')),
)
