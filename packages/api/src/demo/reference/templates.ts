import type { TemplateUse } from '@assistance/domain/template';
import type { DemoProductName } from '../texts/types.js';

/** A text that the demo's agents start from, shared by all. */
export interface DemoTemplate {
  readonly name: string;
  readonly use: TemplateUse;
  /** The product that it is for; for all without. */
  readonly product?: DemoProductName;
  readonly team?: string;
  readonly body: string;
}

export const TEMPLATES: readonly DemoTemplate[] = [
  {
    name: 'Solution, pas à pas',
    use: 'respond',
    body: `Bonjour {{correspondant.prenom}},

Nous avons étudié votre fiche {{numero}} ({{produit}}, {{version}}).

Ce que nous constatons : [à compléter]

Les actions à mener, dans l’ordre :
1. [à compléter]
2. [à compléter]

Ce que vous devez voir ensuite à l’écran : [à compléter]

Si le résultat diffère, rouvrez la fiche en joignant la copie de l’écran obtenu.

Cordialement,
{{agent}}, {{equipe}}`,
  },
  {
    name: 'Réponse à une question de fonctionnement',
    use: 'respond',
    body: `Bonjour {{correspondant.prenom}},

Vous nous interrogez sur : {{objet}}.

La règle que suit {{produit}} : [à compléter]

Dans votre cas, cela donne : [à compléter]

La page de la documentation qui la décrit : [à compléter]

Cordialement,
{{agent}}, {{equipe}}`,
  },
  {
    name: 'Dysfonctionnement transmis à la maintenance',
    use: 'respond',
    body: `Bonjour {{correspondant.prenom}},

Nous reproduisons le dysfonctionnement que décrit votre fiche {{numero}} sur {{produit}}, {{version}}.

Les conditions dans lesquelles il apparaît : [à compléter]

En attendant la décision de la maintenance, le contournement possible : [à compléter]

Cordialement,
{{agent}}, {{equipe}}`,
  },
  {
    name: 'Complément : copie d’écran et trace',
    use: 'request-complement',
    body: `Bonjour {{correspondant.prenom}},

Pour avancer sur la fiche {{numero}}, il nous manque :
- la copie de l’écran entier, message compris, avec l’heure ;
- le texte exact du message, copié plutôt que retapé ;
- la trace de l’opération, en pièce jointe.

Le délai de réponse est suspendu jusqu’à votre envoi.

{{agent}}`,
  },
  {
    name: 'Complément SIFAC : transaction et exercice',
    use: 'request-complement',
    product: 'SIFAC',
    team: 'Finances',
    body: `Bonjour {{correspondant.prenom}},

Pour reproduire ce que décrit la fiche {{numero}}, donnez-nous :
- la transaction, l’exercice et la période ;
- le numéro d’une pièce concernée, et le centre financier ;
- l’extrait de la ST22 si la transaction s’est arrêtée.

{{agent}}`,
  },
  {
    name: 'Complément SIHAM : dossier et période de paie',
    use: 'request-complement',
    product: 'SIHAM',
    team: 'Ressources humaines',
    body: `Bonjour {{correspondant.prenom}},

Pour reproduire ce que décrit la fiche {{numero}}, donnez-nous :
- le matricule d’un dossier concerné, sans le nom de la personne ;
- la période de paie, et l’étape du calcul ;
- la règle ou l’événement saisi, avec sa date d’effet.

{{agent}}`,
  },
  {
    name: 'Première analyse et calendrier',
    use: 'give-first-analysis',
    body: `Bonjour {{correspondant.prenom}},

L’étude de la fiche {{numero}} dépasse le délai de réponse ({{echeance}}). Voici où nous en sommes.

Ce que nous avons vérifié : [à compléter]

Ce que nous en tirons : [à compléter]

Ce qu’il nous reste à faire, et quand : [à compléter]

Cordialement,
{{agent}}, {{equipe}}`,
  },
  {
    name: 'Passage de relais',
    use: 'add-note',
    body: `Relais de la fiche {{numero}} ({{etablissement}}), échéance : {{echeance}}.
Fait : [à compléter]
Reste à faire : [à compléter]
À savoir sur le contexte : [à compléter]`,
  },
];
