import { describe, expect, it } from 'vitest';
import { isSubstantial, substanceOf } from './index.js';

describe('C3.2.7 an empty or boilerplate response is no response', () => {
  it.each([
    '',
    '   \n ',
    '......',
    'Bonjour,',
    'OK',
    'Fait.',
    'C’est corrigé.',
    'Le problème est résolu.',
    'Le problème est corrigé, vous pouvez réessayer.',
    'Anomalie connue.',
    'Merci de réessayer plus tard.',
    'Voir la documentation.',
    'Veuillez vous reporter à la documentation en ligne.',
    'Votre fiche est en cours de traitement par nos équipes.',
    'Votre demande n° 2026-000123 a bien été prise en compte.',
    'Nous avons transmis votre demande au service concerné qui vous répondra.',
    'Nous revenons vers vous rapidement.',
    'Nous vous remercions de votre confiance et restons à votre disposition pour tout complément.',
    'Nous restons à votre entière disposition pour tout renseignement complémentaire.\nN’hésitez pas à nous recontacter en cas de besoin.',
    'Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.',
    'Bonjour,\n\nNous avons bien reçu votre demande. Nous reviendrons vers vous dans les meilleurs délais.\n\nCordialement,',
    'Bonjour,\nVotre demande a bien été prise en compte et sera traitée dans les meilleurs délais.\nCordialement,\nL’équipe assistance',
    // A long signature is no substance.
    'C’est corrigé.\nCordialement,\nAlix Martin\nConsultante SIFAC\nPôle finances et comptabilité',
    'Hello,\nYour request has been forwarded to the team. Please do not hesitate to contact us.\nBest regards,\nAlix',
    'ok ok ok ok ok ok ok',
    'bonjour bonjour bonjour bonjour test test',
    'a b c d e f g',
    '1 2 3 4 5 6 7 8',
  ])('%j', (text) => {
    expect(isSubstantial(text)).toBe(false);
  });

  it.each([
    'Relancez la transaction FMJ2 en période 013.',
    'Bonjour, relancez FMJ2 en période 013.',
    'Bonjour,\nRelancez la transaction FMJ2 en période 013, puis vérifiez le journal.\nCordialement,\nAlix',
    'Passez la note SAP 2912345 puis relancez le traitement.',
    'Merci de lancer SE38, programme RFFMRC22.',
    'Merci de mettre la trace ST22 à disposition sur le serveur d’échange.',
    'Nous avons bien reçu vos fichiers : le champ UR de la ligne 12 est vide, complétez-le.',
    'Nous avons reproduit l’anomalie : appliquez le patch 3.1.2 livré le 12 mars.',
    // Begins like a set phrase, and says why.
    'Votre demande de mutation n’est pas prise en compte car le statut SI10 de l’agent est vide.',
    'Votre demande relève du paramétrage : dans SM30, ouvrez ZFI_UR et ajoutez 902.',
    'À vous de lancer la reprise dans FMJ2, exercice 2026.',
    'Oui, il faut un OTP par exercice.',
    'Veuillez contacter l’exploitant de la base Oracle pour agrandir le tablespace USERS.',
    'Je vous remercie de renseigner le taux 20 % dans FTXP, pays FR, code V1.',
    'Restart Tomcat on the application server, then empty its work folder.',
  ])('but this one is: %j', (text) => {
    expect(isSubstantial(text)).toBe(true);
  });

  it('keeps what is said, without accents, greeting or signature', () => {
    expect(substanceOf('Bonjour Camille,\nAppliquez le patch 3.1.2 livré hier.\nCordialement,\nAlix')).toBe(
      'appliquez le patch 3.1.2 livre hier',
    );
  });

  it.each([
    ['full stops', `${'.'.repeat(20_000)}x`],
    ['blanks', `a${' '.repeat(19_990)}b`],
    ['thanks', 'merci pour votre '.repeat(1200)],
    ['lines of thanks', `${'merci pour votre '.repeat(11)}\n`.repeat(100)],
  ])('costs no more than it should, for any text: %s', (_name, text) => {
    const begun = performance.now();
    isSubstantial(text);
    expect(performance.now() - begun).toBeLessThan(250);
  });
});
