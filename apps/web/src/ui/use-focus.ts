import { useEffect, useRef } from 'react';

/** For what appears where a button was: without it the keyboard would start over at the top of the page. */
export function useFocusOnMount<Target extends HTMLElement>() {
  const target = useRef<Target>(null);
  useEffect(() => target.current?.focus(), []);
  return target;
}

/**
 * Moves from the button to what was refused: the first field that is marked, or else the words of the refusal. Who
 * pressed Enter in a field that is not to blame stays there; the refusal is read out by itself.
 */
export function useFocusOnError<Root extends HTMLElement>(error: unknown) {
  const root = useRef<Root>(null);
  useEffect(() => {
    if (error === undefined || error === null) return;
    const field = root.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (field) field.focus();
    else if (!isTyping) root.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [error]);
  return root;
}
