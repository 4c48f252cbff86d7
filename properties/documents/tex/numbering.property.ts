import { describe, expect, test } from 'vitest'
import { Numbering, readLabel } from '../../../src/documents/tex/numbering.js'

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

describe('environments that set exercises', () => {
  test.each(words('exercise exercices problem question task example ex exo exer prob qn eg'))(
    '%s counts',
    name => {
      const numbering = new Numbering('')
      expect(numbering.headOf(name, null)).toEqual({ word: name, label: '1' })
      expect(numbering.headOf(name, null)).toEqual({ word: name, label: '2' })
      expect(numbering.headOf(`${name}*`, '7')).toEqual({ word: name, label: '7' })
    },
  )

  test.each(words('solution answer sol soln ans solutions proofsolution'))('%s answers the last', name => {
    const numbering = new Numbering('')
    numbering.headOf('exercise', '15.3')
    expect(numbering.headOf(name, null)).toEqual({ word: name, label: '15.3' })
    expect(numbering.headOf(name, null)).toEqual({ word: name, label: '15.3' })
    expect(numbering.headOf(name, '2')).toEqual({ word: name, label: '2' })
    expect(numbering.headOf(name, null)).toEqual({ word: name, label: '15.3' })
  })

  test('each has a counter of its own', () =>
    expect(labels('', 'exercise problem exercise problem solution')).toEqual(['1', '1', '2', '2', '2']))

  test('answers count where nothing is asked', () =>
    expect(labels('', 'solution solution exercise solution')).toEqual(['1', '2', '1', '1']))

  test.each(['theorem', 'itemize', '', 'exercises', 'part', '*'])('%j sets none', name => {
    expect(new Numbering('').headOf(name, null)).toBeNull()
    expect(new Numbering('').headOf(name, '1')).toBeNull()
  })
})

describe('a source may name them', () => {
  test.each([
    ['\\newtheorem{aufg}{Exercise}', 'exercise'],
    ['\\newtheorem*{aufg}{Problem}', 'problem'],
    ['\\newtheorem{aufg}[theorem]{Question}', 'question'],
    ['\\newtheorem {aufg} [theorem] {Task} [section]', 'task'],
    ['\\newtheorem{aufg}{The Exercise}', 'exercise'],
    ['\\newtheorem{aufg}{the  example of this}', 'example'],
    ['\\newtheorem{aufg}{EXERCISE}', 'exercise'],
    ['\\newtheorem{aufg}{Exercises}', 'exercise'],
    ['\\newtheorem{x}{Lemma} \\newtheorem{aufg}{Exercise}', 'exercise'],
    ['\\newtheorem{aufg}{Lemma} \\newtheorem{aufg}{Exercise}', 'exercise'],
  ])('%s', (text, word) => {
    const numbering = new Numbering(text)
    expect(numbering.headOf('aufg', null)).toEqual({ word, label: '1' })
    expect(numbering.headOf('aufg', null)).toEqual({ word, label: '2' })
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

  test('with a name of letters, and not by another command', () => {
    for (const text of [
      '\\newtheorem{a1}{Exercise}',
      '\\theorem{aufg}{Exercise}',
      '\\newtheorem{aufg} Exercise',
    ])
      expect(labels(text, 'aufg a1')).toEqual([null, null])
  })
})

describe('the numbers of exercises', () => {
  const within = (level: string) => `\\newtheorem{ex}{Exercise}[${level}]`

  test('begin anew within a section, below the headings that are passed', () => {
    expect(labels(within('section'), 'ex #section ex ex #section ex')).toEqual(['1', '1.1', '1.2', '2.1'])
    expect(labels(within('section'), '#chapter #section ex #section ex #chapter ex #section ex')).toEqual([
      ...['1.1.1', '1.2.1', '2.0.1', '2.1.1'],
    ])
    expect(labels(within('section'), '#section ex #subsection ex #subsubsection ex #part ex')).toEqual([
      ...['1.1', '1.2', '1.3', '1.4'],
    ])
  })

  test('begin anew within a chapter, and within a subsection', () => {
    expect(labels(within('chapter'), '#chapter ex #section ex #chapter ex')).toEqual(['1.1', '1.2', '2.1'])
    expect(labels(within('subsection'), '#section #subsection ex #subsection ex #section ex')).toEqual([
      ...['1.1.1', '1.2.1', '2.0.1'],
    ])
  })

  test('go on over headings where they are numbered within none', () => {
    expect(labels('', '#chapter exercise #section exercise #chapter exercise')).toEqual(['1', '2', '3'])
    expect(labels('', '#chapter solution #chapter solution')).toEqual(['1', '2'])
    expect(labels('\\newtheorem{ex}{Exercise}[part]', '#section ex #chapter ex')).toEqual(['1', '2'])
    expect(labels(`${within('section')}\\newtheorem{qn}{Question}`, '#section qn #section qn ex')).toEqual([
      ...['1', '2', '2.1'],
    ])
  })

  test('are those that the source gives', () => {
    const numbering = new Numbering('')
    expect(numbering.headOf('exercise', '7')).toEqual({ word: 'exercise', label: '7' })
    expect(numbering.headOf('exercise', null)).toEqual({ word: 'exercise', label: '1' })
  })
})

describe('an argument that is a label', () => {
  test.each([
    ['15.3', '15.3'],
    [' 15.3 ', '15.3'],
    ['Exercise 15.3', '15.3'],
    ['(b)', 'b'],
    ['4.', '4'],
    ['*1.2*', '1.2'],
  ])('%j is %s', (argument, label) => expect(readLabel(argument)).toBe(label))

  test.each(['', 'x', '15.3 more', 'Exercise', '15.3, 15.4', 'see 15.3'])('%j is none', argument =>
    expect(readLabel(argument)).toBeNull(),
  )
})
