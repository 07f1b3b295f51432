/** The worksheet custom property in which a sheet carries the scheme that it was made of, beside its identity. */
export const SCHEME_PROPERTY = "KpiScheme";

/** Each scheme is a setting of its own, so that colleagues who save at once do not overwrite each other's. */
export const SCHEME_PREFIX = "KpiScheme:";

/** @param key Stays the same whatever HR changes about the scheme, its name included. */
export const schemeKey = (key: string): string => SCHEME_PREFIX + key;
