import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { number } from '../../../src/math/term/term.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { type Again, doubtOfValues, mayBePremise } from '../../../src/rules/doubts/other-values.js'
import { readingOf } from '../book/locate/read-here.js'

interface Asked extends Partial<Again> {
  /** The symbols that were put in. */
  readonly uses?: readonly string[]
  /** Which sign of the last statement is accused. */
  readonly at?: number
  readonly headers?: readonly string[]
}

/** The last statement of a text, and what it says before. */
function read(text: string, { uses = [], at = 0, headers }: Asked) {
  const reading = readingOf(text)
  const values = new SymbolTable([reading])
  const last = [...statedChains(reading)].at(-1)!
  const statement = headers ? { ...last, token: { ...last.token, headers } } : last
  if (headers) (reading.places as Map<unknown, number>).set(statement.token, reading.places.get(last.token)!)
  const link = { left: last.terms[at]!, sign: last.signs[at]!, right: last.terms[at + 1]! }
  const put = uses.map(key => values.everyMeaning({ key, applied: null })[0]!)
  return { reading, values, accused: { link, statement, uses: put } }
}

function doubt(text: string, asked: Asked = {}): string | null {
  const { reading, values, accused } = read(text, asked)
  const { holdsWith = () => false, valueWith = () => null } = asked
  return doubtOfValues(accused, reading, values, { holdsWith, valueWith })
}

const NEW = 'its words do not conclude it, so that it may be a new premise'

describe('what its words may do other than conclude', () => {
  test('seek a value', () => {
    expect(doubt('Solve so that $2 a = 3$.')).toBe('its sentence may say what is sought: "solve"')
    expect(doubt('Hence $2 a = 3$ is the goal.')).toBe('its sentence may say what is sought: "goal"')
    expect(doubt('Solve it. Hence $2 a = 3$.')).toBeNull()
  })

  test.each([
    ['It is $a = 3$.', NEW],
    ['It is $a \\approx 3$.', NEW],
    ['It is $a \\sim 3$.', NEW],
    ['It is $a_1 = 3$.', NEW],
    ['It is $\\hat a = 3$.', NEW],
    ['It is $a^* = 3$.', NEW],
    ['It is $\\bar a = 3$.', NEW],
    ['It is $\\tilde a = 3$.', NEW],
    ["It is $a' = 3$.", NEW],
    ['With $a = 3$.', NEW],
    ['It is $2 a = 3$.', null],
    ['It is $2 a \\approx 3$.', null],
    ['It is $2 a \\sim 3$.', null],
    ['It is $2 a < 3$.', NEW],
    ['It is $2 a \\propto 3$.', NEW],
    ['Hence $a = 3$.', null],
    ['Hence $2 a < 3$.', null],
  ])('give one: %s: %s', (text, expected) => expect(doubt(text)).toBe(expected))

  test('but not to a name further on in a chain', () => {
    expect(doubt('It is $2 a = a = 3$.', { at: 1 })).toBeNull()
    expect(doubt('It is $2 a = a < 3$.', { at: 1 })).toBe(NEW)
  })

  test('stand in a table', () => {
    expect(doubt('Hence $2 a = 3$.', { headers: ['a'] })).toBe(
      'it stands in a table, which may be of another case',
    )
  })

  test.each([
    ['Hence $n = n + 1$.', true],
    ['Hence $n = 2 = n$.', true],
    ['Hence $n = m + 1$.', false],
    ['Hence $2 n = n + 1$.', false],
    ['Hence $n = \\{1, 2\\}$.', false],
    ['Hence $n_{(1, 2)} = n + 1$.', false],
  ])('assign: %s: %s', (text, expected) =>
    expect(doubt(text)).toBe(expected ? 'it gives its own symbol a new value' : null),
  )

  test('say several things of one expression', () => {
    const several = 'its exercise says several things of the same expression'
    expect(doubt('So $2 a = 3$. Hence $2 a = 4$.')).toBe(several)
    expect(doubt('So $2 a = 3$ and $2 a = 4$. Hence $2 a = b$.')).toBe(several)
    expect(doubt('So $2 a = 4$. Hence $2 a = 4$.')).toBeNull()
    expect(doubt('So $2 b = 3$. Hence $2 a = 4$.')).toBeNull()
    expect(doubt('So $a = 3$. Hence $a = 4$.')).toBeNull()
  })

  test('speak of another case', () => {
    const uses = ['a']
    expect(doubt('With $a = 3$. Now instead hence $2 a = 7$.', { uses })).toBe(
      '"instead" may begin another case',
    )
    expect(doubt('With $a = 3$. Hence $2 a = 7$.', { uses })).toBeNull()
  })
})

describe('whether what it says of a name is given', () => {
  const given = (text: string, at = 0) => {
    const { accused, reading } = read(text, { at })
    return mayBePremise(accused.link, accused.statement, reading)
  }

  test.each([
    ['With $a = 3$.', 0, true],
    ['With $2 a < 3$.', 0, true],
    ['With $2 a = 3$.', 0, false],
    ['With $2 a = a = 3$.', 1, false],
    ['Hence $a = 3$.', 0, false],
    ['It is $a = 3$.', 0, false],
    ['$a = 3$.', 0, false],
  ])('%s (sign %i): %s', (text, at, expected) => expect(given(text, at)).toBe(expected))
})

