const storageKey = 'task-web.user'

/** The user name entered last in this browser. */
export function rememberedUser(): string {
  try {
    return localStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}

export function rememberUser(userName: string): void {
  try {
    localStorage.setItem(storageKey, userName)
  } catch {
    // Storage may be off limits; the name then lasts as long as the page.
  }
}
