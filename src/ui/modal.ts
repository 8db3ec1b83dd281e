/**
 * Opens a dialog over everything, with the focus on the dialog itself: a screen reader says its name and what describes it, and
 * Enter presses nothing yet. A frame may be far higher than the window that it is seen through: there the dialog goes
 * into the middle of what can be seen, and not of the frame.
 */
export function openModal(dialog: HTMLDialogElement): void {
  dialog.tabIndex = -1;
  dialog.showModal();
  dialog.focus();
  if (window.parent === window) return;
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    const seen = entry?.intersectionRect;
    if (!seen || seen.height === 0) return;
    dialog.style.insetBlock = `${Math.max(seen.top, 0)}px ${Math.max(window.innerHeight - seen.bottom, 0)}px`;
  });
  observer.observe(document.documentElement);
}
