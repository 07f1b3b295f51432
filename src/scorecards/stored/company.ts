/** Longer ones are no name, and a page's header ends at 255 characters. */
export const COMPANY_LENGTH = 100;

/** A company's name as it is kept and printed: on one line, without blanks at its ends; "" where there is none. */
export const cleanCompany = (name: unknown): string =>
  typeof name !== "string"
    ? ""
    : name
        .normalize("NFC")
        .replace(/[\s\u0000-\u001f]+/g, " ")
        .trim()
        .slice(0, COMPANY_LENGTH);
