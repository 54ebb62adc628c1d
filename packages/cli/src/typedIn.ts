/** The folder the command was typed in: npm and the bootstrap run us in the repository. */
export const typedIn = process.env["UTOPIAHIRE_CWD"] ?? process.cwd()
