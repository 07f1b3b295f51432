/** Office.context.document.settings: names and JSON texts that live as long as the workbook. */
export class DocumentSettings {
  private pairs: [string, string][] = [];

  /** As the application context carries them. */
  entries(): [string, string][] {
    return this.pairs.map(([name, value]) => [name, value]);
  }

  /** As the answer to a refresh carries them. */
  named(): { Name: string; Value: string }[] {
    return this.pairs.map(([Name, Value]) => ({ Name, Value }));
  }

  /** Takes over what a save request carries: all settings, each a pair. */
  replace(request: Record<string, unknown>): void {
    const nested = request.DdaSettingsMethod as Record<string, unknown> | undefined;
    const pairs = nested?.Properties ?? request.Properties;
    if (!Array.isArray(pairs)) {
      throw new Error("A settings request without settings.");
    }
    this.pairs = pairs.map((pair: unknown[]) => [String(pair[0]), String(pair[1])]);
  }
}
