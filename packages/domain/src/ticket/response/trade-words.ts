import { wordTests } from './word-test.js';

/**
 * Words of what the products are about and of how they are used. Where they stand, something is said of the case. Stems:
 * « validation » and « valider » are both `valid`.
 */
const listed = wordTests(
  [
    // Money
    'budget credit centre compte facture fournisseur client tiers commande engagement mandat recette depense paiement virement',
    'rib iban banque tva taux taxe montant exercice periode cloture report solde ecriture journal immobilisation amorti bordereau',
    'imputation otp eotp reprise annulation extourne rejet ordonnanc regie avance mission frais devise marche lettrage prelevement',
    'encaisse facturier comptab budgetaire financ ventil arrondi assiette cotisation retenue rappel prime indemnite echelon grade',
    // People
    'paie agent contrat contractuel titulaire enseignant vacataire matricule quotite conge absence carriere affectation poste corps',
    'bulletin bareme remuneration infotype population retraite heure planning badge employeur teletravail maladie maternite',
    // Students
    'etudiant inscription reinscription diplome etape semestre licence master formation composante unite ue epreuve note notes jury pv',
    'deliberation session resultat calcul collection modalite bourse boursier exoneration cesure candidat parcoursup apprenant offre',
    'cursus cvec attestation certificat releve carte scolarite emargement convocation stage doctorat credits compensation',
    // Machines
    'ecran champ case onglet menu bouton table fichier ligne colonne zone code version patch base serveur navigateur cache port flux',
    'certificat profil role droit habilitation utilisateur connexion compte imprimante impression edition export import lot',
    'parametr requete script index tablespace sauvegarde journal trace log batch nuit ordonnanceur job memoire disque proxy',
    'pare-feu firewall reseau url adresse domaine annuaire ldap cas shibboleth csv xml pdf sql oracle postgresql tomcat java sap',
    'variante filtre critere libelle valeur defaut format virgule accent doublon identifiant cle jointure verrou mandant transaction',
    'option liste statut date effet colonne tableau rubrique formulaire fenetre icone lien bandeau page module interface',
    // What is said of them
    'vide manqu absent inexist obligatoire ferme ouvert bloqu desactiv active coch decoch invalid valid supprim cree creat recree',
    'saisi modifi ajout retir remplac renseign duplic dedoubl fusion rattach detach depass depublier publi reserv expir filtr calcul',
    'grise masqu verrouill deverrouill annul rejet refus limit interdit autoris herit livr correctif contournement cause',
    'defaut regression arrondi prorata ecart doublon superieur inferieur negatif anterieur posterieur insuffisant incomplet',
    // English
    'field button screen row column file server browser cache port user role account password password vendor invoice payment tax',
    'budget period document report grade transcript student enrol exam contract payroll release fix patch script query table value',
    'setting parameter certificate printer import export empty missing locked closed expired duplicate disabled enabled posted parked',
  ].flatMap((line) => line.split(' ')),
);

export const { has: isTradeWord, hasForm: isTradeForm } = listed;
