/** Every entity; they describe the tables and are compared with the real ones by a test. */
export const entities: (new () => object)[] = [];
