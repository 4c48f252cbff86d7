import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { outliveClosedPipes } from '../../../src/command/ending/closed-pipe.js'

test('a reader that closes the pipe ends no run; any other fault of a stream ends it as bad input does', () => {
  const [output, diagnostics] = [new EventEmitter(), new EventEmitter()]
  const told: unknown[] = []
  outliveClosedPipes((...said) => told.push(said), output, diagnostics)
  for (const stream of [output, diagnostics]) {
    stream.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }))
    expect(told.splice(0)).toEqual([])
    stream.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))
    stream.emit('error', new Error('odd\u001b[31m\n::error::x'))
    expect(told.splice(0)).toEqual([
      ['errata: expected an output that can be written, got ENOSPC\n', 2],
      ['errata: expected an output that can be written, got odd\ufffd[31m ::error::x\n', 2],
    ])
  }
})
