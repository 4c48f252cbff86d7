import type { Channel, Ending, Listener, Opening } from '../../../src/conform/adapter/channel.js'
import type { SubjectLimits } from '../../../src/conform/adapter/limits.js'
import type { CaseRequest } from '../../../src/conform/model/protocol.js'

/** An implementation without any process: it says what a property has it say, and notes what is done to it. */
export class Wire implements Channel {
  readonly sent: unknown[] = []
  kills = 0
  stops = 0
  /** What it holds of a line that has not ended, until it is killed. */
  begun: string | null = null
  /** What it says beside the protocol, the last of it when it is killed. */
  text = ''
  lastLine: string | null = null
  private listener: Listener | null = null

  readonly open: Opening = listener => {
    this.listener = listener
    return this
  }

  send(text: string): void {
    this.sent.push(text)
  }

  unfinished(): string | null {
    return this.begun
  }

  remarks(): { text: string; lastLine: string | null } {
    return { text: this.text, lastLine: this.lastLine }
  }

  async kill(): Promise<void> {
    this.kills += 1
    this.begun = null
    await Promise.resolve()
    this.text += 'killed\n'
  }

  async stop(): Promise<void> {
    this.stops += 1
  }

  /** Lines that come together. */
  say(...lines: readonly (string | object)[]): void {
    this.hear(lines, false)
  }

  /** The same with the start of another line behind them. */
  sayAndBegin(begun: string | null, ...lines: readonly (string | object)[]): void {
    this.begun = begun
    this.hear(lines, true)
  }

  end(ending: Ending): void {
    this.listener?.ended(ending)
  }

  private hear(lines: readonly (string | object)[], isFollowed: boolean): void {
    const texts = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line)))
    this.listener?.heard(
      texts.map(text => ({ text, problem: null })),
      isFollowed,
    )
  }
}

export const LIMITS: SubjectLimits = { startSeconds: 30, caseSeconds: 7, ops: ['kl.k1'], runner: 'errata 1' }
export const START = {
  version: 1,
  implementation: { name: 'wired' },
  ops: { 'kl.k1': { dtypes: ['float64'] } },
}
export const request = (seq: number): CaseRequest => ({
  cmd: 'case',
  seq,
  id: `kl.k1/a/${seq}`,
  op: 'kl.k1',
  dtype: 'float64',
  in: { x: ['1', '2'], p: [] },
  want: ['value'],
})
export const right = (seq: number) => ({ seq, out: { value: ['0.5'] } })
