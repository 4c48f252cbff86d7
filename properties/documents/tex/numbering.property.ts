import { describe, expect, test } from 'vitest'
import { Numbering } from '../../../src/documents/tex/numbering.js'

const words = (text: string) => text.split(' ')
/** The labels of the heads that these environments and headings (`#section`) set. */
function labels(text: string, steps: string): (string | null)[] {
  const numbering = new Numbering(text)
  return words(steps).flatMap(step => {
    if (!step.startsWith('#')) return [numbering.headOf(step, null)?.label ?? null]
    numbering.passHeading(step.slice(1))
    return []
  })
}

describe('a source may name them', () => {
  test.each([
    ['\\newtheorem*{aufg}{Problem}', 'problem'],
    ['\\newtheorem{aufg}[theorem]{Question}', 'question'],
    ['\\newtheorem {aufg} [theorem] {Task} [section]', 'task'],
    ['\\newtheorem{aufg}{The Exercise}', 'exercise'],
    ['\\newtheorem{aufg}{the  example of this}', 'example'],
    ['\\newtheorem{aufg}{EXERCISE}', 'exercise'],
    ['\\newtheorem{x}{Lemma} \\newtheorem{aufg}{Exercise}', 'exercise'],
    ['\\newtheorem{aufg}{Lemma} \\newtheorem{aufg}{Exercise}', 'exercise'],
  ])('%s', (text, word) => {
    const numbering = new Numbering(text)
    expect(numbering.headOf('aufg', null)).toEqual({ word, label: '1', answers: false })
    expect(numbering.headOf('aufg', null)).toEqual({ word, label: '2', answers: false })
  })

  test.each(['Solution', 'Answer', 'The Answer'])('%s answers', title => {
    const text = `\\newtheorem{loesung}{${title}}`
    expect(labels(text, 'exercise exercise loesung loesung')).toEqual(['1', '2', '2', '2'])
  })

  test.each(['Lemma', 'An Exercise', 'My Problem', 'theExercise', 'Remark on a solution'])(
    'and %s is none of them',
    title => {
      expect(labels(`\\newtheorem{aufg}{${title}}`, 'aufg')).toEqual([null])
      expect(labels(`\\newtheorem{ex}{${title}}`, 'ex exercise')).toEqual([null, '1'])
    },
  )
})
