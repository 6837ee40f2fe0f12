import type { DemoProductName } from '../texts/types.js';

/** C1.1: how one establishment runs one product. */
interface DemoDeployment {
  readonly product: DemoProductName;
  readonly mode: 'classic' | 'hosted' | 'tele-service';
  /** The certified third party, in hosted mode and there alone. */
  readonly host?: string;
}

/** A fictitious university or school: no such name exists. */
export interface DemoEstablishment {
  /** Stable slug, unique among the establishments. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly town: string;
  readonly deployments: readonly DemoDeployment[];
}

const classic = (...products: readonly DemoProductName[]): DemoDeployment[] =>
  products.map((product) => ({ product, mode: 'classic' }));
const hosted = (host: string, ...products: readonly DemoProductName[]): DemoDeployment[] =>
  products.map((product) => ({ product, mode: 'hosted', host }));
const teleService = (...products: readonly DemoProductName[]): DemoDeployment[] =>
  products.map((product) => ({ product, mode: 'tele-service' }));

/** The thirty establishments of the demo; some run Apogée and PEGASE together while they migrate. */
export const ESTABLISHMENTS: readonly DemoEstablishment[] = [
  {
    key: 'cote-d-ambre',
    name: 'Université de la Côte d’Ambre',
    shortName: 'UCA-Ambre',
    town: 'Port-Ambrelle',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'montervane',
    name: 'Université de Montervane',
    shortName: 'UMV',
    town: 'Montervane',
    deployments: [...hosted('Hexal Infogérance', 'SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'haut-lorzain',
    name: 'Université du Haut-Lorzain',
    shortName: 'UHL',
    town: 'Lorzain-le-Haut',
    deployments: [...classic('SIFAC', 'Apogée', 'SIHAM')],
  },
  {
    key: 'marguerite-delorme',
    name: 'Université Marguerite-Delorme',
    shortName: 'UMD',
    town: 'Brévigny-sur-Aulne',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'castelvaire',
    name: 'Institut national polytechnique de Castelvaire',
    shortName: 'INP Castelvaire',
    town: 'Castelvaire',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée')],
  },
  {
    key: 'rochemarine',
    name: 'École supérieure d’ingénieurs de Rochemarine',
    shortName: 'ESIR',
    town: 'Rochemarine',
    deployments: [...hosted('Nuage du Ponant', 'SIFAC'), ...teleService('PEGASE')],
  },
  {
    key: 'clement-vasseur',
    name: 'Université Clément-Vasseur',
    shortName: 'UCV',
    town: 'Saint-Elvin',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'trois-estuaires',
    name: 'Université des Trois-Estuaires',
    shortName: 'U3E',
    town: 'Port-Lannéec',
    deployments: [...hosted('Orme Hébergement', 'SIFAC', 'Apogée', 'SIHAM')],
  },
  {
    key: 'brisevent',
    name: 'Université de Brisevent',
    shortName: 'UBV',
    town: 'Brisevent',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'hortense-mirabel',
    name: 'Université Hortense-Mirabel',
    shortName: 'UHM',
    town: 'Fontclaire-les-Ormes',
    deployments: [...classic('SIFAC', 'Apogée', 'SIHAM')],
  },
  {
    key: 'pays-de-nerval',
    name: 'Université du Pays de Nerval',
    shortName: 'UPN',
    town: 'Nerval-le-Grand',
    deployments: [...hosted('Hexal Infogérance', 'SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'marcanges',
    name: 'Institut d’études politiques de Marçanges',
    shortName: 'IEP Marçanges',
    town: 'Marçanges',
    deployments: [...teleService('SIFAC', 'PEGASE')],
  },
  {
    key: 'aubresac',
    name: 'École nationale supérieure de chimie d’Aubresac',
    shortName: 'ENSC Aubresac',
    town: 'Aubresac',
    deployments: [...hosted('Nuage du Ponant', 'SIFAC', 'SIFAC Demat'), ...teleService('PEGASE')],
  },
  {
    key: 'sylvestre-caumel',
    name: 'Université Sylvestre-Caumel',
    shortName: 'USC',
    town: 'Toulvers',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'monts-de-galande',
    name: 'Université des Monts-de-Galande',
    shortName: 'UMG',
    town: 'Galande',
    deployments: [...hosted('Orme Hébergement', 'SIFAC', 'Apogée', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'ernestine-ravoux',
    name: 'Université Ernestine-Ravoux',
    shortName: 'UER',
    town: 'Lormandeix',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'arts-de-la-mer',
    name: 'École supérieure des arts et techniques de la mer',
    shortName: 'ESATM',
    town: 'Port-Cendré',
    deployments: [...teleService('SIFAC', 'SIFAC Demat')],
  },
  {
    key: 'belcastan',
    name: 'Institut national des sciences du vivant de Belcastan',
    shortName: 'INSV',
    town: 'Belcastan',
    deployments: [...hosted('Hexal Infogérance', 'SIFAC', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'chantebrume',
    name: 'Université de technologie de Chantebrume',
    shortName: 'UTC-B',
    town: 'Chantebrume',
    deployments: [...classic('SIFAC', 'SIFAC Demat'), ...teleService('PEGASE')],
  },
  {
    key: 'aime-thevenard',
    name: 'Université Aimé-Thévenard',
    shortName: 'UAT',
    town: 'Pierrelune',
    deployments: [...classic('SIFAC', 'Apogée', 'SIHAM')],
  },
  {
    key: 'sainte-ondine',
    name: 'Université de Sainte-Ondine',
    shortName: 'USO',
    town: 'Sainte-Ondine',
    deployments: [
      ...hosted('Nuage du Ponant', 'SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM'),
      ...teleService('PEGASE'),
    ],
  },
  {
    key: 'val-de-sorgane',
    name: 'Université du Val de Sorgane',
    shortName: 'UVS',
    town: 'Sorgane',
    deployments: [...classic('SIFAC', 'Apogée', 'SIHAM')],
  },
  {
    key: 'clairmarche',
    name: 'École normale supérieure de Clairmarche',
    shortName: 'ENS Clairmarche',
    town: 'Clairmarche',
    deployments: [...classic('SIFAC', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'josephine-armand',
    name: 'Université Joséphine-Armand',
    shortName: 'UJA',
    town: 'Bourg-Hélian',
    deployments: [...hosted('Orme Hébergement', 'SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'altaroche',
    name: 'Institut d’astronomie et de géophysique d’Altaroche',
    shortName: 'IAGA',
    town: 'Altaroche',
    deployments: [...teleService('SIFAC', 'PEGASE')],
  },
  {
    key: 'iles-d-emeraude',
    name: 'Université des Îles d’Émeraude',
    shortName: 'UIE',
    town: 'Port-Émeraude',
    deployments: [...hosted('Hexal Infogérance', 'SIFAC', 'Apogée', 'SIHAM')],
  },
  {
    key: 'raoul-destrem',
    name: 'Université Raoul-Destrem',
    shortName: 'URD',
    town: 'Marvençon',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
  {
    key: 'combrelle',
    name: 'École vétérinaire nationale de Combrelle',
    shortName: 'EVNC',
    town: 'Combrelle',
    deployments: [...hosted('Nuage du Ponant', 'SIFAC'), ...teleService('PEGASE')],
  },
  {
    key: 'sablemont',
    name: 'Université de Sablemont et du Littoral',
    shortName: 'USL',
    town: 'Sablemont',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'SIHAM'), ...teleService('PEGASE')],
  },
  {
    key: 'adele-courcelin',
    name: 'Université Adèle-Courcelin',
    shortName: 'UAC',
    town: 'Villorme',
    deployments: [...classic('SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM')],
  },
];
