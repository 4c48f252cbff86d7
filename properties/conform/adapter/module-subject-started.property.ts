import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { startModule } from '../../../src/conform/adapter/module-subject.js'
import { AdapterError } from '../../../src/conform/model/protocol.js'
import { asked, GOOD } from './trial.js'

const LIMITS = { startSeconds: 20, caseSeconds: 20, ops: ['kl.k1'], runner: 'errata 1' }

test('a module runs in a process that is given its address, from its start to its end', async () => {
  const program = new URL('./answering-program.mjs', import.meta.url)
  const subject = startModule('a folder/module.mjs', LIMITS, program)
  try {
    const { implementation } = await subject.start()
    expect(implementation.name).toBe(`file://${resolve('a folder/module.mjs').replaceAll(' ', '%20')}`)
    expect(await subject.ask(asked('a'))).toEqual(GOOD)
  } finally {
    await subject.stop()
  }
})

test('without a program of another file, one that is built beside the source is wanted', async () => {
  const subject = startModule('module.mjs', LIMITS)
  const refused = await subject.start().catch((error: unknown) => error)
  await subject.stop()
  expect(refused).toBeInstanceOf(AdapterError)
  expect((refused as AdapterError).remarks).toMatch(/conform\/adapter\/module-process/)
})
