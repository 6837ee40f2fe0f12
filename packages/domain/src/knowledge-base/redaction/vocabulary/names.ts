const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * Names that are also words, places, months or products: alone, they are taken out only where the text shows that
 * a person is meant. Folded; singular forms.
 */
export const ALSO_WORDS = list(`
  abbe absent achat actif adjoint age agent ailleurs aime aimee alors amant ami amour ancien ange anglais
  angle apogee appel april arche archer argent armee aspect astre aube auberge aubert audit august aulne
  auteur autre auvergne avance avenir avocat avoine avril azur bac bacon badge baguette baie bain bal
  balance balle bande banque bar barbe barbier bard baron barre bas base basile basque bassin bastide
  bateau baton bayard beau bel bell belle berger bergere bien bienvenu black blanc blanche ble bleu bloc
  blond bois boisson boite bon bonbon bond bonheur bonhomme bonjour bonne bonneau bonnet bord borde borne
  bosse botte bouche boucher bouclier bouge boulanger boule bouquet bourg bourgeois bourguignon bourse
  bout bouton brave breton bride brown brun brune brut budget buisson bureau burin bush butin cadet cadre
  cage caille caisse calme camp campo canal cane canon cantal caplet car carre carreau cart cas cave
  celeste cerf cerise chaine chaise chambre champ champagne champion chance chancel chantre chapelain
  chapelle chapitre chapon chardon charge charpentier charrier charte chasse chat chateau chatelain chaud
  chausson chef chemin chenal chene cher chesne cheval chevalier chevre chiron choix chretien cite clair
  claire clause clavier clef clemence clement clerc client cloche clos clou coche code coin col colombe
  colonel combe comble commun compagnon comptable compte comte conseil constance constant contrat coq
  coquille corbeau corde cordier cordon corne corniche correction costa cote coudre couleur coupe cour
  courant courtois cousin couture couturier couvreur creuse croissant croix culot cure cyclone daim dame
  danger date dauphin de debat debut defaut delai delegue demat departement dernier desire devis dieu
  digue directeur dispense divers domaine don donjon donner dore doux drapeau draps droit droite droits
  duc durable ecole ecran ecrit edit eglise elan encore endroit enfant envoi epee erable ermite escalier
  espace esperance essai est etage etang etat etoile europe evenement exemple exercice fabre facteur
  faible fait farine faux fayard fee felicite fer ferme fermier ferrier fete feu feuille fevre fiche
  fichier fidele fil filet fille film fils fin flamand flamme flandre fleur fleury flore florence flot foi
  foin fois fond fontaine force foret forge forgeron form formation fort forte fortune fosse fou four
  fournier foyer frais franc francais france franche francois frere fresne frisson froid fromage froment
  front fruit galant galerie gallet galop gant garantie garcon garde gardien gare garenne gars gateau
  gauche geant gens gentil gentile germain gilet girafe gite glace gloire gobelet gonflage gosse goutte
  grace grade grain grand grande granger gras gravier green grenier griffon grille gris gros grosse groupe
  gue guerre guide habit haie hameau hardi harpege haut haute herbe heritier hermine hermitage heure hier
  hill hiver honneur honore hotel houx huile huit humble iles image imbert indice interne iris ivoire
  jalon jamais jardin jardinier jasmin java jeu jeudi jeune joli jolie jonquille jour journal joyeux jude
  juge juillet juin julienne jumeau june juste justice king labour lac laine lake lame lance lande landes
  lange langlais large largent laurier lavande legal leger leite lere levain levant levier liard libre
  lien lieu ligne lilas limite lion lire lis lise livre loi loir loire long longue lorrain lorraine lot
  lou loup lourd loutre lucarne lumiere luna lundi lune lys macon madeleine mage mai maigre mail maille
  main maire maison maitre majeur mal mallet manche mandat manoir marais marbre marc marchand marche
  marcheur mardi marechal marguerite marie marin marine marque marquis marron mars marteau martin martine
  martinet masse mat matelot mathematique matin mauve maxime may mayer meche memoire menard menu mer
  mercier mercredi mercure mere merle mesure meunier midi miel mieux mignon milan mine mineur minier
  mobile mode modele modeste moine mois moisson monde mont montagne montant monte morin mort motte mouche
  moulin mouton mule mur mure muse nature navarre navire neuf neuve neveu nez nid noble noel noir noire
  nom nombre nord normand normande note nouveau nouvel novembre noyer nuit objectif ocean octave octobre
  oeuf office oiseau olive olivier olympe ombre or orage orange oratoire orient orme ortie os oscar ouest
  ours page paille pain paix palais palette palme palmier panier papillon paquet paradis parc parent
  parfait paris pascal passage passe patient patin paume pauvre pavie pays pegase pelage pelletier penne
  perche perdrix pere perle petit petite peuple pic picard pie pied pierre pigeon pile pilon pilote pin
  pinson pivot place placide plaine plan planche plante plat plateau plein plume poids point pointe
  poirier poisson poitou pollet pomme pommier pompe pont port porte portier poste potage potier potin
  pouce poule poussin pre precieux premier preuve prevost prieur prime prince printemps prisme prix probe
  procureur profit prospere provence prudence prudent prunier puits quarre queen quint rabot race racine
  radis raison rameau range rapide rat raton rayon rebours recette regard reine remede renard rene rente
  repas reserve reste retour reveil rich riche rio rivage rive rivers riviere robe robin roc roche rocher
  roi romain roman romance ronce rond ronde rosa rose rosier rossignol rouge rouget rouleau roulier rousse
  roux roy royal royer ruby ruche rue sable sabot sabre sac sage saint saison salade salle salmon samedi
  samson sang sante sapin sauge saule sauvage sauveur savant savoie secret seigneur sel selle semaine
  sergent serin serpent serra serre serrurier servant service seule sifac siham silva simple sol soldat
  soleil solide sonnet sorbier souci soulier source stage stone sueur suisse table taille tailleur talon
  tambour tanneur tardif tasse taureau teinturier temple temps terre terrier test tete thym tige tilleul
  tissier tissot toile toison tombe tonnelier tonnerre torrent tour tourelle tours toussaint tout toutain
  train trait travers treille tremble tresor treve tricot triomphe trop trou trouve trouvee truffe tuile
  turquoise union usage user vache vaillant val valentin valet vallee vallet vallon vanne vannier vase
  vassal veau veille vendredi vent verger vermeil verre vers vert verte vertu veuve viande victoire vie
  vieille vieux vif vigne vigneron vilain village ville vin violet violette virginie vite vivier vivre
  voie voile voisin voiture vol volant vrai white wood woods yeux young zele
`);

