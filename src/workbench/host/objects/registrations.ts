/** The pair of methods by which the client library says for which events it has handlers. */
import type { HostType } from "../wire/object-type";

type Methods<Self> = HostType<Self>["methods"];

export function registrations<Self>(
  target: (self: Self) => string,
  events: Record<string, number>,
): Methods<Self> {
  const methods: Record<string, Methods<Self>[string]> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (self, _args, book) => book.events.register(type, target(self));
    methods[`_Unregister${name}`] = (self, _args, book) =>
      book.events.unregister(type, target(self));
  }
  return methods;
}
