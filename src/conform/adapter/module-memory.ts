import { writeSync } from 'node:fs'
import { MAX_MODULE_MEBIBYTES } from './limits.js'

/**
 * A thread beside a module that ends the process as soon as it holds more memory than a module may. It measures the whole
 * process: the limits that a thread or V8 can be given leave out what typed arrays and native code hold.
 */
const WATCH_MILLISECONDS = 20

setInterval(() => {
  if (process.memoryUsage.rss() <= MAX_MODULE_MEBIBYTES * 2 ** 20) return
  writeSync(2, `\ntook more than ${MAX_MODULE_MEBIBYTES} MiB of memory\n`)
  process.kill(process.pid, 'SIGKILL')
}, WATCH_MILLISECONDS)
