/** The task pane at the right: shown, hidden and resized; its frame lives on while it is hidden. */
import { element } from "./elements";
import type { RuntimeState } from "./transport/frame-services";

const narrowest = 320;
const widest = 800;
const keyboardStep = 20;

export class PaneView {
  private readonly pane = element("pane");
  private readonly splitter = element("splitter");
  private width = 350;
  private readonly listeners: ((state: RuntimeState) => void)[] = [];

  constructor(private readonly onResized: () => void) {
    element("pane-close").addEventListener("click", () => this.setState("Background"));
    this.splitter.addEventListener("pointerdown", (event) => this.drag(event));
    this.splitter.addEventListener("keydown", (event) => this.resizeByKey(event));
    this.setWidth(this.width);
  }

  state(): RuntimeState {
    return this.pane.classList.contains("closed") ? "Background" : "Visible";
  }

  setState(state: RuntimeState): void {
    if (state === this.state()) {
      return;
    }
    const closed = state === "Background";
    this.pane.classList.toggle("closed", closed);
    this.pane.inert = closed;
    this.splitter.hidden = closed;
    this.onResized();
    this.listeners.forEach((listener) => listener(state));
  }

  onStateChanged(listener: (state: RuntimeState) => void): void {
    this.listeners.push(listener);
  }

  setTitle(title: string, icon: string): void {
    element("pane-title").textContent = title;
    element("pane-icon", HTMLImageElement).src = icon;
  }

  /** Puts a frame into the pane in place of the one before; a frame that moves would reload. */
  setFrame(frame: HTMLIFrameElement): void {
    const body = element("pane-body");
    body.querySelector("iframe")?.remove();
    body.classList.remove("loaded");
    frame.addEventListener("load", () => body.classList.add("loaded"));
    body.append(frame);
  }

  focusHeader(): void {
    element("pane-close").focus();
  }

  private setWidth(width: number): void {
    this.width = Math.min(widest, Math.max(narrowest, Math.round(width)));
    this.pane.style.width = `${this.width}px`;
    this.splitter.setAttribute("aria-valuenow", String(this.width));
    this.onResized();
  }

  private drag(start: PointerEvent): void {
    const from = this.width;
    this.splitter.setPointerCapture(start.pointerId);
    // The frame would swallow the pointer as soon as it moves over it.
    document.body.classList.add("resizing");
    const move = (event: PointerEvent) => this.setWidth(from + start.clientX - event.clientX);
    const end = () => {
      document.body.classList.remove("resizing");
      this.splitter.removeEventListener("pointermove", move);
    };
    this.splitter.addEventListener("pointermove", move);
    this.splitter.addEventListener("lostpointercapture", end, { once: true });
  }

  private resizeByKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: keyboardStep, ArrowRight: -keyboardStep }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.setWidth(this.width + step);
    }
  }
}
