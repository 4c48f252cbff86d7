import { describe, expect, test } from 'vitest'
import { Mask } from '../../../src/documents/layout/mask.js'
import { Groups } from '../../../src/documents/tex/groups.js'

describe('a group that closes', () => {
  test.each([1, 3])('is emphasised among %i that are open', count => {
    const groups = new Groups('{{{}}}', new Mask('{{{}}}'))
    for (let at = 0; at < count; at++) groups.push(at, 'group', [], false)
    expect(groups.emphasise()).toBe(true)
    expect(groups.level).toBe(count)
    const kinds = Array.from({ length: count }, (_, index) => groups.pop(3 + index)!.kind)
    expect(kinds).toEqual(['emphasis', 'group', 'group'].slice(0, count))
  })
})
