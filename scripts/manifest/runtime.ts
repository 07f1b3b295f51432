import type { Element } from "./element";
import { childrenNamed, descendants, find } from "./element";
import type { ManifestFault } from "./fault";
import { resource, resourceValue } from "./resources";

/** Requirement sets that the add-in uses unguarded, with the lowest version that has what it uses. */
const required = { CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1", ExcelApi: "1.12" } as const;

/** What a function namespace may look like: Excel shows it before every function name. */
const functionNamespace = /^[A-Za-z][A-Za-z0-9_.]*$/;

/** The one shared runtime, who uses it, the requirement sets and the functions' namespace. */
export function* runtimeFaults(root: Element): Generator<ManifestFault> {
  const host = find(root, "VersionOverrides", "Hosts", "Host");
  const runtimes = host ? childrenNamed(host, "Runtimes").flatMap((each) => each.children) : [];
  const runtime = runtimes[0];
  if (!host || !runtime || runtimes.length > 1 || runtime.attributes["lifetime"] !== "long") {
    const message = 'There is exactly one Runtime, of lifetime "long".';
    yield { code: "runtime", where: host?.path ?? root.path, message };
  }
  if (host && runtime) {
    yield* sharedRuntimeFaults(root, host, runtime.attributes["resid"]);
  }
  for (const element of descendants(root)) {
    if (element.name === "TaskpaneId") {
      const message = "A shared runtime has one pane: TaskpaneId would open a second one.";
      yield { code: "taskpane-id", where: element.path, message };
    }
  }
  yield* requirementFaults(root);
  yield* namespaceFaults(root, host);
}

function* sharedRuntimeFaults(
  root: Element,
  host: Element,
  resid: string | undefined,
): Generator<ManifestFault> {
  for (const element of descendants(host)) {
    const usesRuntime =
      element.name === "FunctionFile" || /\/(Page|Action)\/SourceLocation$/.test(element.path);
    if (usesRuntime && element.attributes["resid"] !== resid) {
      const message = `It must use the runtime's resid "${resid ?? ""}".`;
      yield { code: "shared-runtime", where: element.path, message };
    }
  }
  const pane = find(root, "DefaultSettings", "SourceLocation");
  if (pane && pane.attributes["DefaultValue"] !== resourceValue(root, "Urls", resid)) {
    const message = "The default source location is not the runtime's page.";
    yield { code: "shared-runtime", where: pane.path, message };
  }
}

function* requirementFaults(root: Element): Generator<ManifestFault> {
  const sets = find(root, "Requirements", "Sets");
  for (const [name, version] of Object.entries(required)) {
    const set = sets?.children.find((candidate) => candidate.attributes["Name"] === name);
    const given = set?.attributes["MinVersion"];
    if (given !== version) {
      const message = `${name} must be required from ${version}, not ${given ?? "at all"}.`;
      yield { code: "requirement", where: sets?.path ?? root.path, message };
    }
  }
}

function* namespaceFaults(root: Element, host: Element | undefined): Generator<ManifestFault> {
  const resid = find(host, "AllFormFactors", "ExtensionPoint", "Namespace")?.attributes["resid"];
  const namespace = resource(root, "ShortStrings", resid);
  if (namespace) {
    const value = namespace.attributes["DefaultValue"] ?? "";
    if (!functionNamespace.test(value)) {
      const message = `"${value}" cannot be typed before a function name.`;
      yield { code: "function-namespace", where: namespace.path, message };
    }
    if (namespace.children.length > 0) {
      const message = "The namespace is never translated: formulas would break.";
      yield { code: "function-namespace", where: namespace.path, message };
    }
  }
}
