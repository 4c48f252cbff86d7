import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readDirective } from '../../../src/documents/notes/directive.js'

const read = (comment: string) => readDirective(readDocument(comment, 'd.md').notes[0]!)

const word = fc.constantFrom<readonly [string, string]>(
  ['errata-disable-next-line', 'next-line'],
  ['errata-disable-line', 'line'],
  ['errata-disable', 'region'],
)
const rules = fc.array(fc.constantFrom('arithmetic', '15.13/advantages', 'refuted', 'shift'), {
  maxLength: 3,
})
const blank = fc.constantFrom(' ', '  ', '\n', '\t')
const reason = fc.constantFrom('rounded on purpose', 'see [3] -- and 4', '7', 'é')

describe('a directive', () => {
  test('says how far it reaches, what about, and why', () =>
    fc.assert(
      fc.property(word, rules, reason, blank, fc.constantFrom(' ', ', '), (named, about, why, gap, comma) => {
        const [name, reach] = named
        const text = [name, ...(about.length > 0 ? [about.join(comma)] : []), `-- ${why}`].join(gap)
        expect(read(`<!--${gap}${text}${gap}-->`)).toMatchObject({ reach, rules: about, reason: why })
      }),
    ))

  test('without a reason is a fault, whatever else it says', () =>
    fc.assert(
      fc.property(
        word,
        rules,
        fc.constantFrom('', ' --', ' -- ', ' -- ...', ' — because', ' because'),
        ([name], about, end) => {
          const found = read(`<!-- ${[name, ...about].join(' ')}${end} -->`)
          expect(found).toMatchObject({ reach: 'none', because: 'it gives no reason' })
          expect(found).toMatchObject({ expected: expect.stringMatching(/^errata-disable.* -- reason$/) })
        },
      ),
    ))

  test.each([
    'errata-disabel -- r',
    'errata-disable-next-lines -- r',
    'errata disable -- r',
    'Errata-disable -- r',
    'errata-disable: -- r',
  ])('that is misspelled is a fault: %s', text =>
    expect(read(`<!-- ${text} -->`)).toMatchObject({
      reach: 'none',
      because: expect.stringContaining('is no directive'),
    }),
  )

  test('that is never closed is a fault', () =>
    expect(read('a <!-- errata-disable -- r')).toMatchObject({ reach: 'none', expected: '-->' }))
})
