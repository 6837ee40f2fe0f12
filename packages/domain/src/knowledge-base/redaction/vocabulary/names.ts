const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * Names that are also words, places, months or products: alone, they are taken out only where the text shows that
 * a person is meant. Folded; singular forms.
 */
export const ALSO_WORDS = list(`
  abbe absent achat acier actif adjoint agathe age agent ailleurs aime aimee alors amant ambre ami amour
  ancien anemone ange angel anglais angle apogee appel april archange arche archer argent armee aspect
  astre aube auberge aubert audit august aulne auteur autre auvergne avance avare avenir avocat avoine
  avril azur bac bacon badge baguette baie bain bal balance balle bande banque bar barbe barbier bard
  baron barre bas base basile basque bassin bastide bateau baton bayard beau beaulieu bel bell belle
  berger bergere bergeron bien bienheureux bienvenu black blaise blanc blanche ble bleu bloc blond blonde
  bocage bois boisseau boissier boisson boite bon bonbon bond bonheur bonhomme bonjour bonne bonneau
  bonnet bord borde borne bosquet bosse botte bouche boucher bouclier bouge boulanger boulard boule
  bouleau bouquet bourg bourgeois bourguignon bourse bout bouton bouvier brave breton bride bronze brown
  brun brune brut bruyere budget buisson bureau burin bush butin cadet cadre cage caille caisse calme camp
  campo canal cane canon cantal caplet capucine car cardinal carlier caron carre carreau cart cas cave
  celeste cerf cerise cerisier chaine chaise chambre champ champagne champion chance chancel chanoine
  chantre chapelain chapelle chapitre chapon chardon charge charme charpentier charrier charte chasse chat
  chataigner chataignier chateau chatelain chaud chauffeur chaufournier chaumont chausson chef chemin
  chenal chene cher chesne cheval chevalier chevre chevrier chiche chiron choix chretien cite clair claire
  clause clavier clef clemence clement clementine clerc client cloche clos clou coche code coin col
  colombe colonel combe comble commun compagnon comptable compte comte conseil constance constant contrat
  coq coquet coquille corbeau corde cordier cordon corne corniche correction costa coste costes cote
  coudre couleur coupe cour courant court courtois cousin couture couturier couvreur creuse croise
  croissant croix cuivre culot cure cyclone dahlia daim dame danger date dauphin de debat debut defaut
  delai delegue delmas demat demi departement dernier desire desiree devis diacre dieu digue directeur
  dispense divers domaine don donjon donner dore double doux doyen drapeau drapier draps droit droite
  droits duc durable ecole ecran ecrit edit eglantine eglise elan emeraude encore endroit enfant envoi
  epee erable ermite escalier espace esperance essai est etage etain etang etat etoile europe evenement
  eveque exemple exercice fabre facteur faible fait faivre farine faux fayard fee felicite fer ferme
  fermier ferrand ferrier fete feu feuille fevre fiche fichier fidele figuier fil filet fileur fille film
  fils fin finaud flamand flamme flandre fleur fleury flore florence flot foi foin fois fond fontaine
  fontenay force foret forge forgeron form formation fort forte fortune fosse fou four fournier foyer
  frais franc francais france franche francois frene frere fresne frisson froid fromage froment front
  fruit gagneur gaillard galant galerie gallet galop gant garance garantie garcon garde gardien gare
  garenne gars gateau gauche geant genereux genet gens gentil gentile gentille germain gilet girafe gite
  glace gloire gobelet gonflage gosse goutte grace grade grain grand grande granger gras gravier green
  grenier griffon grille gris grise gros grosse groupe gue guerre guide habit haie hameau hardi harpege
  haut haute herbe heritier hermine hermitage hetre heure heureux hier hill hiver honneur honore hortense
  hotel houx huile huit humble iles image imbert indice innocent interne iris ivoire jade jalon jamais
  jardin jardinier jasmin jaune java jeu jeudi jeune joli jolie jonquille jour journal joyeuse joyeux jude
  juge juillet juin julienne jumeau june juste justice king labour laboureur lac laine lake lame lance
  lande landes lange langlais large largent laurier lavande legal leger leite lere levain levant levier
  liard libre lien lierre lieu ligne lilas limite lion lire lis lise livre loi loir loire long longue
  lorrain lorraine lot lou loup lourd loutre loyal lucarne lumiere luna lundi lune lys macon madeleine
  mage mai maigre mail maille main maire maison maitre majeur mal malin mallet manche mandat manoir marais
  marbre marc marchal marchand marche marcheur mardi marechal marguerite marie marin marine marjolaine
  marque marquis marron mars marteau martin martine martinet masse masseur mat matelot mathematique matin
  mauve maxime may mayer meche memoire menard menu mer mercier mercredi mercure mere merle mesure meunier
  midi miel mieux mignon mignonne milan mine mineur minier mobile mode modele moderne modeste moine mois
  moisson moissonneur monde mont montagne montant monte morin mort motte mouche moulin mouton muguet mule
  mur mure muse nature navarre navire neuf neuve neveu nez nid noble noel nogaret noir noire noisetier nom
  nombre nord normand normande note nouveau nouvel novembre noyer nuit objectif ocean octave octobre oeuf
  office oiseau olive olivier olympe ombre opale or orage orange oratoire orient orme ormeau ortie os
  oscar ouest ours page paille pain paix palais palette palme palmier panier pape papillon paquet paradis
  parc parent parfait paris pascal passage passe pasteur patient patin paume pauvre pavie pays pegase
  pelage pelerin pelletier penne perche perdrix pere perle pervenche petit petite peuple peuplier pic
  picard pie pied pierre pigeon pile pilon pilote pin pinson pivot place placide plaine plan planche
  plante plat plateau plein plessis plessy plomb plume poids point pointe poirier poisson poitou pollet
  pomme pommier pompe pont porcher port porte portier poste potage potier potin pottier pouce poulain
  poule pourpre poussin pre precieux premier preuve prevost prieur prime prince printemps prisme prix
  probe procureur profit prophete prosper prospere provence prudence prudent prune prunier puits quarre
  quart queen quint rabot race racine radis raison rameau range rapide rapporteur rat raton rayon rebours
  recette recteur regard reine remede renard rene rente repas reserve reste retour reveil rich riche rio
  rivage rive rivers riviere rivoire robe robin roc roche rocher roi romain roman romance romarin ronce
  rond ronde rosa rose rosier rossignol rouge rouget rouleau roulier rousse roux roy royal royer ruby
  ruche rue ruisseau ruse sable sabot sabotier sabre sac sacristain sage saint saison salade salle salmon
  samedi samson sang sante saphir sapin sauge saule saunier sauvage sauveur savant savoie second secret
  seigneur sel selle semaine sergent serin serpent serra serre serrurier servant service seule sifac siham
  silva simple sol soldat soleil solide sonnet sorbier souci soulier source stage stone sueur suisse table
  taille tailleur talon tambour tanneur tardif tasse taureau teinturier temple templier temps terre
  terrier test tete thym tiers tige tilleul tisserand tissier tissot toile toison tombe tonnelier
  tonnellier tonnerre topaze torrent tour tourelle tours toussaint tout toutain train trait travers
  treille tremblay tremble tresor treve tricot triomphe triple trop trou trouve trouvee truffe tuile
  turquoise union usage user vache vacher vaillant val valentin valet valle vallee vallet vallon vanne
  vannier vase vassal vasseur veau veille vendredi vent verger vermeil verre vers vert verte vertu veuve
  viande vicaire victoire vie vieille vieux vif vigne vigneron vilain village ville vin violet violette
  virginie vite vivier vivre voie voile voisin voiture vol volant vrai white wood woods yeux young zele
`);

/** Towns and regions that universities are named after: alone, they are places. Folded. */
export const PLACES = list(`
  aude ariege drome nievre lozere vienne somme vendee
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
