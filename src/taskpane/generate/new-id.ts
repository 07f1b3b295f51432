/** Two colleagues who save at the same moment must not have the same. */
export const newId = (): string =>
  `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 6).toString(36)}`;
