import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../src/components/App.vue'
import { createLocalization } from '../src/i18n/localization'
import { startOfToday } from '../src/dates/dateTime'
import { createDelivery } from '../src/tracing/delivery'
import { json } from './json'

const task = {
  taskId: 't1',
  userName: 'mei',
  title: 'Water the plants',
  startAt: startOfToday() + 3600,
  contents: 'All of them',
  notified: false,
  done: false,
}

const fetchStub = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>()
let app: VueWrapper

const find = (testId: string) => app.find(`[data-testid="${testId}"]`)
const calls = () => fetchStub.mock.calls.map(([url, init]) => `${init?.method} ${url.split('?')[0]}`)

function open(locale: 'en' | 'ja' = 'en', delivery = createDelivery()) {
  app = mount(App, {
    props: { jaegerUrl: 'http://jaeger', delivery },
    global: { plugins: [createLocalization(locale)] },
    attachTo: document.body,
  })
  return flushPromises()
}

async function click(testId: string) {
  await find(testId).trigger('click')
  await flushPromises()
}

beforeEach(() => {
  localStorage.setItem('task-web.user', 'mei')
  fetchStub.mockReset()
  fetchStub.mockImplementation(() => Promise.resolve(json(200, { tasks: [task], continuationToken: null })))
  vi.stubGlobal('fetch', fetchStub)
})

afterEach(() => {
  app.unmount()
  localStorage.clear()
  vi.unstubAllGlobals()
})

describe('App', () => {
  it('open_unknownUser_asksForTheNameAndRemembersIt', async () => {
    localStorage.clear()
    await open()
    expect(fetchStub).not.toHaveBeenCalled()
    await find('user-name').setValue('  ken ')
    await click('user-submit')
    expect(fetchStub.mock.calls[0]?.[0]).toContain('userName=ken&')
    expect(localStorage.getItem('task-web.user')).toBe('ken')
  })

  it('open_knownUser_showsTheirTasks', async () => {
    await open()
    expect(find('task').attributes('data-task-id')).toBe('t1')
    expect(find('task').text()).toContain('Water the plants')
  })

  it('filterAll_clicked_asksForAllTasks', async () => {
    await open()
    await click('filter-all')
    expect(fetchStub.mock.lastCall?.[0]).toContain('start=0')
    expect(find('filter-all').attributes('aria-pressed')).toBe('true')
  })

  it('create_withoutTitle_saysSoAndSendsNothing', async () => {
    await open()
    await click('create')
    expect(find('new-title-error').text()).toBe('Enter a title.')
    expect(find('new-title').attributes('aria-invalid')).toBe('true')
    expect(calls()).toEqual(['GET /api/tasks'])
  })

  it('create_complete_postsReloadsAndClearsTheForm', async () => {
    await open()
    fetchStub.mockImplementationOnce(() => Promise.resolve(json(201, { taskId: 't2' })))
    await find('new-title').setValue('Read')
    await find('new-start').setValue('2030-01-02T03:04')
    await click('create')
    expect(calls().slice(1)).toEqual(['POST /api/tasks', 'GET /api/tasks'])
    expect((find('new-title').element as HTMLInputElement).value).toBe('')
  })

  it('create_refused_showsTheViolationsAtTheirFields', async () => {
    await open()
    fetchStub.mockImplementationOnce(() => Promise.resolve(json(400, { errors: { title: ['too odd'] } })))
    await find('new-title').setValue('Odd')
    await click('create')
    expect(find('new-title-error').text()).toBe('too odd')
    expect(find('error').text()).toContain('Create “Odd”: that did not work')
    expect((find('new-title').element as HTMLInputElement).value).toBe('Odd')
  })

  it('complete_clicked_putsTheTaskAsDone', async () => {
    await open()
    await click('task-complete')
    const [, init] = fetchStub.mock.calls[1] ?? []
    expect(init?.method).toBe('PUT')
    expect(JSON.parse(String(init?.body))).toMatchObject({ taskId: 't1', done: true })
  })

  it('delete_clicked_offersToUndo', async () => {
    await open()
    await click('task-delete')
    await click('undo')
    expect(calls().slice(1)).toEqual([
      'DELETE /api/tasks/t1',
      'GET /api/tasks',
      'POST /api/tasks',
      'GET /api/tasks',
    ])
    expect(find('undo').exists()).toBe(false)
  })

  it('load_serviceAway_saysSoAndTriesAgain', async () => {
    fetchStub.mockImplementationOnce(() =>
      Promise.resolve(json(503, { detail: 'away' }, { 'retry-after': '2' })),
    )
    await open()
    expect(find('error').text()).toContain('It should be back in 2 s.')
    expect(find('error').text()).toContain('The task service is away at the moment.')
    await click('retry')
    expect(find('error').exists()).toBe(false)
    expect(find('task').exists()).toBe(true)
  })

  it('create_listUnavailableAfterwards_keepsTheTaskAndRetriesOnlyTheList', async () => {
    await open()
    const away = () => Promise.resolve(json(503, { detail: 'away' }))
    fetchStub
      .mockImplementationOnce(() => Promise.resolve(json(201, { taskId: 't2' })))
      .mockImplementationOnce(away)
      .mockImplementationOnce(away)
    await find('new-title').setValue('Read')
    await click('create')
    expect(find('error').text()).toContain('Load tasks: that did not work')
    expect((find('new-title').element as HTMLInputElement).value).toBe('')
    await click('retry')
    expect(calls().filter((call) => call.startsWith('POST'))).toHaveLength(1)
    expect(find('error').exists()).toBe(false)
  })

  it('offline_clicked_waitsSaysSoAndGoesOnWhenOnline', async () => {
    await open()
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    window.dispatchEvent(new Event('offline'))
    fetchStub.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await click('task-complete')
    expect(find('offline').text()).toContain('What you do now waits in this page')
    expect(find('activity').attributes('data-state')).toBe('waiting')
    const leave = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leave)
    expect(leave.defaultPrevented).toBe(true)

    online.mockReturnValue(true)
    window.dispatchEvent(new Event('online'))
    await flushPromises()
    expect(find('activity').attributes('data-state')).toBe('done')
    expect(find('offline').exists()).toBe(false)
  })

  it('brokenOff_onlineAgain_repeatsWhatMayBeRepeated', async () => {
    await open()
    fetchStub.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await click('task-complete')
    expect(find('error').text()).toContain('The server cannot be reached.')
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValueOnce(false)
    window.dispatchEvent(new Event('offline'))
    await flushPromises()
    window.dispatchEvent(new Event('online'))
    await flushPromises()
    expect(find('error').exists()).toBe(false)
    expect(calls().filter((call) => call.startsWith('PUT'))).toHaveLength(2)
  })

  it('activities_many_areBounded', async () => {
    await open()
    for (let i = 0; i < 30; i++) await click('filter-all')
    expect(app.findAll('[data-testid="activity"]')).toHaveLength(12)
  })

  it('spansUndelivered_saysHowManyWaitAndAreLost', async () => {
    await open('en', { waiting: 3, dropped: 1 })
    expect(find('spans-waiting').text()).toContain('3 spans wait in this page')
    expect(find('spans-dropped').text()).toContain('One span is lost')
  })

  it('language_clicked_switchesThePage', async () => {
    await open('en')
    await click('language')
    expect(document.documentElement.lang).toBe('ja')
    expect(document.title).toBe('タスク')
    expect(find('create').text()).toBe('タスクを作成')
  })

  it('untracedAction_hasNoLink', async () => {
    await open()
    expect(find('trace-link').exists()).toBe(false)
    expect(find('activity').text()).toContain('not traced')
  })
})
