import { wordTests } from './word-test.js';

/**
 * Words that say nothing of a case by themselves: those of grammar, of courtesy, and of the life of any help desk.
 * A response made of them alone is boilerplate, however it is turned.
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  [
    // Grammar
    'le la les un une des de du au aux et ou ni mais donc or car que qui quoi dont ce cet cette ces se sa son ses leur leurs',
    'mon ma mes notre nos votre vos il elle on nous vous ils elles je tu te moi en ne pas plus moins tres bien est sont ete',
    'etre etait sera seront soit avoir avons avez ont ai as eu fait faire faites peut pouvez pouvons peuvent doit devez devons',
    'dans sur sous par pour avec sans vers chez entre depuis jusque jusqu comme si alors ainsi aussi tout tous toute toutes',
    'meme autre quelque plusieurs apres avant puis lors afin qu ici cela ca oui non ok deja encore toujours',
    'the of to and is are was were be been has have had will would can could may your our you we it its this that these with',
    'for from in on at by as an or not no yes so if then there here do does did all any more very now',
    // Courtesy
    'bonjour bonsoir cordialement salutations merci remercions remercie remerciant madame monsieur mesdames messieurs veuillez',
    'prie agreer sinceres distinguees expression disposition entiere confiance patience comprehension avance hesitez contacter',
    'contactez recontacter besoin renseignement renseignements complementaire complementaires hello dear please thank thanks',
    'regards best kind hesitate contact further information',
    // The desk
    'demande demandes fiche fiches ticket tickets courriel mail message messages probleme problemes difficulte difficultes',
    'incident incidents anomalie anomalies question questions sujet cas point reponse reponses solution traitement traite',
    'traitee traiter traites cours prise pris charge etude etudie etudiee transmis transmise transmission reception recu',
    'recue recus equipe equipes service services support assistance amue interlocuteur concerne concernee competent competente',
    'delai delais meilleurs brefs tot rapidement prochainement bientot ulterieurement tard suite nouveau nouvelle informe',
    'informes informer tiendrons tenons reviendrons reviens revenons revenir recontacterons repondra repondrons resolu resolue',
    'corrige corrigee regle reglee clos close termine terminee normal normalement fonctionne marche maintenant desormais',
    'reessayer essayer reessayez essayez documentation doc manuel guide charte ligne consulter consultez voir lire reporter',
    'referer connu connue identifie identifiee analyse analysee',
    'request requests issue issues problem team support processed progress received forwarded fixed solved done soon shortly',
    'later again try retry works closed known see read refer manual online answer',
  ].flatMap((line) => line.split(' ')),
);

/** Stems of words that help desks use of themselves: what they do, will do and feel. Folded. */
const forms = wordTests(
  [
    // What is done with requests
    'regard etudi examin analys investigu recherch travaill transmet transmis transfer confi escalad relay redirig reaffect',
    'reorient attribu enregistr signal prendr reprendr contact recontact informer tiend tienn recev recevr repond repondr reven',
    'reviend apport fournir identifi resoudr resolu resolv retabl corriger regler terminer clotur cloturer confirm essay reessay test',
    'retest tester fonctionn march oeuvr mobilis penche revoir suivr suivi priorit urgenc qualifi instruct instrui communiqu avanc',
    'aboutir expert specialist consultant technicien collegue equipe developpeur editeur interlocuteur referent responsable personne',
    'hotline niveau pole departement direction cellule ligne sollicit file ordre arrivee reference numero dossier eclaircissement',
    'situation circonstance sujet souci difficult desagrement gene incident probleme dysfonction panne bug erreur anomalie cas point',
    'possible necessaire utile satisfais satisfact adapte approprie approfondi precis detail complet rapide prompt prochain imminent',
    'actuel present jour demain lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois heure matin midi soir instant moment',
    // Courtesy
    'remerci souhait esper assur present excus excuse apprec accompagn aider servir ecoute plaisir honneur ravi heureu desol regret',
    'sincer vif vifs chaleur cordial respect consider distingu salut bonne bon journee soiree continu fin week end fete voeu annee belle',
    'attention attentif attentivement soin qualite relation uni etablissement fidel collaborat partenar confiance reactiv efficac indulg',
    'tenir tenions faire part portons porter renouvel trouver bienvenue grand beaucoup enormement super parfait excellent reussi projet',
    'quotidien usage solution produit outil votre vers envers egard aupres nom ensemble membre compt import prioritair interet',
    'pouvoir vouloir devoir falloir savoir devrait pourrait serait aurait allons vont vais va allez rencontr effectu realis interven',
    'rentr ordre nouveau cote operationnel disponib access dispo invit consult connaissance information infos site internet web page',
    'actualit supplementaire complementair ci dessus dessous joint annexe suite objet relatif concernant propos regarding question',
    // English
    'look looking investigat escalat forward working work hard contact reach apprecia patien while second line level soon possible',
    'inconvenien apolog apologi sorry kindly wait until consultant one colleague team someone should get back update keep informed',
    'currently case matter follow assign review check handle high priority great day nice wish welcome happy glad hope helpful assist',
  ].flatMap((line) => line.split(' ')),
);

/** In constant time. */
export const { hasForm: isEmptyForm } = forms;
export const isEmptyWord = (word: string): boolean => EMPTY_WORDS.has(word);
