import { AdapterError, type Answer, type CaseRequest, type Started, type Subject } from '../model/protocol.js'

/** One life of an implementation, which ends with its first fault. */
export interface Life {
  ask(request: CaseRequest): Promise<Answer>
  end(): Promise<void>
  /** What it said beside the protocol. */
  remarks(): string
}

/** Starts an implementation and hears what it can do. Throws AdapterError. */
export type Beginning = () => Promise<{ readonly life: Life; readonly started: Started }>

/** After as many restarts without an answer between them, or in all, an implementation is given up. */
export const RESTARTS_IN_A_ROW = 3
export const RESTARTS_IN_ALL = 10

/** An implementation that is started again after a fault, as soon as it is asked again. */
export function supervise(begin: Beginning): Subject {
  return new Supervisor(begin)
}

class Supervisor implements Subject {
  private life: Life | null = null
  private state: 'new' | 'started' | 'asked' | 'stopped' = 'new'
  private seq = 0
  private restarts = 0
  private restartsInARow = 0
  /** Nobody is given up before the first. */
  private last!: { readonly fault: string; readonly remarks: string }

  constructor(private readonly begin: Beginning) {}

  async start(): Promise<Started> {
    this.enter('new', 'started')
    return (await this.beginLife()).started
  }

  async ask(request: Omit<CaseRequest, 'cmd' | 'seq'>): Promise<Answer> {
    this.enter('started', 'asked')
    try {
      const life = this.life ?? (await this.restart())
      const answer = await life.ask({ cmd: 'case', seq: ++this.seq, ...request })
      if (answer.kind === 'fault') this.noteFault(answer.message, life.remarks())
      else this.restartsInARow = 0
      return answer
    } finally {
      if (this.state === 'asked') this.state = 'started'
    }
  }

  async stop(): Promise<void> {
    this.state = 'stopped'
    const { life } = this
    this.life = null
    await life?.end()
  }

  private async beginLife(): ReturnType<Beginning> {
    const begun = await this.begin()
    this.life = begun.life
    // Stopped while it was starting.
    if (this.isStopped()) await this.stop()
    return begun
  }

  private isStopped(): boolean {
    return this.state === 'stopped'
  }

  private async restart(): Promise<Life> {
    while (this.restartsInARow < RESTARTS_IN_A_ROW && this.restarts < RESTARTS_IN_ALL) {
      this.restartsInARow++
      this.restarts++
      try {
        return (await this.beginLife()).life
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error
        this.noteFault(error.message, error.remarks)
      }
    }
    const times =
      this.restartsInARow < RESTARTS_IN_A_ROW
        ? `${this.restarts} restarts`
        : `${this.restartsInARow} restarts in a row`
    throw new AdapterError(`given up after ${times}: ${this.last.fault}`, this.last.remarks)
  }

  private noteFault(fault: string, remarks: string): void {
    this.life = null
    this.last = { fault, remarks }
  }

  private enter(from: 'new' | 'started', to: 'started' | 'asked'): void {
    if (this.state !== from) throw new Error(`Subject: expected one that is ${from}, got ${this.state}`)
    this.state = to
  }
}
