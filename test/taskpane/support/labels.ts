/**
 * The labels of a control are asked each time that something is found by its name. jsdom walks the whole page for them, and once
 * more for each label on it; here the labels alone are looked at.
 */
export function findLabelsQuickly(): void {
  const labelable = [
    ...[HTMLButtonElement, HTMLInputElement, HTMLMeterElement, HTMLOutputElement],
    ...[HTMLProgressElement, HTMLSelectElement, HTMLTextAreaElement],
  ];
  for (const { prototype } of labelable) {
    Object.defineProperty(prototype, "labels", {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this instanceof HTMLInputElement && this.type === "hidden" ? null : labelsOf(this);
      },
    });
  }
}

/** Those that name its ID, which the first element of that ID alone is meant by, and those it is the first control in. */
function labelsOf(control: HTMLElement): HTMLLabelElement[] {
  const root = control.getRootNode() as Document | DocumentFragment | Element;
  const labels = Array.from(root.querySelectorAll("label"));
  return labels.filter((label) =>
    label.hasAttribute("for")
      ? label.htmlFor === control.id && label.control === control
      : label.contains(control) && label.control === control,
  );
}
