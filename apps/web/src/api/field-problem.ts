/** What is wrong with one field, named by its path in the request, such as `plan.depositCents`. */
export type FieldProblem = { readonly field: string; readonly message: string };
