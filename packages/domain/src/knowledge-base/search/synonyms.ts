import { termOf } from './analyse.js';
import { foldWord } from './tokenise.js';

/**
 * Words that people put for one another, a group a line: those of any office, then those of the help desk and of the
 * trade. Only what means the same in most questions: a word that is near in meaning brings in what was not asked.
 */
const GROUPS = `
mail courriel mél email messagerie
téléphone portable mobile smartphone
site web internet
photo photographie image
copie photocopie duplicata
publicité pub démarchage prospection
employeur patron
salarié employé collaborateur
société entreprise
chef supérieur hiérarchie responsable
enfant fils fille mineur
médecin docteur
médical santé
banque bancaire
sécurité sécu
plainte réclamation
durée délai
sanction amende
supprimer effacer suppression effacement
refuser refus rejeter rejet
modifier changer modification changement
rectifier corriger rectification correction
consulter voir visualiser afficher
ajouter ajout insérer
créer création
envoyer envoi transmettre transmission
recevoir réception
obtenir récupérer
garder conserver conservation
surveiller surveillance
caméra vidéosurveillance vidéoprotection
géolocalisation gps
obligation obligatoire obliger
autoriser autorisation permettre
interdire interdiction
accéder accès
démarche formalité
déclarer déclaration
inscrire inscription
embaucher embauche recruter recrutement
licencier licenciement
démissionner démission
scolaire école
élève étudiant
rgpd règlement
cnil commission
numéro n° no
adresse coordonnées
mdp passe
identifiant login
connecter connexion authentification
déconnecter déconnexion
application appli logiciel
ordinateur pc poste
imprimer impression
éditer édition
anomalie erreur bug dysfonctionnement
plantage planter plante
bloquer blocage verrouiller verrouillage
lent lenteur ralentissement
mettre mise
jour actualiser actualisation
version release patch
installer installation
paramétrer paramétrage configurer configuration
droit habilitation autorisation
traitement batch job
doublon double
manquant absent
fichier export extraction
importer import intégration intégrer
annuler annulation
supprimer suppression
valider validation
clôturer clôture
calculer calcul
facture facturation
payer paiement règlement
rembourser remboursement
commande achat
engagement engager
fournisseur tiers
mission déplacement
paie paye salaire rémunération
bulletin fiche
congé absence
arrêt maladie
agent personnel
note résultat
diplôme diplômer
jury délibération
maquette modélisation
virement verser versement
reversement reverser
budget budgétaire crédit
immobilisation bien
amortissement amortir
`;

/** How much a word counts that stands for another. Measured on five sets: from .3 to .6 it makes little difference. */
const WEIGHT = 0.5;

/** Term → the terms that people put for it. */
function read(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split('\n')) {
    const terms = new Set(line.split(' ').flatMap((word) => termOf(foldWord(word)) ?? []));
    for (const term of terms) {
      const others = found.get(term) ?? new Set();
      for (const other of terms) if (other !== term) others.add(other);
      found.set(term, others);
    }
  }
  return found;
}

const SYNONYMS = read();

/** Has this term others that stand for it? Then it is a word, and not misspelt. */
export const hasSynonym = (term: string): boolean => SYNONYMS.has(term);

/** Adds to the terms of a question those that people put for them, for less. What is asked keeps its weight. */
export function withSynonyms(
  terms: ReadonlyMap<string, number>,
  also: Iterable<string>,
): Map<string, number> {
  const all = new Map(terms);
  const add = (term: string, weight: number): void => {
    for (const other of SYNONYMS.get(term) ?? [])
      if (!terms.has(other)) all.set(other, Math.max(all.get(other) ?? 0, weight * WEIGHT));
  };
  for (const [term, weight] of terms) add(term, weight);
  for (const term of also) add(term, 1);
  return all;
}
