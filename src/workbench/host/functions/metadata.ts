/** What functions.json says of a function that the host must know to call it. */
export interface FunctionParameter {
  name: string;
  type?: string;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: FunctionParameter[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: { stream?: boolean; cancelable?: boolean; volatile?: boolean };
  /** Error cells are handed over instead of stopping the call. */
  allowErrorForDataTypeAny?: boolean;
}

interface MetadataFile {
  functions: (FunctionMetadata & { allowErrorForDataTypeAny?: boolean })[];
  allowErrorForDataTypeAny?: boolean;
}

export function readMetadata(json: string): FunctionMetadata[] {
  const file = JSON.parse(json) as MetadataFile;
  return file.functions.map((one) => ({
    ...one,
    allowErrorForDataTypeAny:
      one.allowErrorForDataTypeAny ?? file.allowErrorForDataTypeAny ?? false,
  }));
}
