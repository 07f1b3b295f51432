/**
 * Where the end-to-end tests run. Jest loads this outside of its sandboxes and once a process, so what runs beside the tests lasts from one
 * test file to the next. It hears of a failure before the hooks behind the test do.
 */
import { TestEnvironment } from "jest-environment-node";
import { discard, lend } from "./running";

export default class extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // A function of this sandbox's own: Jest empties what stands in the sandbox when its file is done.
    this.global.lend = () => lend();
  }

  async handleTestEvent({ name }: { readonly name: string }): Promise<void> {
    if (name === "test_fn_failure" || name === "hook_failure") await discard();
  }
}
