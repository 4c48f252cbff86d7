import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { outliveClosedPipes } from '../../src/command/closed-pipe.js'

test('a reader that closes the pipe ends no run, and any other fault of a stream does', () => {
  const [output, diagnostics] = [new EventEmitter(), new EventEmitter()]
  outliveClosedPipes(output, diagnostics)
  for (const stream of [output, diagnostics]) {
    expect(() => stream.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }))).not.toThrow()
    expect(() => stream.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full')
  }
})
