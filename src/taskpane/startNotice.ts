export interface Notice {
  readonly text: string;
  readonly link?: { readonly text: string; readonly href: string };
  readonly button?: { readonly text: string; readonly onClick: () => void };
  /** For a report to us. */
  readonly detail?: string;
}

/** Puts a notice where the pane will stand or would have stood: plain elements, so that it works when little else does. */
export function startNotice(root: HTMLElement, { text, link, button, detail }: Notice): void {
  const notice = element("div", "");
  notice.className = "start";
  notice.setAttribute("role", "alert");
  notice.append(element("p", text));
  if (link) {
    const anchor = element("a", link.text);
    anchor.href = link.href;
    anchor.target = "_blank";
    anchor.rel = "noopener";
    notice.append(anchor);
  }
  if (button) {
    const pressed = element("button", button.text);
    pressed.addEventListener("click", button.onClick);
    notice.append(pressed);
  }
  if (detail) notice.append(element("pre", detail));
  root.replaceChildren(notice);
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
