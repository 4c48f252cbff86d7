import { describe, expect, test } from 'vitest'
import type { Document, Token } from '../../../src/documents/model/document.js'
import { toPlain } from '../../../src/math/term/print.js'
import { listedDistributions } from '../../../src/rules/laws/listed-distribution.js'

/** What one formula lists, as `p: 1/2, 1/2`. */
function listed(text: string, kind: Token['kind'] = 'math', label: string | null = null) {
  const tokens = [{ kind, text, start: 7 } as Token]
  const sections = [{ label, tokens }] as unknown as Document['sections']
  return listedDistributions({ sections }).map(
    ({ name, values }) => `${name}: ${values.map(toPlain).join(', ')}`,
  )
}

describe('a list of probabilities with a name', () => {
  test.each([['\\pi_{\\text{ref}} = (0.5, 0.5)', 'pi_ref: 1/2, 1/2']])('%s', (text, expected) =>
    expect(listed(text)).toEqual([expected]),
  )
})
