import { describe, expect, test } from 'vitest'
import {
  anotherCaseIn,
  beginsCase,
  cueBefore,
  followsDirectly,
  soughtIn,
} from '../../src/english/discourse-cue.js'
import { readingOf } from '../rules/book/locate/read-here.js'

/** The cue before the last formula of a text. */
function cue(text: string) {
  const reading = readingOf(text)
  return cueBefore(reading.section.tokens.findLast(({ kind }) => kind === 'math')!, reading)
}

function follows(text: string) {
  const reading = readingOf(text)
  return followsDirectly(reading.section.tokens.findLast(({ kind }) => kind === 'math')!, reading)
}

const tokensOf = (text: string) => readingOf(text).section.tokens

const GIVES =
  'with for at let given give take taking suppose supposing assume assuming if when where consider considering using use uses used set setting choose choosing pick say under fix has have had having whose'
const CONCLUDES =
  'gives giving so hence thus therefore then yields get gets getting obtained find finds results equals becomes comes amounts totals makes means implies consequently accordingly leaves works'
const SAYS = 'is are was were be about approximately roughly around'

describe('how a sentence brings a formula in', () => {
  test.each(GIVES.split(' '))('%s gives it', word => expect(cue(`Now ${word} the size $N$.`)).toBe('premise'))
  test.each(CONCLUDES.split(' '))('%s concludes it', word =>
    expect(cue(`At $C$ this ${word} the size $N$.`)).toBe('conclusion'),
  )
  test.each(SAYS.split(' '))('%s says it', word => expect(cue(`The size ${word} $N$.`)).toBe('saying'))

  test.each([
    ['$N$ is so.', 'none'],
    ['The size $N$.', 'none'],
    ['With size one. The size $N$.', 'none'],
    // "Of" and "from" give what stands right behind them.
    ['A budget of $C$.', 'premise'],
    ['A budget from $C$.', 'premise'],
    ['A budget of size $C$.', 'none'],
    // The nearest word decides, but what is only said looks further.
    ['With size $C$ it yields $N$.', 'conclusion'],
    ['So with $N$.', 'premise'],
    ['With the size about $N$.', 'premise'],
    ['Hence the size is $N$.', 'conclusion'],
    ['The size of it is $N$.', 'saying'],
    // Behind another formula it is said of that.
    ['With $C$ the size is $N$.', 'saying'],
    ['With $C$ the size $N$.', 'premise'],
    // "This is" concludes.
    ['At $C$ this is $N$.', 'conclusion'],
    ['At $C$ that is $N$.', 'conclusion'],
    ['At $C$ which is $N$.', 'conclusion'],
    ['At some size it is $N$.', 'premise'],
    ['At $C$ this size is $N$.', 'saying'],
    // "We have" says, "it has" gives.
    ['We have $N$.', 'saying'],
    ['They have $N$.', 'premise'],
    ['They have it and we $N$.', 'premise'],
    ['Is $N$.', 'saying'],
    ['At $C$ is $N$.', 'saying'],
    ['A size 2 of $with$ $N$.', 'none'],
    ['We $have$ $N$.', 'none'],
    ['We all have $N$.', 'premise'],
    ['We have it with $N$.', 'premise'],
    // What stands in another bracket does not count.
    ['A size (with care) $N$.', 'none'],
    ['A size (with care, $N$).', 'premise'],
    ['With size (care, $N$).', 'premise'],
  ])('%s: %s', (text, expected) => expect(cue(text)).toBe(expected))
})

describe('the words right before a formula conclude it', () => {
  test.each([
    'So $N$.',
    'It is small, hence $N$.',
    'It is small, thus $N$.',
    'Therefore $N$.',
    'If so, then $N$.',
    'Consequently $N$.',
    'So that $N$.',
    'Hence we get $N$.',
    'Thus we have $N$.',
    'So we obtain $N$.',
    'Then we find $N$.',
    'This gives $N$.',
    'This give $N$.',
    'Which yields $N$.',
    'Together yield $N$.',
    'Substituting gives $N$.',
    'Substitution gives $N$.',
    'Combining becomes $N$.',
    'Inserting gives $N$.',
    '$C$ so $N$.',
    'This gives that $N$.',
  ])('%s', text => expect(follows(text)).toBe(true))

  test.each([
    '$N$.',
    'It is $N$.',
    'So it is $N$.',
    'So, $N$.',
    'Hence we see $N$.',
    'It gives $N$.',
    'We get $N$.',
    'Also $N$.',
    'So. $N$.',
    'It is $so$ $N$.',
    'So $C$ $N$.',
    'That gives $N$.',
  ])('%s does not', text => expect(follows(text)).toBe(false))

  test('within six words', () => {
    expect(follows('It was small but this gives that $N$.')).toBe(true)
    expect(follows('So that we get $N$.')).toBe(false)
  })
})

describe('a case', () => {
  test.each(
    'instead other another second third alternatively versus vs doubling halving halve triple quadruple twice half larger smaller bigger different respectively former latter previous original new old case if were was unlike whereas compared contrast each either'.split(
      ' ',
    ),
  )('%s is another', word => {
    const tokens = tokensOf(`We see ${word} sizes.`)
    expect(anotherCaseIn(tokens)).toBe(tokens[2]!.text)
    expect(beginsCase(tokens)).toBe(true)
  })

  test.each(
    'with for at when suppose assuming consider now next then so hence thus gives get becomes finally first last same again whether'.split(
      ' ',
    ),
  )('%s begins one of its own', word => {
    const tokens = tokensOf(`We see ${word} sizes.`)
    expect(anotherCaseIn(tokens)).toBeNull()
    expect(beginsCase(tokens)).toBe(true)
  })

  test('is not begun by anything else', () => {
    expect(beginsCase(tokensOf('We see large sizes.'))).toBe(false)
    expect(beginsCase([])).toBe(false)
    expect(anotherCaseIn(tokensOf('The old one and the new one.'))).toBe('old')
  })
})

describe('an equation is to be solved', () => {
  test.each(
    'solve solving equation equations solution unknown satisfies requiring requirement must target goal threshold constraint condition setting until unless'.split(
      ' ',
    ),
  )('where %s stands', word => expect(soughtIn(tokensOf(`We see the ${word} here.`))).toBe(word))

  test.each('need want require set root roots'.split(' '))('where we %s', word => {
    expect(soughtIn(tokensOf(`We ${word} it.`))).toBe(word)
    expect(soughtIn(tokensOf(`It ${word}ing it.`))).toBeNull()
  })

  test.each('get reach achieve obtain have make attain hit ensure guarantee'.split(' '))('to %s it', word => {
    expect(soughtIn(tokensOf(`We go on to ${word} it.`))).toBe(word)
    expect(soughtIn(tokensOf(`We go on and ${word} it.`))).toBeNull()
  })

  test('and nowhere else', () => {
    expect(soughtIn(tokensOf('To see it is to know it.'))).toBeNull()
    expect(soughtIn(tokensOf('It is $need$ here.'))).toBeNull()
    expect(soughtIn([])).toBeNull()
    expect(soughtIn(tokensOf('Reach it.'))).toBeNull()
    expect(soughtIn(tokensOf('We want to solve it.'))).toBe('want')
  })
})
