import { describe, expect, test } from 'vitest'
import { auditByCommand } from './command.mjs'

const document = (text: string) => ({ name: 'a.md', source: text })

describe('the audit by its command', () => {
  test('answers for each document with its own findings, in order', () => {
    const sources = ['One half is $\\frac{1}{2} = 0.5$.\n', '', 'Two is $1 + 1 = 3$.\n'].map(document)
    const findings = auditByCommand(sources, { book: false })
    expect(findings.map(found => found.map(({ verdict, statement }) => `${verdict} ${statement}`))).toEqual([
      ['holds \\frac{1}{2} = 0.5'],
      [],
      ['refuted 1 + 1 = 3'],
    ])
    expect(findings[2]?.[0]?.start).toMatchObject({ line: 1, offset: 8 })
  })

  test('of nothing is nothing', () => expect(auditByCommand([], { book: true })).toEqual([]))

  test('is an error where the command fails', () => {
    expect(() => auditByCommand([{ name: 'a.exe', source: '1 = 1' }], { book: true })).toThrow('got 2')
  })
})