describe('with other values that the exercise gives', () => {
  const valued = (key: string, value: string) => (chosen: ReadonlyMap<string, Definition>) =>
    chosen.has(key) && toPlain(chosen.get(key)!.term) === value

  const TWO = 'With $a = 3$ and $a = 5$ and $b = 1$ and $b = 2$, hence $2 a b = 7$.'
  const so = (key: string) => `it is so with another value that the exercise gives ${key}`

  test('it may be so', () => {
    const uses = ['a', 'b']
    expect(doubt(TWO, { uses, holdsWith: valued('a', '5') })).toBe(so('a'))
    expect(doubt(TWO, { uses, holdsWith: valued('b', '2') })).toBe(so('b'))
    expect(doubt(TWO, { uses, holdsWith: valued('b', '3') })).toBeNull()
    expect(doubt(TWO, { uses: ['b'], holdsWith: valued('a', '5') })).toBeNull()
    expect(doubt(TWO, { uses, holdsWith: chosen => chosen.size === 0 })).toBeNull()
    const both = (chosen: ReadonlyMap<string, Definition>) =>
      valued('a', '5')(chosen) && valued('b', '2')(chosen) && chosen.size === 2
    expect(doubt(TWO, { uses, holdsWith: both })).toBe(so('a'))
  })

  test('a value that is said twice is one', () => {
    const always = () => true
    expect(doubt('With $a = 3$ and $a = 3$, hence $2 a = 7$.', { uses: ['a'], holdsWith: always })).toBeNull()
    expect(doubt('With $a = 3$, hence $2 a = 7$.', { uses: ['a'], holdsWith: always })).toBeNull()
    const asked: string[] = []
    const note = (chosen: ReadonlyMap<string, Definition>) => {
      asked.push(toPlain(chosen.get('a')!.term))
      return false
    }
    const text = 'With $a = 3$ and $a = 5$ and $a = 3$ and $a = 5$, hence $2 a = 7$.'
    expect(doubt(text, { uses: ['a', 'a'], holdsWith: note })).toBeNull()
    expect(asked).toEqual(['3', '5'])
  })

  test('of which no more than 64 choices are tried, with that of none', () => {
    const said = ['a', 'b', 'c'].flatMap(name => [1, 2, 3, 4].map(value => `$${name} = ${value}$`))
    let count = 0
    const holdsWith = () => {
      count++
      return false
    }
    const text = `With ${said.join(' and ')}, hence $2 a b c = 1000$.`
    expect(doubt(text, { uses: ['a', 'b', 'c'], holdsWith })).toBeNull()
    expect(count).toBe(63)
  })
})

describe('where its numbers are known no better', () => {
  const about = (stated: string, value: string) =>
    doubt(`With $a \\approx 3$, hence $2 a = ${stated}$.`, { uses: ['a'], valueWith: () => number(value) })

  test.each([
    ['7', '6.5', true],
    ['7', '6.49', false],
    ['7', '7.5', true],
    ['7', '7.51', false],
    ['7.0', '6.95', true],
    ['7.0', '6.94', false],
    ['700\\%', '6.995', true],
    ['700\\%', '6.994', false],
    ['b', '7', false],
  ])('stated %s, worth %s: %s', (stated, value, expected) =>
    expect(about(stated, value) === 'a is only about so').toBe(expected),
  )

  test('or its unit may be converted', () => {
    const unit = (behind: string, value: string) =>
      doubt(`With $a = 3$, hence $2 a = 7$${behind}.`, { uses: ['a'], valueWith: () => number(value) })
    expect(unit(' km', '7000')).toBe('it has a unit, which may be converted')
    expect(unit('', '7000')).toBeNull()
    expect(unit(' km', '7100')).toBe('it has a unit, which may be converted')
    expect(unit(' km', '4000')).toBeNull()
  })
})

describe('off by a factor that the text gives', () => {
  const off = (stated: string, value: string, text = 'at 40 percent') =>
    doubt(`With $a = 3$ ${text}, hence $2 a = ${stated}$.`, {
      uses: ['a'],
      valueWith: chosen => (chosen.size === 0 ? number(value) : null),
    })
  const by = (factor: string) => `it is off by a factor of ${factor}, which the text gives`

  test.each([
    ['2.4', '6', by('40')],
    ['240', '6', by('40')],
    ['2.4 \\text{ thousand}', '6000', by('40')],
    ['-2.4', '-6', by('40')],
    ['2.4', '-6', null],
    ['2.4', '6.01', by('40')],
    ['2.400', '6.01', null],
    ['-2.400', '-6.01', null],
    ['2.40', '5', null],
    ['24', '0.5', null],
    // A figure is known to its last digit, relative to its size.
    ['240', '6.05', null],
    ['0', '6', null],
    ['2.4', '0', null],
    ['b', '6', null],
  ])('stated %s, worth %s: %s', (stated, value, expected) => expect(off(stated, value)).toBe(expected))

  test('the first that does', () => {
    expect(off('2.4', '6', 'at 30 and 40 and 0.4')).toBe(by('40'))
    expect(off('2.4', '6', 'now')).toBeNull()
  })

  test('where it has a value', () =>
    expect(doubt('With $a = 3$ at 40 percent, hence $2 a = 2.4$.', { uses: ['a'] })).toBeNull())
})
