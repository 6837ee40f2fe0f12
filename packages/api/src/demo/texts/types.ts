/** The five products of the demo, as the help desk names them. */
export type DemoProductName = 'SIFAC' | 'SIFAC Demat' | 'Apogée' | 'SIHAM' | 'PEGASE';

/** One processed ticket worth reading: what was asked and what was answered. */
export interface ProcessedTicketText {
  /** Stable slug, unique among all the processed tickets. */
  readonly key: string;
  readonly product: DemoProductName;
  readonly title: string;
  /** Detailed description of the incident (C4.2.1). */
  readonly description: string;
  /** The user's last actions (C4.2.1). */
  readonly lastActions: string;
  /** Messages or error codes as on the screen, e.g. `ME 062 Adresse de livraison inconnue` (C4.2.1). */
  readonly messages: readonly string[];
  /** The correspondent's own first analysis (C4.1.3). */
  readonly firstAnalysis: string;
  readonly blocking: boolean;
  /** How it ended (C2.2): an answer, a solution, or information on maintenance. */
  readonly outcome: 'answer' | 'solution' | 'maintenance';
  /** Detailed information or precise actions (C3.2.7), several sentences or numbered steps. */
  readonly response: string;
  /** An exchange before the response (C4.2.2). */
  readonly complement?: { readonly request: string; readonly answer: string } | undefined;
  /** What it is about, e.g. `Dépense`, `Budget`, `Paie`, `Inscriptions`. */
  readonly theme: string;
  /** Other wordings of the same question, as another correspondent would write it: two to four. */
  readonly variants: readonly TicketWording[];
}

/** One way to put a question. */
interface TicketWording {
  readonly title: string;
  readonly description: string;
}

/** A ticket still in progress: the same facts, no outcome yet. */
export interface OpenTicketText extends Omit<
  ProcessedTicketText,
  'outcome' | 'response' | 'complement' | 'variants'
> {
  /** One or two internal notes that agents might write; never shown to the establishment. */
  readonly notes: readonly string[];
  /** What the agent would ask for if the clock had to be suspended (C4.2.2). */
  readonly complementRequest: string;
}

/** A request of those that show one rule of the charter each, for every establishment that the demo is tried with. */
export interface CharterCaseText extends Omit<ProcessedTicketText, 'outcome' | 'response' | 'complement'> {}

/** A level-1 request, refused with the name of the document that answers it (C4.1.2). */
export interface LevelOneQuestion {
  readonly key: string;
  readonly product: DemoProductName;
  readonly title: string;
  readonly description: string;
  readonly lastActions: string;
  readonly firstAnalysis: string;
  readonly theme: string;
  /** The title of the document that holds the answer. */
  readonly documentTitle: string;
  /** Where in the document. */
  readonly documentSection: string;
}
