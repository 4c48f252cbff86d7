// @ts-check
// A thread that judges patterns one after the other.

import { parentPort } from 'node:worker_threads'
import { judged } from './judge.mjs'

parentPort?.on('message', pattern => parentPort?.postMessage(judged(pattern)))
