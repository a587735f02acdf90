import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TaskApi } from '../src/api/taskApi'
import { json } from './json'

const state = { online: true }
const reject = () => Promise.reject(new TypeError('Failed to fetch'))
const answer = () => Promise.resolve(json(201, { taskId: 'new' }))
const task = { userName: 'mei', title: 'T', startAt: 1, contents: '' }

beforeEach(() => {
  state.online = false
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => state.online)
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

function comeBack() {
  state.online = true
  window.dispatchEvent(new Event('online'))
}

describe('a call without a connection', () => {
  it('create_offline_waitsAndIsSentOnceOnline', async () => {
    const send = vi.fn(reject)
    const waiting: boolean[] = []
    const created = new TaskApi(send, (now) => waiting.push(now)).create(task)
    await vi.advanceTimersByTimeAsync(0)
    expect(waiting).toEqual([true])

    send.mockImplementation(answer as unknown as typeof reject)
    comeBack()
    expect(await created).toBe('new')
    expect(waiting).toEqual([true, false])
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('create_browserWrongAboutBeingOffline_isTriedWithoutItsWord', async () => {
    const send = vi.fn(reject)
    const created = new TaskApi(send).create(task)
    await vi.advanceTimersByTimeAsync(0)
    send.mockImplementation(answer as unknown as typeof reject)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await created).toBe('new')
  })

  it('create_brokeOffOnItsWay_failsForItMayHaveBeenDone', async () => {
    state.online = true
    const send = vi.fn(() => {
      state.online = false
      return reject()
    })
    await expect(new TaskApi(send).create(task)).rejects.toMatchObject({ kind: 'offline' })
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('calls_moreThanTwentyWaiting_failAtOnce', async () => {
    const api = new TaskApi(vi.fn(reject))
    const outcomes: string[] = []
    const calls = Array.from({ length: 25 }, () =>
      api.delete('x').catch(({ kind }: { kind: string }) => outcomes.push(kind)),
    )
    await vi.advanceTimersByTimeAsync(0)
    expect(outcomes).toEqual(Array(5).fill('offline'))
    comeBack()
    await Promise.all(calls)
  })
})
