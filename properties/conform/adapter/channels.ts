import type { Ending, Listener } from '../../../src/conform/adapter/channel.js'
import type { Line } from '../../../src/conform/adapter/lines.js'

/** Notes what a channel tells, and lets a property wait for it. */
export class Listening implements Listener {
  readonly told: (readonly [readonly Line[], boolean] | Ending)[] = []
  private waiting: (() => void)[] = []

  heard(lines: readonly Line[], isFollowed: boolean): void {
    this.told.push([lines, isFollowed])
    this.wake()
  }

  ended(ending: Ending): void {
    this.told.push(ending)
    this.wake()
  }

  /** All that was told, once it is so much. */
  async first(count: number): Promise<Listening['told']> {
    while (this.told.length < count) await new Promise<void>(resolve => this.waiting.push(resolve))
    return this.told
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }
}

export const line = (text: string): Line => ({ text, problem: null })
