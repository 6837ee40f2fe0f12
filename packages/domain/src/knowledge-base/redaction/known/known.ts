/** Names that the system knows, as it writes them: `Claire Lefèvre`, `Université de Valmont`. */
export interface Known {
  readonly people: readonly string[];
  readonly establishments: readonly string[];
}
