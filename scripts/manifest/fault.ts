/** One breach of a rule that Excel (or this product) sets for the manifest. */
export interface ManifestFault {
  /** Names the rule, for tests and for looking it up. */
  readonly code: FaultCode;
  /** Where it is, as a path of element names such as `OfficeApp/Hosts/Host`. */
  readonly where: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
}

export type FaultCode =
  | "xml"
  | "namespace"
  | "element-order"
  | "element-missing"
  | "element-repeated"
  | "element-unknown"
  | "id"
  | "version"
  | "text-length"
  | "url"
  | "url-origin"
  | "file-missing"
  | "resid-length"
  | "resid-unresolved"
  | "resid-repeated"
  | "resid-unused"
  | "locale-default"
  | "locale-repeated"
  | "locale-missing"
  | "runtime"
  | "shared-runtime"
  | "taskpane-id"
  | "requirement"
  | "function-namespace"
  | "function-texts"
  | "control-id"
  | "icon-sizes"
  | "icon-picture";
