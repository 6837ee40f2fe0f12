const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * Names that are also words, places, months or products: alone, they are taken out only where the text shows that
 * a person is meant. Folded; singular forms.
 */
export const ALSO_WORDS = list(`
  abbe abel absent achat actif adam adjoint age agent ailleurs aime aimee alors amand amant ami amour ancel ancien
  ancelin ange angle anglais apogee appel arche archer argent armand armee arnaud aspect astre auberge aubert aube
  auclair audit aulne auteur autre auvergne avance avenir avocat avoine avril azur bac bacon badge baguette baie bain
  bal balance balle bande banque bar barbe barbier bard baron barre bas base basile basque bassin bastide bateau baton
  batiste baud bayard beau beauchamp beaufort beaujour beaumont beauvais bel belle benoit berger bergere bernard besson
  bien bienvenu bisson blanc blanche blanchet ble bleu bloc blond bois boisson boite bon bonbon bond bonheur bonhomme
  bonjour bonne bonnet bonneau bord borde borne bosse botte bouche boucher bouchet bouclier bouge boulanger boule bouquet
  bourg bourgeois bourse bourguignon bout bouton brave breton bride brun brune bruneau brut budget buisson bureau burin
  butin caille cadet cadre cage caisse calme camp camus canal cane canon cantal caplet car carre carreau cart cas cassier
  cave celeste cerf cerise chaine chaise chambre champ champagne champion chance chancel chantre chapelle chapelain
  chapitre chapon chardon charge charles charron charpentier charrier charte chasse chat chateau chatelain chaud
  chausson chauvin chef chemin chenal chene cher chesne cheval chevalier chevre chiron choix chretien cite clair
  claire clause clavier clef clement clemence clerc client cloche clos clou coche code coin col colin collet collin
  colombe colonel combe comble commun compagnon compte comptable comte conseil constance constant contrat coq coquille
  corbeau corde cordier cordon corne corniche correction cote coudre couleur coulon coupe cour courant courtois cousin
  couture couturier couvreur creuse crepin croix croissant culot cure cyclone daim dame danger date dauphin de debat debut
  dedieu defaut delai delegue demat denis departement dernier desire devis dieu digue directeur dispense divers domaine
  donjon don donner dore doux draps drapeau droit droite droits dubois duc dupont durable durand ecole ecran ecrit
  edit eglise elan emilie encore endroit enfant envoi epee erable ermite escalier espace esperance essai est etat etage etang
  etienne etoile eude europe evenement exercice exemple fabre facteur faible fait farine faure faux fayard fee felicite
  fer ferme fermier ferrand ferrier ferry fete feu feuille fevre fiche fichier fidele fil filet fille film fils fin flamand
  flamme flandre fleur fleury florence flore flot foi fois foin fond fontaine force foret forge forgeron form formation
  fort forte fortune fosse fou four fournier foyer frais franc francais france francois franche frere fresne frisson
  froid froment fromage front fruit galant galerie gallet galop gant garantie garcon garde gardien garenne gare garnier
  gars gateau gauche gaudin gay geant gens gentil germain gilet girard girafe gite glace gloire gobelet gonflage gosse
  goutte grace grade grain grand grande granger gras gravier grenier griffon grille grimaud gris gros grosse groupe
  gue guerin guerre guide guillaume guyot habit haie hameau harpege hardi haut haute haye herbe heritier hermine hermitage
  heure hier hiver honneur honore hotel houx huile huit huguet humble iles image imbert indice interne iris isabelle
  ivoire jacquard jalon jamais jardin jardinier jasmin java jean jeanne jeu jeudi jeune jolie joli jonquille jour
  jourdain jourdan journal joyeux jude juge juillet juin jules julie julienne jumeau juste justice labbe labour laborde
  lac lacour lacroix lafleur lafond laforge lagarde laine lamarche lambert lame lance lande landes lange langlais langlois
  large largent latour laurier lavande lavigne lavoine leblanc lebon leclair leclerc lefort legal leger legrand legros
  lemaire lemoine lepage lepetit lere leroux leroy lesage levain levant levier liard libre lien lieu ligne lilas limite
  lion lire lis lise livre loi loir loire long longue lorrain lorraine lot lou loup louis lourd loutre lucarne lumiere
  lundi lune lys macon madeleine mage mai maigre mail maille main maire maison maitre majeur mal mallet manche mandat
  manoir marais marbre marc marchand marche marcheur mardi marechal margot marguerite marie marin marine marque marquis
  marron mars marteau martin martine martinet masse masson mat matelot mathematique matin maurice mauve maxime mayer meche medard
  melin memoire menard menu mer mercredi mercier mercure mere merle mesure meunier michel midi miel mieux mignon milan mine
  mineur minier mobile mode modele modeste moine mois moisson monde monnier mont montagne montant moreau morel morin mort motte
  mouche moulin mouton mule mur mure muriel muse nature navarre navire neuf neuve neveu nez nicolas nid noble noel noir noire
  nom nombre nord normand normande note nouveau nouvel novembre noyer nuit objectif ocean octave octobre odile oeuf office
  oiseau olive olivier olympe ombre or orage orange oratoire orient orme ortie oscar os ouest ours page paille pain paix
  palais palette palme palmier panier papillon paquet paradis paris parc parent parfait parmentier pascal passage passe
  patient patin patrice paul paume pauvre pavie pays pegase pelage pelletier penne perche perdrix pere perle perret perrin
  petit petite peuple pic pichon picard pie pied pierre pigeon pile pilon pilote pin pinson pivot place placide plaine plan planche
  plante plat plateau plein plume poids point pointe poirier poisson poitou pollet pomme pommier pompe pont port porte
  portier poste potage potier potin pouce poulain poule poussin pre precieux premier preuve prevost prieur prime prince
  printemps prisme prix probe procureur profit prospere provence prudence prudent prunier puits quarre queen quentin quint
  rabot race racine radis raison rameau range rapide rat raton rayon rebours recette regard regis reine remede renard rene
  renaud renault rente repas reserve reste retour reveil reynaud riche richard richelieu rigaud rivage rive riviere
  robe robin robert roc roche rocher roger roi roland romain roman romance rond ronde ronce rose rosier rossignol rouge rouget
  rougier rouleau roulier rousse roussel rousseau roux royal royer ruche rue ruby sable sabot sabre sac sage saint saison
  salade salle salmon samedi samson sang santé sante sapin sarrazin sauge saule saulnier sauvage sauveur savant savary
  savoie secret seguin seigneur sel selle semaine serge sergent serin serpent serre serrurier servant service seule sifac
  siham simon simple soldat soleil solide sonnet sorbier sorel souci soulier source soyer stage suchet sueur suisse
  sylvestre table taille tailleur talon tambour tanneur tardif tasse taupin taureau teinturier temple temps terre
  terrier test tete texier thym tige tilleul tissier tissot toile toison tombe tonnelier tonnerre torrent tour tourelle
  tournier tours toussaint toutain tout train trait travers treille tremble tresor treve tricot triomphe trouve trouvee
  trop trou truffe tuile turquoise union user usage vache vaillant val valentin vallee vallon valet vallet vanne vannier
  vase vassal veau veille vendredi vent verdier verger vermeil vernet verre vers vert verte vertu veuve viande victoire
  victor vidal vie vieille vieux vif vigne vigneron vilain village ville vin vincent violette violet virginie vite
  vivier vivre voie voile voisin voiture vol volant voyer vrai yeux zele
  roy king young white black brown green page bell hill woods wood stone rich bush lake rivers may june april august
  rosa sol luna bruno gentile costa leite silva serra campo rio monte
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

/** Products of the house: a person of that name does not take them out of the text. Folded. */
export const PRODUCTS = list(
  'siham apogee pegase sifac harpege sinaps demat geisha chorus oscar nabuco cocktail hana oracle java',
);
