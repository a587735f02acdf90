import { common } from './common'
import { compare } from './compare'
import { deep } from './deep'
import { dependencies } from './dependencies'
import { graph } from './graph'
import { groups } from './groups'
import { monitor } from './monitor'
import { search } from './search'
import { span } from './span'
import { trace } from './trace'
import { views } from './views'

/** Every message, one file for each area of the UI. */
export const ja = {
  ...common,
  ...compare,
  ...deep,
  ...dependencies,
  ...graph,
  ...groups,
  ...monitor,
  ...search,
  ...span,
  ...trace,
  ...views,
}
