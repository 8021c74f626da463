declare const brand: unique symbol;

/** A `T` that only the place which checked it may make: two brands over the same `T` do not mix. */
export type Brand<T, B extends string> = T & { readonly [brand]: B };
