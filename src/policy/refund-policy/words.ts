import type { RuleWords } from '../policy.ts';

/** What each rule says to the customer. `{name}` stands for a parameter with its unit, as in "25 Mb/s". */
export const words = {
  'terms-broken': {
    requirement: { fr: 'Un usage conforme aux conditions générales', en: 'Use in line with the terms and conditions' },
    reason: {
      fr: 'Vous indiquez que les règles d’utilisation n’ont pas été suivies ; l’article 8.1 écarte alors le remboursement.',
      en: 'You say that the rules of use were not followed, and article 8.1 then rules out a refund.',
    },
    change: {
      fr: 'Si l’abonnement n’a été ni partagé, ni revendu, ni détourné, corrigez votre réponse ; sinon, vous pouvez toujours vous expliquer avec le support.',
      en: 'If the subscription was not shared, resold or misused, correct your answer; otherwise, you can still explain yourself to support.',
    },
  },
  'period-ended': {
    requirement: { fr: 'Un abonnement encore en cours', en: 'A subscription that is still running' },
    reason: {
      fr: 'Votre abonnement est arrivé à son terme, et, selon l’article 8.4, cette politique ne couvre plus les demandes faites après l’échéance.',
      en: 'Your subscription has come to its end, and under article 8.4 this policy does not cover claims made after that.',
    },
    change: {
      fr: 'Vérifiez vos dates d’achat et d’activation ; si elles sont justes, écrivez tout de même au support, surtout pour une erreur de facturation (article 4.2).',
      en: 'Check your purchase and activation dates; if they are right, write to support all the same, above all about a billing error (article 4.2).',
    },
  },
  'period-ending': {
    requirement: {
      fr: 'Une demande hors des {periodEnding} précédant l’échéance',
      en: 'A claim outside the final {periodEnding} of the period',
    },
    reason: {
      fr: 'Il vous reste au plus {periodEnding} d’abonnement, et l’article 8.4 écarte les demandes faites quand la période touche à sa fin.',
      en: 'You have at most {periodEnding} of subscription left, and article 8.4 sets aside claims made when the period is drawing to a close.',
    },
    change: {
      fr: 'Écrivez au support sans attendre, en rappelant tout signalement antérieur ou toute erreur de facturation (article 4.2), et vérifiez vos dates.',
      en: 'Write to support without delay, mentioning any earlier report or any billing error (article 4.2), and check your dates.',
    },
  },
  'period-near-end': {
    requirement: {
      fr: 'Une date de fin qui ne prête pas à discussion',
      en: 'An end date that leaves no room for doubt',
    },
    reason: {
      fr: 'Il vous reste {periodNearEnd} de la période ou moins : le support doit juger si l’abonnement touche à sa fin, au sens de l’article 8.4.',
      en: 'You have {periodNearEnd} of the period or less left: support must judge whether that is near enough to the end for article 8.4.',
    },
    change: {
      fr: 'Écrivez au support sans attendre : chaque jour qui passe rapproche votre demande de l’exclusion prévue à l’article 8.4.',
      en: 'Write to support without delay: each day that passes brings your claim closer to the exclusion in article 8.4.',
    },
  },
  'outage-planned': {
    requirement: { fr: 'Une panne, et non une maintenance planifiée', en: 'An outage, not planned maintenance' },
    reason: {
      fr: 'Vous décrivez une maintenance planifiée, et l’article 4.1 ne prévoit pas de remboursement pour ces interruptions.',
      en: 'You describe planned maintenance, and article 4.1 provides no refund for such interruptions.',
    },
    change: {
      fr: 'Si la coupure a débordé la maintenance annoncée, ou n’avait rien à voir avec elle, indiquez une autre cause et expliquez-le dans votre description.',
      en: 'If the outage outlasted the announced maintenance, or had nothing to do with it, give another cause and explain it in your description.',
    },
  },
  'outage-force-majeure': {
    requirement: { fr: 'Une panne sans lien avec la force majeure', en: 'An outage not caused by force majeure' },
    reason: {
      fr: 'Vous indiquez un cas de force majeure, et l’article 11 exclut le remboursement quand la coupure en découle directement.',
      en: 'You describe a case of force majeure, and article 11 excludes a refund when the interruption comes directly from it.',
    },
    change: {
      fr: 'Si la cause était plutôt un incident technique, l’article 11 réserve le cas d’une interruption anormalement longue et sans solution de remplacement.',
      en: 'If the cause was a technical incident instead, article 11 makes room for an abnormally long interruption with no replacement solution.',
    },
  },
  'outage-own-internet': {
    requirement: {
      fr: 'Une connexion internet qui fonctionnait pendant la panne',
      en: 'Your own internet working during the outage',
    },
    reason: {
      fr: 'Votre propre connexion ne fonctionnait pas à ce moment-là, et les articles 5.4 et 8.2 écartent les pannes qui ne viennent pas du service.',
      en: 'Your own connection was down at the time, and articles 5.4 and 8.2 exclude failures that do not come from the service.',
    },
    change: {
      fr: 'Si le service restait en panne une fois votre connexion rétablie, corrigez votre réponse et gardez-en une trace, un test de débit par exemple.',
      en: 'If the service stayed down once your connection was back, correct your answer and keep proof of it, such as a speed test.',
    },
  },
  'outage-some-channels': {
    requirement: {
      fr: 'Une panne qui ne se limite pas à quelques chaînes',
      en: 'An outage not limited to a few channels',
    },
    reason: {
      fr: 'Seules certaines de vos chaînes étaient touchées, alors que l’article 4.1 vise des serveurs complètement hors service.',
      en: 'Only some of your channels were affected, whereas article 4.1 is about servers that are completely out of service.',
    },
    change: {
      fr: 'Si tout le service était coupé, corrigez l’étendue de la panne ; pour quelques chaînes, demandez au support une autre solution (article 10).',
      en: 'If the whole service was down, correct the extent of the outage; for a few channels, ask support about another solution (article 10).',
    },
  },
  'outage-intermittent': {
    requirement: {
      fr: 'Une panne continue plutôt qu’intermittente',
      en: 'A continuous outage rather than an intermittent one',
    },
    reason: {
      fr: 'Votre service allait et venait ; l’article 4.1 vise une coupure complète, mais l’article 7.4 évoque un remboursement partiel, que le support doit apprécier.',
      en: 'Your service came and went; article 4.1 is about a complete outage, but article 7.4 mentions a partial refund, which support must weigh up.',
    },
    change: {
      fr: 'Notez le jour et l’heure de chaque coupure, captures d’écran à l’appui ; si l’arrêt était complet, corrigez l’étendue de la panne.',
      en: 'Note the day and time of each interruption, with screenshots; if the service was down throughout, correct the extent of the outage.',
    },
  },
  'outage-brief': {
    requirement: {
      fr: 'Une panne toujours en cours, ou d’au moins {outageBrief}',
      en: 'An outage still going on, or of {outageBrief} at least',
    },
    reason: {
      fr: 'Votre panne a duré moins de {outageBrief}, et l’article 4.1 écarte les pannes ponctuelles.',
      en: 'Your outage lasted less than {outageBrief}, and article 4.1 excludes occasional outages.',
    },
    change: {
      fr: 'À partir de {outageLong}, l’article 4.1 s’appliquerait ; si le service n’est pas vraiment revenu, corrigez l’heure de fin.',
      en: 'From {outageLong} on, article 4.1 would apply; if the service did not really come back, correct the end time.',
    },
  },
  'outage-borderline': {
    requirement: { fr: 'Une durée de panne sans ambiguïté', en: 'An outage length that leaves no doubt' },
    reason: {
      fr: 'Entre {outageBrief} et {outageLong}, votre panne dépasse les quelques heures de l’article 4.1 sans atteindre plusieurs jours : au support d’en juger.',
      en: 'Between {outageBrief} and {outageLong}, your outage exceeds the few hours of article 4.1 without reaching several days: support must judge.',
    },
    change: {
      fr: 'À partir de {outageLong}, la durée ne ferait plus débat ; gardez tout ce qui montre le début et la fin de la panne.',
      en: 'From {outageLong} on, the length would no longer be in question; keep whatever shows when the outage began and ended.',
    },
  },
  'outage-too-recent': {
    requirement: {
      fr: 'Une panne terminée, ou en cours depuis {outageLong}',
      en: 'An outage now over, or going on for {outageLong}',
    },
    reason: {
      fr: 'Votre panne dure depuis moins de {outageLong} : il est encore trop tôt pour l’article 4.1, qui vise une période anormalement longue.',
      en: 'Your outage has lasted less than {outageLong} so far: it is too early for article 4.1, which is about an abnormally long period.',
    },
    change: {
      fr: 'Signalez la panne au support dès maintenant (article 9.4), puis revenez ici si elle atteint {outageLong}.',
      en: 'Report the outage to support now (article 9.4), then come back here if it reaches {outageLong}.',
    },
  },
  'outage-offer-accepted': {
    requirement: {
      fr: 'Aucune solution ni compensation déjà acceptée',
      en: 'No solution or compensation already accepted',
    },
    reason: {
      fr: 'Vous avez accepté une solution ou une compensation ; l’article 4.1 vise les pannes pour lesquelles rien de tel n’a été proposé.',
      en: 'You accepted a solution or compensation; article 4.1 is about outages for which nothing of the kind was offered.',
    },
    change: {
      fr: 'Si ce qui était convenu n’est jamais venu, dites-le au support, avec la proposition reçue et votre numéro de dossier.',
      en: 'If what was agreed never came, tell support, with the offer you received and your file number.',
    },
  },
  'outage-offer-declined': {
    requirement: { fr: 'Aucune solution ni compensation déclinée', en: 'No solution or compensation declined' },
    reason: {
      fr: 'Vous avez décliné une proposition : le support doit voir si elle valait dédommagement (article 4.1), et l’article 7.4 évoque un remboursement partiel.',
      en: 'You declined an offer: support must see whether it was equivalent compensation (article 4.1), and article 7.4 mentions a partial refund.',
    },
    change: {
      fr: 'Expliquez au support pourquoi cette proposition ne vous convenait pas ; vous pouvez aussi en reparler avec lui (article 5.5).',
      en: 'Explain to support why the offer did not suit you; you can also discuss it with them again (article 5.5).',
    },
  },
  'billing-charged-once': {
    requirement: {
      fr: 'En cas de double paiement, au moins deux prélèvements',
      en: 'For a double payment, at least two charges',
    },
    reason: {
      fr: 'Vous comptez un seul prélèvement, alors que l’article 4.2 vise une même commande prélevée deux fois.',
      en: 'You count a single charge, whereas article 4.2 is about the same order being charged twice.',
    },
    change: {
      fr: 'Avec un second débit sur votre relevé, l’article 4.2 s’appliquerait ; une simple autorisation en attente peut encore disparaître d’elle-même.',
      en: 'With a second charge on your statement, article 4.2 would apply; a mere pending authorisation may still disappear by itself.',
    },
  },
  'billing-amount-agreed': {
    requirement: {
      fr: 'En cas de montant erroné, un écart avec le prix',
      en: 'For a wrong amount, a difference from the price',
    },
    reason: {
      fr: 'D’après vos réponses, le montant prélevé est celui qui était convenu, alors que l’article 4.2 vise un montant erroné.',
      en: 'From your answers, the amount charged is the one agreed, whereas article 4.2 is about a wrong amount.',
    },
    change: {
      fr: 'Comparez votre relevé et votre confirmation de commande ; si les deux montants différaient, l’article 4.2 s’appliquerait.',
      en: 'Compare your statement with your order confirmation; if the two amounts differed, article 4.2 would apply.',
    },
  },
  'code-received': {
    requirement: { fr: 'Un code ou des identifiants pas encore reçus', en: 'A code or login details not yet received' },
    reason: {
      fr: 'Vous avez reçu votre code ou vos identifiants, alors que l’article 4.3 concerne ceux qui n’arrivent pas.',
      en: 'You received your code or login details, whereas article 4.3 is about those that never arrive.',
    },
    change: {
      fr: 'Si les accès reçus ne fonctionnent pas, revenez au choix du problème et prenez l’incompatibilité ou la lecture, selon ce que vous constatez.',
      en: 'If what you received does not work, go back to the choice of problem and pick incompatibility or playback, whichever fits.',
    },
  },
  'payment-pending': {
    requirement: { fr: 'Un paiement déjà validé', en: 'A payment already confirmed' },
    reason: {
      fr: 'Votre paiement n’est pas encore validé, et le délai de l’article 4.3 ne court qu’à partir de cette validation.',
      en: 'Your payment has not been confirmed yet, and the delay in article 4.3 runs only from that confirmation.',
    },
    change: {
      fr: 'Une fois le paiement validé, comptez {codeDelay} : si rien n’arrivait d’ici là, l’article 4.3 s’appliquerait.',
      en: 'Once the payment is confirmed, allow {codeDelay}: if nothing arrived by then, article 4.3 would apply.',
    },
  },
  'code-delay-running': {
    requirement: { fr: 'Aucun délai de {codeDelay} encore en cours', en: 'No wait of {codeDelay} still running' },
    reason: {
      fr: 'Moins de {codeDelay} se sont écoulées depuis la validation de votre paiement : le délai de l’article 4.3 court encore.',
      en: 'Less than {codeDelay} have passed since your payment was confirmed: the delay in article 4.3 is still running.',
    },
    change: {
      fr: 'Attendez la fin des {codeDelay} en surveillant vos courriers indésirables ; si rien n’arrivait, l’article 4.3 s’appliquerait.',
      en: 'Wait until {codeDelay} have passed, keeping an eye on your spam folder; if nothing arrived, article 4.3 would apply.',
    },
  },
  'code-wrong-contact': {
    requirement: { fr: 'Des coordonnées exactes pour l’envoi', en: 'Correct contact details for sending the code' },
    reason: {
      fr: 'Vos coordonnées comportaient une erreur ; l’article 4.3 prévoit un remboursement si l’incident est imputable à la boutique, ce que le support doit vérifier.',
      en: 'Your contact details contained a mistake; article 4.3 provides a refund if the incident is attributable to the shop, which support must check.',
    },
    change: {
      fr: 'Donnez vos coordonnées exactes au support : l’article 4.3 prévoit aussi le renvoi des accès.',
      en: 'Give support your correct contact details: article 4.3 also provides for the access details to be sent again.',
    },
  },
  'bandwidth-below-plan': {
    requirement: { fr: 'Un débit suffisant pour votre formule', en: 'Enough bandwidth for your plan' },
    reason: {
      fr: 'Votre débit est inférieur aux {bandwidth4k} que la 4K requiert « idéalement » (article 9.1), et l’article 8.2 écarte les problèmes de faible débit.',
      en: 'Your bandwidth is below the {bandwidth4k} that 4K “ideally” requires (article 9.1), and article 8.2 excludes problems of low bandwidth.',
    },
    change: {
      fr: 'Avec {bandwidth4k} ou plus, mesurés par câble, l’article 4.4 pourrait s’appliquer.',
      en: 'With {bandwidth4k} or more, measured over a cable, article 4.4 could apply.',
    },
  },
  'connection-unstable': {
    requirement: { fr: 'Une connexion internet stable', en: 'A stable internet connection' },
    reason: {
      fr: 'Votre connexion n’est pas stable ; l’article 4.4 suppose qu’elle le soit, et l’article 8.2 écarte les problèmes qui viennent d’elle.',
      en: 'Your connection is not stable; article 4.4 assumes that it is, and article 8.2 excludes problems that come from it.',
    },
    change: {
      fr: 'Essayez par câble, ou en Wi-Fi tout près de la box : si le problème persistait sur une connexion stable, l’article 4.4 pourrait s’appliquer.',
      en: 'Try a cable, or Wi-Fi right beside the router: if the problem persisted on a stable connection, article 4.4 could apply.',
    },
  },
  'device-outdated': {
    requirement: { fr: 'Un appareil dont le système est à jour', en: 'A device with up-to-date software' },
    reason: {
      fr: 'Votre appareil n’est pas à jour ; l’article 4.4 suppose un système récent, et l’article 8.2 écarte les appareils trop anciens.',
      en: 'Your device is not up to date; article 4.4 assumes a recent system, and article 8.2 excludes devices that are too old.',
    },
    change: {
      fr: 'Mettez à jour l’appareil et l’application ; si le problème persistait ensuite, l’article 4.4 pourrait s’appliquer.',
      en: 'Update the device and the app; if the problem persisted after that, article 4.4 could apply.',
    },
  },
  'instructions-refused': {
    requirement: {
      fr: 'Les consignes du support suivies, s’il y en a eu',
      en: 'Support’s instructions followed, if there were any',
    },
    reason: {
      fr: 'Vous n’avez pas souhaité suivre les consignes du support, et l’article 8.2 écarte alors le remboursement.',
      en: 'You preferred not to follow support’s instructions, and article 8.2 then rules out a refund.',
    },
    change: {
      fr: 'Essayez ces consignes et notez le résultat : si le problème persistait, l’article 4.4 pourrait s’appliquer.',
      en: 'Try the instructions and note the result: if the problem persisted, article 4.4 could apply.',
    },
  },
  'cause-on-customer-side': {
    requirement: {
      fr: 'Aucun diagnostic désignant votre installation',
      en: 'No diagnosis pointing to your own set-up',
    },
    reason: {
      fr: 'D’après son diagnostic, le support situe la cause chez vous, et l’article 5.4 écarte les problèmes qui ne dépendent pas du service.',
      en: 'Support’s diagnosis places the cause on your side, and article 5.4 excludes problems that do not come from the service.',
    },
    change: {
      fr: 'Seul un nouveau diagnostic changerait cela : demandez-le au support, avec un test de débit et des captures d’écran.',
      en: 'Only a new diagnosis would change this: ask support for one, with a speed test and screenshots.',
    },
  },
  'diagnosis-pending': {
    requirement: { fr: 'Un diagnostic rendu par le support', en: 'A diagnosis from support' },
    reason: {
      fr: 'Votre problème n’a pas encore été confirmé par le support, ce que l’article 4.4 demande après un diagnostic complet.',
      en: 'Your problem has not yet been confirmed by support, which article 4.4 asks for after a full diagnosis.',
    },
    change: {
      fr: 'Demandez ce diagnostic au support, puis indiquez ici sa conclusion.',
      en: 'Ask support for this diagnosis, then enter its conclusion here.',
    },
  },
  'works-on-another': {
    requirement: { fr: 'Le même problème sur un autre appareil', en: 'The same problem on another device' },
    reason: {
      fr: 'Le service fonctionne sur un autre appareil, alors que l’article 4.4 vise une incompatibilité totale avec vos appareils.',
      en: 'The service works on another device, whereas article 4.4 is about total incompatibility with your devices.',
    },
    change: {
      fr: 'Demandez de l’aide au support pour l’appareil qui pose problème (article 10) ; si tous échouaient, l’article 4.4 pourrait s’appliquer.',
      en: 'Ask support for help with the device that fails (article 10); if all of them failed, article 4.4 could apply.',
    },
  },
  'no-withdrawal': {
    requirement: {
      fr: 'Ni activation, ni accord à une activation immédiate',
      en: 'No activation, and no consent to immediate activation',
    },
    reason: {
      fr: 'Vous avez activé le service ou accepté son activation immédiate ; les articles 3 et 8.3 excluent alors le simple changement d’avis.',
      en: 'You activated the service or agreed to its immediate activation; articles 3 and 8.3 then exclude a simple change of mind.',
    },
    change: {
      fr: 'Si un défaut précis explique votre déception, choisissez plutôt ce problème ; sinon, demandez au support quelles autres solutions existent (article 10).',
      en: 'If a specific fault explains your disappointment, choose that problem instead; otherwise, ask support what other solutions there are (article 10).',
    },
  },
  'never-activated': {
    requirement: { fr: 'Rien à vérifier du côté de l’activation', en: 'Nothing to verify about the activation' },
    reason: {
      fr: 'Vous n’avez ni activé le service ni accepté son activation immédiate ; le support doit vérifier si l’exclusion de l’article 3 joue quand même.',
      en: 'You neither activated the service nor agreed to its immediate activation; support must check whether the exclusion in article 3 still applies.',
    },
    change: {
      fr: 'N’activez pas le code avant la réponse du support, et joignez votre confirmation de commande à votre message.',
      en: 'Do not activate the code before support replies, and enclose your order confirmation with your message.',
    },
  },
} satisfies Record<string, RuleWords>;
