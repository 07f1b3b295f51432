/** Each own system is a setting of its own, so that colleagues who save at once do not overwrite each other's. */
export const OWN_SYSTEM_PREFIX = "KpiOwnSystem:";

export const ownSystemKey = (id: string): string => OWN_SYSTEM_PREFIX + id;
