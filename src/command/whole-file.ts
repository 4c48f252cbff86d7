import { rmSync } from 'node:fs'
import { access, constants, open, realpath, rename, stat, writeFile } from 'node:fs/promises'

/**
 * Writes a file so that who reads it finds the old text or the new one and never a part: into another file beside it,
 * which then takes its name. An interruption, or a full disk, leaves neither a half nor that other file behind. What is no
 * plain file, or stands where nothing may be put beside it, is written in place. Throws what the file system does.
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const known = await stat(file).catch(() => undefined)
  if (known && !known.isFile()) return writeFile(file, text)
  if (known) await access(file, constants.W_OK)
  // A link keeps its name, and the file that it names gets the text.
  const target = known ? await realpath(file) : file
  const isWritten = await writeBeside(target, text, known?.mode)
  if (!isWritten) await writeFile(target, text)
}

/** Puts the text into a file beside the target, which then takes its name; false where none may be made there. */
async function writeBeside(target: string, text: string, mode: number | undefined): Promise<boolean> {
  const beside = `${target}.${process.pid}.part`
  const interruption = new Interruption()
  const made = await open(beside, 'wx').catch(() => undefined)
  try {
    if (!made) return false
    await made.writeFile(text, { signal: interruption.signal })
    if (mode !== undefined) await made.chmod(mode)
    await made.sync()
    await rename(beside, target)
    return true
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  } finally {
    await made?.close()
    interruption.pass()
  }
}

/** Holds back what the user interrupts the program with until nothing is left lying about. */
class Interruption {
  private readonly controller = new AbortController()
  private received: NodeJS.Signals | null = null
  private readonly receive = (signal: NodeJS.Signals) => {
    // Whoever listens too wants the file.
    if (process.listenerCount(signal) > 1) return
    this.received = signal
    this.controller.abort()
  }

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.receive)
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** Lets the signal that came in the meantime end the program. */
  pass(): void {
    for (const signal of SIGNALS) process.removeListener(signal, this.receive)
    if (this.received === null) return
    process.kill(process.pid, this.received)
    throw new Error(`interrupted by ${this.received}`)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
