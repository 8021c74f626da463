/** Where to go after signing in: a path of this site only, so a crafted link cannot send people elsewhere. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '/desk';
  return /^\/(?![/\\])/.test(next) ? next : '/desk';
}
