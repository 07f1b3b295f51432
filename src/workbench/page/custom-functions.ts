/** The metadata of the add-in's custom functions (functions.json), as far as the page reads it. */
export interface FunctionMetadata {
  functions: { id: string; name: string; description?: string }[];
}

/** Fetches the metadata that the manifest names for the display language. */
export async function fetchMetadata(
  path: string,
): Promise<{ text: string; data: FunctionMetadata }> {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${response.statusText}`);
  }
  const text = await response.text();
  return { text, data: JSON.parse(text) as FunctionMetadata };
}
