/**
 * Stands in for @fluentui/react-icons where jsdom draws the pane: its icons without their outlines, which nobody sees there.
 * The package reads the outlines of 20,000 icons at load, again in every test file. Its own functions make the icons.
 */
import bundleIcon from "../../../node_modules/@fluentui/react-icons/lib-cjs/utils/bundleIcon";
import * as classNames from "../../../node_modules/@fluentui/react-icons/lib-cjs/utils/constants";
import { createFluentIcon } from "../../../node_modules/@fluentui/react-icons/lib-cjs/utils/createFluentIcon";

const made: Record<string, unknown> = { __esModule: true, ...classNames, bundleIcon };

/** `Dismiss20Regular`: 20 px; `DismissRegular`: as large as the text. */
module.exports = new Proxy(made, {
  get(icons, name) {
    if (typeof name === "string" && /(Filled|Regular)$/.test(name)) {
      icons[name] ??= createFluentIcon(name, /\d+/.exec(name)?.[0] ?? "1em", [""]);
    }
    return Reflect.get(icons, name);
  },
});
