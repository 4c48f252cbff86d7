import { describe, expect, test } from 'vitest'

import { UnfencedPython } from '../../../src/documents/markdown/verbatim.js'

import { continueContainers } from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

const cursorAt = (source: string, start: number) => continueContainers(source, lineAt(source, start), [])

describe('Python that nobody fenced', () => {
  const open = (head: string, next = '    x') => {
    const source = `${head}\n${next}`
    return UnfencedPython.open(source, cursorAt(source, 0), () => cursorAt(source, head.length + 1))
  }

  test.each(['async  def\tlong_name ():', 'class Abc(B, C) :', 'class A():', 'class  A (B):'])(
    'begins with %j',
    head => expect(open(head)).not.toBeNull(),
  )
})
