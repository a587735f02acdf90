import { expect, it } from 'vitest'
import { matchOptions } from './matchOptions'

const services = ['api', 'task-api', 'Task-Web', 'web']

it('finds options by words in any order, those that begin with the text first', () => {
  expect(matchOptions(services, 'API').options).toEqual(['api', 'task-api'])
  expect(matchOptions(services, 'web task').options).toEqual(['Task-Web'])
  expect(matchOptions(services, '').options).toEqual(services)
})

it('lists a bounded number and says how many it hides', () => {
  const many = Array.from({ length: 250 }, (_, index) => `service-${index}`)

  expect(matchOptions(many, 'service')).toMatchObject({ hidden: 50 })
  expect(matchOptions(many, 'service').options).toHaveLength(200)
})
