import type { DemoProductName } from '../texts/types.js';

/** Whoever signs in on the Amue's side. */
export interface DemoPerson {
  /** Stable slug, unique among agents, providers and administrators. */
  readonly key: string;
  /** Unique; correspondents' logins are made elsewhere. */
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** An agent (interlocuteur Amue) and what is assigned to them. */
export interface DemoAgent extends DemoPerson {
  readonly team: 'Finances' | 'Ressources humaines' | 'Scolarité' | 'Technique';
  readonly products: readonly DemoProductName[];
}

/** C3.3.3: an outside agent (prestataire), for a company that exists only here. */
export interface DemoProvider extends DemoPerson {
  readonly company: string;
  readonly products: readonly DemoProductName[];
  /** C3.3.3: false for the one who has not accepted the rules yet and so has no access. */
  readonly acceptedRules: boolean;
}

const agent = (
  firstName: string,
  lastName: string,
  login: string,
  team: DemoAgent['team'],
  ...products: readonly DemoProductName[]
): DemoAgent => ({ key: `agent-${login.replace('.', '-')}`, login, firstName, lastName, team, products });

/** The fourteen agents: every product has several, the technicians share them all. */
export const AGENTS: readonly DemoAgent[] = [
  agent('Claire', 'Bellanger', 'c.bellanger', 'Finances', 'SIFAC', 'SIFAC Demat'),
  agent('Mathieu', 'Roussillac', 'm.roussillac', 'Finances', 'SIFAC'),
  agent('Nadia', 'Benhaddou', 'n.benhaddou', 'Finances', 'SIFAC', 'SIFAC Demat'),
  agent('Gwenaël', 'Le Drézen', 'g.ledrezen', 'Finances', 'SIFAC Demat'),
  agent('Isabelle', 'Courtemanche', 'i.courtemanche', 'Ressources humaines', 'SIHAM'),
  agent('Thomas', 'Nguyen-Laborde', 't.nguyenlaborde', 'Ressources humaines', 'SIHAM'),
  agent('Aïcha', 'Diarra', 'a.diarra', 'Ressources humaines', 'SIHAM'),
  agent('Élodie', 'Marsanne', 'e.marsanne', 'Scolarité', 'Apogée', 'PEGASE'),
  agent('Julien', 'Pasquereau', 'j.pasquereau', 'Scolarité', 'Apogée'),
  agent('Sofia', 'Carvalheiro', 's.carvalheiro', 'Scolarité', 'PEGASE'),
  agent('Bastien', 'Hautecombe', 'b.hautecombe', 'Scolarité', 'Apogée', 'PEGASE'),
  agent('Laurent', 'Vignaud', 'l.vignaud', 'Technique', 'SIFAC', 'SIFAC Demat', 'SIHAM'),
  agent('Mélanie', 'Ostertag', 'm.ostertag', 'Technique', 'Apogée', 'PEGASE'),
  agent('Karim', 'Zerrouki', 'k.zerrouki', 'Technique', 'SIFAC', 'Apogée', 'SIHAM', 'PEGASE'),
];

/** The three providers; the third has yet to accept the rules. */
export const PROVIDERS: readonly DemoProvider[] = [
  {
    key: 'provider-hugo-tastevin',
    login: 'h.tastevin',
    firstName: 'Hugo',
    lastName: 'Tastevin',
    company: 'Cap Finances Conseil',
    products: ['SIFAC', 'SIFAC Demat'],
    acceptedRules: true,
  },
  {
    key: 'provider-irina-volkovska',
    login: 'i.volkovska',
    firstName: 'Irina',
    lastName: 'Volkovska',
    company: 'Atelier Paie et RH',
    products: ['SIHAM'],
    acceptedRules: true,
  },
  {
    key: 'provider-romain-desaulty',
    login: 'r.desaulty',
    firstName: 'Romain',
    lastName: 'Desaulty',
    company: 'Scolinfo Services',
    products: ['Apogée', 'PEGASE'],
    acceptedRules: false,
  },
];

/** The two administrators of the help desk. */
export const ADMINS: readonly DemoPerson[] = [
  { key: 'admin-veronique-astier', login: 'v.astier', firstName: 'Véronique', lastName: 'Astier' },
  { key: 'admin-olivier-kermorgant', login: 'o.kermorgant', firstName: 'Olivier', lastName: 'Kermorgant' },
];
