import { describe, expect, test } from 'vitest'
import { Mask } from '../../../src/documents/layout/mask.js'

describe('a mask', () => {
  test('leaves alone what is covered already', () => {
    const mask = new Mask('abcdefgh')
    mask.put(2, 'XY')
    mask.put(3, 'ZZ')
    mask.put(0, 'Z')
    expect(mask.finish()).toBe('abXYefgh')
  })
})
