import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Word } from '../../../src/english/word.js'
import { extremaIn } from '../../../src/english/worded/extremum.js'

const wordsOf = (text: string): readonly Word[] => readDocument(text, 'a.md').sections[0]!.tokens

test('each extremum has the places that are said of it, in whatever words', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom(
            ['maximum', 'a local maximum at'],
            ['maximum', 'its maximum value is attained at'],
            ['minimum', 'a minimum at'],
            ['stationary', 'critical points at'],
            ['stationary', 'its turning point is at'],
            ['inflection', 'a point of inflection at'],
          ),
          fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 3 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      said => {
        const text = said
          .map(([[, words], places]) => `${words} ${places.map(place => `$x = ${place}$`).join(' and ')}`)
          .join('; it has ')
        const found = extremaIn(wordsOf(`The curve has ${text}`)).map(
          one => `${one.kind} ${one.places.length}`,
        )
        expect(found).toEqual(said.map(([[kind], places]) => `${kind} ${places.length}`))
      },
    ),
  ))
