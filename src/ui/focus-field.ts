/** Brings a field into the middle of the view, or just into it, and gives it the focus: itself, or of a group the chosen control, or else the first. */
export function focusField(root: Document | ShadowRoot, id: string, block: 'center' | 'nearest' = 'center'): void {
  const field = root.getElementById(id);
  const control = field?.matches('fieldset')
    ? (field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input, select'))
    : field;
  if (control) focusAt(control, block);
}

/** Brings something into the view, and gives it the focus. */
export function focusAt(control: HTMLElement, block: 'center' | 'nearest'): void {
  control.scrollIntoView({ block });
  control.focus({ preventScroll: true });
}
