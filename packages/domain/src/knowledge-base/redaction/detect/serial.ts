import { spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

/** `n° de série du serveur : CZJ14503XK`, `Service Tag 7HXQ2T3`; of a licence it is a key, of a certificate it is public. */
const SERIAL =
  /(?<![\w-])(?:(?:n[o°]\.?|numero|num\.?) ?(?:de )?series?|serial(?: ?(?:number|num|no)\.?)?|s\/n|service ?tag|express service code|numero d'immatriculation du materiel)["'\])]{0,2}(?: (?:de l'|du |de la |d'un |d'une |de |l')?(?:serveur|poste|pc|portable|ordinateur|machine|imprimante|copieur|ecran|baie|onduleur|commutateur|switch|routeur|scanner|douchette|badgeuse|borne|tpe|cle usb|disque|carte mere|appareil|materiel|unite centrale|equipement|dell|hp|lenovo|fujitsu|cisco|est|fabricant|constructeur)){0,3} ?[:=#(]? ?["'«(]? ?((?=[a-z0-9-]*\d)(?=[a-z0-9-]*[a-z])[a-z0-9][a-z0-9-]{4,22}[a-z0-9])(?!\w|\.\w)/dg;

/** Serial numbers of machines: whoever made one tells to whom it was sold. */
export const serial: Detector = function* ({ view: { folded } }) {
  yield* spansOf(SERIAL, folded, 'serial', 1);
};