/** Towns and regions that universities are named after: alone, they are places. Folded. */
export const PLACES = list(`
  agen aix ajaccio albi alencon ales alpes alsace amiens angers angouleme annecy antilles aquitaine ardenne ardennes
  ardeche arles arras artois aubiere aurillac auvergne avignon azur bar bayonne beauvais belfort besancon bethune beziers
  blois bobigny bordeaux boulogne bourges bourgogne brest bretagne brive caen calais cambrai cannes carcassonne
  castres centre cergy cezanne chalon chalons chambery champagne charleville chartres chateauroux chatillon cherbourg cholet
  clermont colmar compiegne comte corbeil corse cote creteil daumier dijon dole douai dunkerque epinal evreux evry flandre
  fontainebleau france franche frejus gap garonne gif gironde grenoble guadeloupe guyane hainaut havre ile jura kourou
  lannion laon laval lens lille limoges limousin littoral loire lorient lorraine luminy lyon macon mans marne marseille
  martinique maubeuge mayotte meaux metz mezieres midi montbeliard montlucon montpellier mont mulhouse nancy nanterre nantes
  narbonne nevers nice nimes niort nord normandie noumea opale orleans orsay palaiseau papeete paris pau pays perigueux
  perpignan picardie poitiers poitou polynesie provence quimper rambouillet reims rennes reunion rhone rochelle roanne
  rodez rouen roubaix saclay saint saint-denis saint-etienne sarcelles savoie seine sceaux sophia strasbourg sud tarbes
  toulon toulouse touraine tourcoing tours troyes tulle val valence valenciennes vannes vendee versailles vesoul vichy
  villetaneuse vierzon villeurbanne yvelines caledonie mirail bron cachan ouest est sorbonne
`);

/** Days, months and feasts, that are first names too. Folded. */
export const TIMES = list(
  'noel avril mai juin mars juillet aout toussaint paques pascal janvier fevrier lundi mardi vendredi dimanche ete',
);

/** Products of the house: a person of that name does not take them out of the text. Folded. */
export const PRODUCTS = list(
  'siham apogee pegase sifac harpege sinaps demat geisha chorus oscar nabuco cocktail hana oracle java',
);
