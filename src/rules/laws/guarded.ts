import type { Judgement } from '../../math/judges/judgement.js'

/** A formula without a value, or a derivative that nobody knows, leaves a statement open. */
export function guarded(judge: () => Judgement | null): Judgement | null {
  try {
    return judge()
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}
