import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Token } from '../../../src/documents/model/document.js'
import { word } from '../markdown/ordinary.js'

const tokensOf = (source: string): readonly Token[] =>
  readDocument(source, 's.md').sections.flatMap(section => section.tokens)
/** The sentences, each as its words and figures. */
function sentencesOf(source: string): string[] {
  const sentences: string[][] = []
  for (const token of tokensOf(source)) {
    sentences[token.sentence] ??= []
    if (token.kind !== 'break' && token.kind !== 'stop') sentences[token.sentence]!.push(token.text)
  }
  return sentences.map(words => words.join(' '))
}

const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' ').toLowerCase())
/** What looks like an end, and is none. */
const trap = fc.constantFrom(
  ...[
    'i.e. this',
    'e.g. that',
    'see Fig. 3',
    'by Eq. 2',
    'cf. Sec. 4',
    'PPO vs. DPO',
    'about 2.5',
    'by J. Schulman',
  ],
  ...[
    'by A. B. Kaplan',
    'by Kaplan et al. and',
    'w.r.t. it',
    'loss etc. and',
    'No. 5',
    'F.sigmoid',
    '$x = 1.5$',
    '5! = 120',
  ],
  ...['(really?) and', '(so it is.) and', 'Dr. Kaplan', '`a. b`', '... and', '[it](http://a.b/c.d "A. b")'],
)
const sign = fc.constantFrom('.', '?', '!', '...', '.)', '**.**')

describe('a sentence', () => {
  test('ends at its stop and nowhere else, whatever looks like one inside it', () => {
    const sentence = fc.tuple(phrase, trap, phrase, sign)
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '\n', '\n\n'),
        (all, gap) => {
          const source = all
            .map(([first, inside, last, end]) => `We say ${first} ${inside} ${last}${end}`)
            .join(gap)
          const counts = tokensOf(source)
            .filter(({ text }) => text === 'say')
            .map(({ sentence }) => sentence)
          expect(counts).toEqual(all.map((_, index) => index))
          expect(tokensOf(source).filter(({ kind }) => kind === 'stop').length).toBe(all.length)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('ends with its heading, list item, cell or paragraph, at the end of the text', () => {
    const block = fc.constantFrom<[string, string]>(
      ['# ', ''],
      ['- ', ''],
      ['', ''],
      ['> ', ''],
      ['2. ', ''],
      ['  ', '  '],
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(block, phrase), { minLength: 1, maxLength: 5 }), blocks => {
        const source = blocks.map(([[mark, tail], text]) => `${mark}${text}${tail}`).join('\n\n')
        expect(sentencesOf(source)).toEqual(blocks.map(([, text]) => text))
        const stops = tokensOf(source).filter(({ kind }) => kind === 'stop')
        for (const [index, { start, end, text }] of stops.entries()) {
          const [, words] = blocks[index]!
          expect([start, end, text]).toEqual([
            source.indexOf(words, stops[index - 1]?.end) + words.length,
            start,
            '',
          ])
        }
      }),
    )
  })
})

describe('a display formula', () => {
  const gap = fc.constantFrom(' ', '\n', '\n\n')
  const display = fc.constantFrom<[string, string]>(['$$ ', ' $$'], ['\\[ ', ' \\]'])

  test('in the middle of a sentence does not end it, in the line or on its own', () => {
    fc.assert(
      fc.property(
        phrase,
        gap,
        display,
        gap,
        phrase,
        fc.constantFrom('', ','),
        (first, before, [open, close], after, last, comma) => {
          const source = `${first}${before}${open}x = 1${comma}${close}${after}${last}.`
          const tokens = tokensOf(source)
          expect(tokens.every(({ sentence }) => sentence === 0)).toBe(true)
          expect(tokens.filter(({ kind }) => kind === 'stop')).toMatchObject([{ text: '.' }])
        },
      ),
    )
  })

  test('that carries a full stop ends its sentence, behind its closing commands too', () => {
    const end = fc.constantFrom('.', '. ', '.\\quad', '.\\,', '.}', '. \\end{aligned}')
    fc.assert(
      fc.property(
        phrase,
        gap,
        display,
        gap,
        phrase,
        end,
        (first, before, [open, close], after, last, stop) => {
          const source = `${first}${before}${open}x = 1${stop}${close}${after}${last}.`
          expect(sentencesOf(source)).toHaveLength(2)
          const [formula] = tokensOf(source).filter(({ kind }) => kind === 'math')
          const [at] = tokensOf(source).filter(({ kind }) => kind === 'stop')
          expect([at!.start, at!.end, at!.text]).toEqual([formula!.end, formula!.end, ''])
        },
      ),
    )
  })

  test('that carries one in the line ends its sentence before another formula, and not before a word of it', () => {
    expect(sentencesOf('so $x = 1.$ $y = 2$ holds.')).toHaveLength(2)
    expect(sentencesOf('so $x = 1.$ We have $y = 2$.')).toHaveLength(2)
    expect(sentencesOf('so $x = 1.$ and $y = 2$.')).toHaveLength(1)
    expect(sentencesOf('so $x = 1, ...$ $y = 2$.')).toHaveLength(1)
  })

  test('without one ends where a sentence begins behind it, unless a comma joins them', () => {
    fc.assert(
      fc.property(gap, gap, (before, after) => {
        const source = (end: string, next: string) => `so${before}$$x = 1${end}$$${after}${next} holds.`
        expect(sentencesOf(source('', 'Compute'))).toHaveLength(2)
        expect(sentencesOf(source('', 'PPO'))).toHaveLength(1)
        expect(sentencesOf(source('\\ldots', 'it'))).toHaveLength(1)
        if (!after.includes('\n\n')) expect(sentencesOf(source(',', 'Compute'))).toHaveLength(1)
      }),
    )
  })

  test('ends its sentence once, not with an ellipsis, and does not reach into a quote', () => {
    expect(sentencesOf('so $$x = 1.$$. Then it')).toHaveLength(2)
    expect(sentencesOf('so $$1, 2, ...$$ it holds.')).toHaveLength(1)
    expect(sentencesOf('so it\n\n> $$x$$')).toHaveLength(2)
  })
})

describe('clauses and asides', () => {
  test('a comparison is an aside to the end of its clause, or to a contrast', () => {
    const comparison = fc.constantFrom('than', 'unlike', 'versus', 'vs.', 'against', 'compared')
    fc.assert(
      fc.property(
        phrase,
        comparison,
        phrase,
        fc.constantFrom(',', ' —', ' but', ' while', ';'),
        phrase,
        (first, sign, second, end, third) => {
          const tokens = tokensOf(`${first} ${sign} ${second}${end} ${third}`).filter(
            ({ kind }) => kind === 'word',
          )
          const said = tokens.filter(({ aside }) => aside).map(({ text }) => text)
          expect(said.join(' ')).toBe(`${sign.replace('.', '')} ${second}`)
          const clauses = new Set(tokens.map(({ clause }) => clause))
          expect(clauses.size).toBe(3)
        },
      ),
    )
  })

  test('every break and stop begins a clause, but a colon joins, and emphasis begins none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(phrase, fc.constantFrom(',', ' —', ' -', ' (', ')', '.')), { minLength: 1 }),
        parts => {
          const source = parts.map(([text, mark]) => `It *${text}*${mark}`).join(' ')
          const clauses = tokensOf(source)
            .filter(({ text }) => text === 'it')
            .map(({ clause }) => clause)
          expect(clauses).toEqual(parts.map((_, index) => index))
        },
      ),
    )
  })
})
