/** What `application` tells of Excel itself. */
export class Application {
  constructor(readonly locale: string) {}

  get datePattern(): string {
    return this.locale.startsWith("zh") ? "yyyy/M/d" : "M/d/yyyy";
  }

  get timePattern(): string {
    return this.locale.startsWith("zh") ? "H:mm:ss" : "h:mm:ss tt";
  }

  get longDatePattern(): string {
    return this.locale.startsWith("zh") ? "yyyy年M月d日" : "dddd, MMMM d, yyyy";
  }
}
