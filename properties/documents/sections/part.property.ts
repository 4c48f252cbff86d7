import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { RUN_IN } from '../../../src/documents/model/block.js'
import { PartFinder } from '../../../src/documents/sections/part.js'

const BODY = 'Minimise the loss. It falls.'
const owners = (source: string) =>
  readDocument(source, 'p.md').sections.map(({ label, partOf }) =>
    partOf === null ? label : `${partOf}: ${label}`,
  )

const depth = fc.integer({ min: 1, max: 5 })
const dotted = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }))
  .map(all => all.join('.'))
const marks = (count: number) => '#'.repeat(count)

/** The head of an exercise: a heading of some depth, or run in. */
const exercise = fc.oneof(
  fc
    .tuple(depth, dotted)
    .map(([level, label]) => ({ level, label, text: `${marks(level)} Solution ${label}\n\n` })),
  dotted.map(label => ({ level: 7, label, text: `**Solution ${label}.** ` })),
)
const inBrackets = fc.constantFrom('(a) ', '**(a)** ', 'a) ', '(i) ', '**Part (a).** ', '#### (a)\n\n')
const nameOf = (text: string) => /[ai](?=\))/.exec(text)![0]

describe('a part belongs to the exercise that it stands in', () => {
  test('a letter or a number in brackets does, however its head and the head of the exercise are written', () =>
    fc.assert(
      fc.property(exercise, inBrackets, ({ label, text }, part) => {
        const source = `${text}${BODY}\n\n${part}${BODY}\n\nProblem 99: ${BODY}`
        expect(owners(source)).toEqual([label, `${label}: ${nameOf(part)}`, '99'])
        expect(owners(`${part}${BODY}`)).toEqual([nameOf(part)])
      }),
    ))

  test('a whole number does in a deeper heading and below a heading, and nowhere else', () =>
    fc.assert(
      fc.property(depth, depth, dotted, (level, other, label) => {
        const source = (head: string) => `${marks(level)} Solution ${label}\n\n${BODY}\n\n${head}${BODY}`
        const own = other > level ? `${label}: 1` : '1'
        expect(owners(source(`${marks(other)} 1. Size\n\n`))).toEqual([label, own])
        expect(owners(source(`${marks(other)} Part 1\n\n`))).toEqual([label, own])
        expect(owners(source(`${marks(other)} Exercise 1\n\n`))).toEqual([label, '1'])
        expect(owners(source('**1.** '))).toEqual([label, `${label}: 1`])
        expect(owners(`**Solution ${label}.** ${BODY}\n\n**1.** ${BODY}`)).toEqual([label, '1'])
      }),
    ))

  test('a heading without a label ends the exercise if it is as high', () =>
    fc.assert(
      fc.property(exercise, depth, fc.boolean(), ({ level, label, text }, other, isUnderlined) => {
        const heading = isUnderlined ? `Notes\n${other === 1 ? '===' : '---'}` : `${marks(other)} Notes`
        const height = isUnderlined ? Math.min(other, 2) : other
        const isInside = level < 7 && height > level
        const source = `${text}${BODY}\n\n${heading}\n\n${BODY}\n\n(a) ${BODY}`
        expect(owners(source)).toEqual([label, isInside ? `${label}: a` : 'a'])
      }),
    ))

  test('a label says by itself what it is a part of', () =>
    fc.assert(
      fc.property(dotted, fc.constantFrom(' (b)', '(b)', 'b'), (label, part) => {
        const written = `${label}${part}`
        expect(owners(`## Solution ${written}\n\n${BODY}`)).toEqual([`${label}: ${written}`])
        expect(owners(`## Solution ${label}\n\n${BODY}\n\n## ${written}.\n\n${BODY}`)).toEqual([
          label,
          `${label}: ${written}`,
        ])
      }),
    ))
})

describe('each head in turn', () => {
  const head = (label: string, depth: number, form: 'dotted' | 'whole' | 'bracketed', word = '') => ({
    label,
    depth,
    form,
    word,
  })
  /** What each head is a part of; a number is the depth of a heading that is no head. */
  const followed = (...heads: (ReturnType<typeof head> | number)[]) => {
    const finder = new PartFinder()
    return heads.flatMap(one =>
      typeof one === 'number' ? (finder.passHeading(one) ?? []) : [finder.ownerOf(one)],
    )
  }
  const exercise = head('15.5', 2, 'dotted')

  test('what is called a part is one in a deeper heading or run in', () => {
    const part = (depth: number) => head('2', depth, 'whole', 'Part')
    expect(followed(exercise, part(3), part(RUN_IN))).toEqual([null, '15.5', '15.5'])
    expect(followed(exercise, part(2))).toEqual([null, null])
    const runIn = head('15.5', RUN_IN, 'dotted')
    expect(followed(runIn, part(RUN_IN), part(3))).toEqual([null, '15.5', null])
    expect(followed(exercise, head('2', 3, 'whole', 'Solution to part'))).toEqual([null, '15.5'])
  })
})
