import { excerpt } from '../model/excerpt.js'
import { AdapterError, type Answer, type CaseRequest, type Started } from '../model/protocol.js'
import type { Channel, Ending, Listener, Opening } from './channel.js'
import { type SubjectLimits, startRequest } from './limits.js'
import type { Line } from './lines.js'
import { answerOf, ProtocolError } from './messages.js'
import { startedOf } from './start-message.js'

type Fault = Extract<Answer, { kind: 'fault' }>

type Event =
  | { readonly kind: 'line'; readonly line: Line; readonly stale: string | null }
  | { readonly kind: 'ended'; readonly ending: Ending }
  | { readonly kind: 'timeout'; readonly seconds: number }

/**
 * One life of an implementation: from its start to its first fault, after which its state is unknown and it is killed. One
 * question is in flight, so that what happens is the fault of the case that was asked. What happens between two cases is
 * that of the next.
 */
export class Conversation implements Listener {
  private readonly channel: Channel
  private waiting: ((event: Event) => void) | null = null
  /** The first thing that happened while nothing was asked. */
  private early: Event | null = null

  private constructor(
    open: Opening,
    private readonly limits: SubjectLimits,
  ) {
    this.channel = open(this)
  }

  /** Starts an implementation and hears what it can do. Throws AdapterError, once nothing of it is left. */
  static async begin(
    open: Opening,
    limits: SubjectLimits,
  ): Promise<{ life: Conversation; started: Started }> {
    const life = new Conversation(open, limits)
    const started = await life.start()
    return { life, started }
  }

  private async start(): Promise<Started> {
    const event = await this.exchange(startRequest(this.limits), this.limits.startSeconds)
    try {
      return startedOf(lineOf(event), this.limits.ops)
    } catch (error) {
      const { message } = await this.faultIn(event, error)
      throw new AdapterError(`start: ${message}`, this.channel.remarks().text)
    }
  }

  /** Asks one case. After a fault, nothing of the implementation is left. */
  async ask(request: CaseRequest): Promise<Answer> {
    const { early } = this
    if (early) return this.faultIn(early, new ProtocolError(`${soon(early)} before this case was asked`))
    const event = await this.exchange(request, this.limits.caseSeconds)
    try {
      return answerOf(lineOf(event), request)
    } catch (error) {
      return this.faultIn(event, error)
    }
  }

  /** Ends it politely; nothing of it is left, and who still waits for an answer hears so. */
  async end(): Promise<void> {
    await this.channel.stop()
    this.ended({ level: 'crash', how: 'was stopped' })
  }

  /** What it said beside the protocol. */
  remarks(): string {
    return this.channel.remarks().text
  }

  heard(lines: readonly Line[], isFollowed: boolean): void {
    const begun = isFollowed ? (this.channel.unfinished() ?? '') : null
    const [line, second] = lines
    if (line) this.happened({ kind: 'line', line, stale: second?.text ?? begun })
    else if (begun !== null && !this.waiting)
      this.happened({ kind: 'line', line: { text: begun, problem: null }, stale: null })
  }

  ended(ending: Ending): void {
    this.happened({ kind: 'ended', ending })
  }

  private happened(event: Event): void {
    const { waiting } = this
    this.waiting = null
    waiting?.(event)
    if (waiting || this.early) return
    this.early = event
    // Nothing that it says can be an answer any more, and it may go on talking.
    void this.channel.kill()
  }

  private async exchange(request: object, seconds: number): Promise<Event> {
    const event = new Promise<Event>(resolve => {
      this.waiting = resolve
    })
    this.channel.send(`${JSON.stringify(request)}\n`)
    // An answer that came while our own thread was busy has been in time: it is read before the time is up.
    let last: NodeJS.Immediate | undefined
    const timer = setTimeout(() => {
      last = setImmediate(() => this.happened({ kind: 'timeout', seconds }))
    }, 1000 * seconds)
    try {
      return await event
    } finally {
      clearTimeout(timer)
      clearImmediate(last)
    }
  }

  private async faultIn(event: Event, error: unknown): Promise<Fault> {
    if (!(error instanceof ProtocolError)) throw error
    const unfinished = event.kind === 'line' ? null : this.channel.unfinished()
    this.early ??= event
    await this.channel.kill()
    const { lastLine } = this.channel.remarks()
    const parts = [
      error.message,
      ...(unfinished === null ? [] : [`after the unfinished line ${excerpt(unfinished)}`]),
      ...(lastLine === null ? [] : [`it last printed ${excerpt(lastLine)}`]),
    ]
    return { kind: 'fault', level: levelOf(event), message: parts.join('; ') }
  }
}

/** The line that answers, where one did and nothing came with it. */
function lineOf(event: Event): Line {
  if (event.kind === 'ended') throw new ProtocolError(`expected an answer, but it ${event.ending.how}`)
  if (event.kind === 'timeout') throw new ProtocolError(`expected an answer within ${event.seconds} s`)
  if (event.stale !== null)
    throw new ProtocolError(`expected one line, got ${excerpt(event.line.text)} and ${excerpt(event.stale)}`)
  return event.line
}

/** What came too soon: after the answer to the last case. */
function soon(event: Event): string {
  if (event.kind === 'ended') return `it ${event.ending.how}`
  return event.kind === 'line' ? `it said ${excerpt(event.line.text)}` : 'it took its time'
}

function levelOf(event: Event): Fault['level'] {
  if (event.kind === 'ended') return event.ending.level
  return event.kind === 'timeout' ? 'timeout' : 'protocol-error'
}
