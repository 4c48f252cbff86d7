import { expect, test } from 'vitest'
import { RUN_IN } from '../../../src/documents/model/block.js'

test('what runs into a paragraph stands right below the six depths of headings', () => {
  const depths = ['#', '##', '###', '####', '#####', '######'].map(marks => marks.length)
  expect([...depths, RUN_IN]).toEqual([1, 2, 3, 4, 5, 6, 7])
})
