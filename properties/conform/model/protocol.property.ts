import { expect, test } from 'vitest'
import { AdapterError } from '../../../src/conform/model/protocol.js'

test('what is wrong with an adapter has a name, and what it said beside the protocol, or nothing', () => {
  const error = new AdapterError('start: no', 'Traceback\n')
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'AdapterError', message: 'start: no', remarks: 'Traceback\n' })
  expect(new AdapterError('start: no').remarks).toBe('')
})
