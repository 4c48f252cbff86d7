import { constants } from 'node:os'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SIGNALS, watchSignals } from '../../../src/command/ending/interruption.js'

const listening = () => SIGNALS.map(name => process.listenerCount(name))
afterEach(() => void vi.restoreAllMocks())

describe.each(SIGNALS)('%s while a command runs', name => {
  test('is told at first, with the exit code of a shell, and ends the program the second time', () => {
    const before = listening()
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => true)
    const watch = watchSignals()
    expect([watch.signal.aborted, watch.received()]).toEqual([false, null])
    process.emit(name, name)
    expect(watch.received()).toBe(watch.signal.reason)
    expect(watch.signal.reason).toEqual({
      because: `interrupted by ${name}`,
      exitCode: 128 + constants.signals[name],
    })
    expect(kill).not.toHaveBeenCalled()
    process.emit(name, name)
    expect(kill.mock.calls).toEqual([[process.pid, name]])
    expect(listening()).toEqual(before)
  })

  test('does what it does without us once the watch has ended', () => {
    const before = listening()
    const watch = watchSignals()
    expect(listening()).toEqual(before.map(count => count + 1))
    watch.end()
    expect(listening()).toEqual(before)
    expect(watch.signal.aborted).toBe(false)
  })
})
