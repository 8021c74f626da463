import { Link } from 'react-router';
import { EmptyState } from './empty-state.js';

export function NotFoundPage() {
  return (
    <main>
      <title>Not found · Plumbline</title>
      <EmptyState title="There is no such page" action={<Link to="/desk">To the desk</Link>}>
        The address may be mistyped, or the page has moved.
      </EmptyState>
    </main>
  );
}
