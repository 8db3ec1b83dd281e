/** Brings a field into view and gives it the focus: itself, or of a group the chosen control, or else the first. */
export function focusField(root: Document | ShadowRoot, id: string): void {
  const field = root.getElementById(id);
  const control = field?.matches('fieldset')
    ? (field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input, select'))
    : field;
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
