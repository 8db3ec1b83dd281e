import type { Article } from '../policy.ts';

/** The articles of the policy: French word for word, with an English rendering that binds nobody. */
export const articles = {
  '3': {
    title: { fr: 'Absence de Droit de Rétractation Automatique', en: 'No automatic right of withdrawal' },
    text: {
      fr: [
        'En droit de la consommation, les biens et services numériques font parfois l’objet d’exceptions au droit de rétractation. Dès lors que vous avez explicitement consenti à l’activation immédiate du service et que vous reconnaissez la perte de votre droit de rétractation, la loi ne vous permet plus de réclamer un remboursement pour un simple changement d’avis.',
        'C’est pourquoi la simple insatisfaction ou le fait de ne plus souhaiter l’abonnement iptv smarters pro ne sont pas considérés comme des raisons légitimes de remboursement, conformément aux exceptions légales.',
      ],
      en: [
        'In consumer law, digital goods and services are sometimes subject to exceptions to the right of withdrawal. Once you have explicitly consented to the immediate activation of the service and acknowledge that you lose your right of withdrawal, the law no longer allows you to claim a refund for a simple change of mind.',
        'This is why mere dissatisfaction, or no longer wanting the iptv smarters pro subscription, is not considered a legitimate reason for a refund, in accordance with the legal exceptions.',
      ],
    },
  },
  '4.1': {
    title: { fr: 'Défaillance Technique Prolongée', en: 'Prolonged technical failure' },
    text: {
      fr: [
        'Si les serveurs sont complètement hors service pendant une période anormalement longue (ex. plusieurs jours consécutifs), sans qu’une solution temporaire ou un dédommagement équivalent vous ait été proposé.',
        'Les pannes ponctuelles (quelques heures) ou les maintenances planifiées ne seront pas éligibles à un remboursement.',
      ],
      en: [
        'If the servers are completely out of service for an abnormally long period (e.g. several consecutive days), without a temporary solution or equivalent compensation having been offered to you.',
        'Occasional outages (a few hours) and planned maintenance will not be eligible for a refund.',
      ],
    },
  },
  '4.2': {
    title: { fr: 'Erreur de Facturation ou Double Paiement', en: 'Billing error or double payment' },
    text: {
      fr: [
        'Dans le cas où le Site prélève deux fois la même commande ou prélève un montant erroné (inférieur ou supérieur au prix initial convenu).',
        'L’Utilisateur est tenu de contacter le support client pour obtenir la rectification et, si nécessaire, le remboursement du trop-perçu.',
      ],
      en: [
        'Where the Site charges twice for the same order or charges a wrong amount (lower or higher than the price originally agreed).',
        'The User must contact customer support to have the error put right and, if necessary, the overpayment refunded.',
      ],
    },
  },
  '4.3': {
    title: { fr: 'Non-Réception du Code ou Identifiants', en: 'Code or login details not received' },
    text: {
      fr: [
        'Si, après 48 heures ouvrées suivant la validation de votre paiement, vous n’avez toujours pas reçu les informations vous permettant d’activer l’abonnement iptv smarters pro ou votre abonnement iptv 4K.',
        'En pareil cas, nous nous engageons soit à vous renvoyer les accès, soit à procéder à un remboursement si l’incident nous est imputable.',
      ],
      en: [
        'If, after 48 business hours following the confirmation of your payment, you have still not received the information that lets you activate the iptv smarters pro subscription or your iptv 4K subscription.',
        'In such a case, we undertake either to send you the access details again or to make a refund if the incident is attributable to us.',
      ],
    },
  },
  '4.4': {
    title: {
      fr: 'Incompatibilité ou Non-Fonctionnement Inhérent au Service',
      en: 'Incompatibility or failure inherent in the service',
    },
    text: {
      fr: [
        'Si, malgré les conseils fournis par notre équipe technique, l’IPTV Premium s’avère totalement incompatible avec vos appareils, alors que ceux-ci répondent pourtant aux exigences minimales annoncées (connexion internet stable, système d’exploitation récent, etc.).',
        'Cette situation devra être confirmée par notre support après un diagnostic complet.',
      ],
      en: [
        'If, despite the advice given by our technical team, IPTV Premium proves totally incompatible with your devices, even though they meet the minimum requirements announced (stable internet connection, recent operating system, etc.).',
        'This situation must be confirmed by our support team after a full diagnosis.',
      ],
    },
  },
  '5.1': {
    title: { fr: 'Première étape : Contacter le Support', en: 'First step: contact support' },
    text: {
      fr: [
        'Avant toute autre démarche, écrivez à notre service client. Expliquez clairement votre problème (défaillance, non-réception, facturation incorrecte…), en indiquant votre numéro de commande ou toute autre référence permettant de vous identifier.',
        'Le support client est joignable par e-mail, téléphone ou via la page « Contact » du Site, selon les coordonnées que nous mettons à disposition.',
      ],
      en: [
        'Before taking any other step, write to our customer service. Explain your problem clearly (failure, non-receipt, incorrect billing…), giving your order number or any other reference that identifies you.',
        'Customer support can be reached by e-mail, by telephone or through the “Contact” page of the Site, using the contact details that we make available.',
      ],
    },
  },
  '5.2': {
    title: { fr: 'Ouverture d’un Dossier', en: 'Opening of a file' },
    text: {
      fr: [
        'Dès réception de votre demande, un dossier interne est créé. Un de nos agents vous communiquera un numéro de suivi, que vous devrez mentionner pour toute correspondance ultérieure.',
      ],
      en: [
        'As soon as your request is received, an internal file is created. One of our agents will give you a tracking number, which you must quote in all later correspondence.',
      ],
    },
  },
  '5.3': {
    title: { fr: 'Diagnostic', en: 'Diagnosis' },
    text: {
      fr: [
        'Nous analysons la situation pour vérifier si elle entre dans le cadre des cas éligibles. Notre équipe technique peut vous demander des informations complémentaires, comme des captures d’écran, l’historique d’erreurs, ou les tests de votre connexion internet.',
        'Durant cette phase, nous pouvons également tenter de résoudre le problème (réactivation du code, changement de serveur, mise à jour logicielle).',
      ],
      en: [
        'We analyse the situation to check whether it falls within the eligible cases. Our technical team may ask you for further information, such as screenshots, the error history or tests of your internet connection.',
        'During this phase, we may also try to solve the problem (reactivation of the code, change of server, software update).',
      ],
    },
  },
  '5.4': {
    title: { fr: 'Validation ou Refus Préliminaire', en: 'Preliminary acceptance or refusal' },
    text: {
      fr: [
        'Une fois le diagnostic établi, nous vous informons si votre demande de remboursement peut être recevable.',
        'Si la cause du problème ne dépend pas de nos services (e.g. panne du fournisseur d’accès internet de l’Utilisateur, configuration erronée par l’Utilisateur, appareil obsolète), la demande de remboursement sera rejetée.',
      ],
      en: [
        'Once the diagnosis has been made, we let you know whether your refund claim can be admitted.',
        'If the cause of the problem does not lie with our services (e.g. an outage at the User’s internet provider, incorrect configuration by the User, an obsolete device), the refund claim will be rejected.',
      ],
    },
  },
  '5.5': {
    title: { fr: 'Proposition de Compensation ou de Remboursement', en: 'Offer of compensation or refund' },
    text: {
      fr: [
        'Selon la nature et la gravité de l’incident, nous pouvons proposer une compensation partielle (allongement de la durée d’abonnement, remise sur un futur renouvellement, etc.).',
        'Si aucun compromis ne peut être trouvé, et que votre demande est légitime, un remboursement pourra alors être validé (intégral ou au prorata de la période non utilisée).',
      ],
      en: [
        'Depending on the nature and seriousness of the incident, we may offer partial compensation (a longer subscription, a discount on a future renewal, etc.).',
        'If no compromise can be found, and your claim is legitimate, a refund may then be approved (in full or in proportion to the unused period).',
      ],
    },
  },
  '6': {
    title: { fr: 'Justificatifs et Informations Requises', en: 'Evidence and information required' },
    text: {
      fr: [
        'Pour nous permettre de traiter votre demande rapidement et efficacement, merci de fournir dès le premier contact :',
        'Numéro de commande : figurant sur votre e-mail de confirmation ou votre facture.',
        'Date de l’achat : afin de vérifier la période de validité de l’abonnement.',
        'Mode de paiement utilisé : carte bancaire, PayPal, etc.',
        'Descriptif précis du problème : type de panne, message d’erreur, pages concernées, captures d’écran éventuelles.',
        'Informations techniques sur votre environnement (marque et modèle de la Box, Smart TV, version du logiciel, vitesse de connexion internet, etc.).',
      ],
      en: [
        'So that we can deal with your request quickly and effectively, kindly provide from the first contact:',
        'Order number: shown in your confirmation e-mail or on your invoice.',
        'Date of purchase: in order to check the period for which the subscription is valid.',
        'Means of payment used: bank card, PayPal, etc.',
        'Precise description of the problem: type of failure, error message, pages concerned, screenshots if any.',
        'Technical information about your environment (make and model of the box or Smart TV, software version, internet connection speed, etc.).',
      ],
    },
  },
  '7.1': {
    title: { fr: 'Réponse Initiale', en: 'Initial reply' },
    text: {
      fr: [
        'Nous nous engageons à répondre à toute sollicitation de remboursement sous 5 à 7 jours ouvrés au maximum. Ce délai peut être prolongé en cas de forte affluence ou de situation exceptionnelle (grèves, congés, pannes massives, etc.).',
      ],
      en: [
        'We undertake to reply to every refund request within 5 to 7 business days at most. This time may be extended when demand is high or in exceptional situations (strikes, holidays, massive outages, etc.).',
      ],
    },
  },
  '7.2': {
    title: { fr: 'Instruction du Dossier', en: 'Investigation of the file' },
    text: {
      fr: [
        'Une fois votre dossier ouvert, le temps de résolution dépendra de la complexité du problème. Nous estimons généralement à 10 jours ouvrés la durée nécessaire pour boucler l’investigation.',
      ],
      en: [
        'Once your file has been opened, the time to resolution will depend on how complex the problem is. We generally estimate that 10 business days are needed to complete the investigation.',
      ],
    },
  },
  '7.3': {
    title: { fr: 'Décision Finale', en: 'Final decision' },
    text: {
      fr: [
        'Si le remboursement est approuvé, nous vous en informons par e-mail. Le transfert du montant validé se fera alors par le même mode de paiement que celui employé lors de votre commande initiale.',
        'Il convient de noter que le délai d’apparition sur votre relevé peut varier : pour une carte bancaire, la rétrocession peut prendre jusqu’à 14 jours ouvrés, tandis que sur un compte PayPal, cela peut être plus rapide.',
      ],
      en: [
        'If the refund is approved, we inform you by e-mail. The approved amount will then be transferred by the same means of payment as the one used for your original order.',
        'Note that the time it takes to appear on your statement can vary: for a bank card, the money may take up to 14 business days to be returned, whereas on a PayPal account it may be faster.',
      ],
    },
  },
  '7.4': {
    title: { fr: 'Montant du Remboursement', en: 'Amount of the refund' },
    text: {
      fr: [
        'Remboursement Intégral : il est possible lorsque le service n’a pas pu être fourni du tout (non-réception du code, erreur massive de facturation, etc.) ou que nous reconnaissons une panne longue et totale de notre côté.',
        'Remboursement Partiel : il peut être appliqué si le service a été utilisé de manière intermittente ou si vous n’avez pas souhaité/pu accepter une solution de rechange (ex. prolongation gratuite de l’abonnement).',
      ],
      en: [
        'Full refund: possible where the service could not be provided at all (code not received, massive billing error, etc.) or where we acknowledge a long and total outage on our side.',
        'Partial refund: may apply if the service was used intermittently, or if you did not wish to accept, or could not accept, an alternative solution (e.g. a free extension of the subscription).',
      ],
    },
  },
  '8.1': {
    title: {
      fr: 'Utilisation Abusive ou Violation des Conditions Générales',
      en: 'Misuse or breach of the terms and conditions',
    },
    text: {
      fr: [
        'Si nous constatons que vous avez violé les règles d’utilisation, notamment en partageant ou revendant votre iptv smarters pro abonnement.',
        'Toute action visant à pirater, contourner ou exploiter de manière illicite notre infrastructure IPTV est passible de suspension et d’aucun remboursement.',
      ],
      en: [
        'If we find that you have broken the rules of use, in particular by sharing or reselling your iptv smarters pro subscription.',
        'Any action intended to hack, circumvent or unlawfully exploit our IPTV infrastructure is liable to suspension and to no refund.',
      ],
    },
  },
  '8.2': {
    title: { fr: 'Problèmes Dépendants de l’Utilisateur', en: 'Problems that depend on the user' },
    text: {
      fr: [
        'Panne de votre box internet, faible débit dû à un abonnement FAI non adapté, appareils non pris en charge (trop anciens, non compatibles)…',
        'Mauvaise configuration de votre réseau domestique ou refus de suivre les instructions de notre support.',
      ],
      en: [
        'Failure of your internet router, low bandwidth due to an unsuitable internet provider plan, unsupported devices (too old, not compatible)…',
        'Incorrect configuration of your home network or refusal to follow the instructions of our support team.',
      ],
    },
  },
  '8.3': {
    title: { fr: 'Contenu Jugé Insatisfaisant', en: 'Content found unsatisfactory' },
    text: {
      fr: [
        'Si l’insatisfaction repose simplement sur un aspect purement subjectif, comme ne pas aimer la sélection de chaînes ou s’être lassé(e) du service. L’offre d’Abonnement IPTV reste un service numérique consommable dès la première utilisation.',
      ],
      en: [
        'If the dissatisfaction rests simply on a purely subjective aspect, such as not liking the selection of channels or having grown tired of the service. The IPTV subscription remains a digital service that is consumable from its first use.',
      ],
    },
  },
  '8.4': {
    title: { fr: 'Fin de Période', en: 'End of the period' },
    text: {
      fr: [
        'Toute demande de remboursement effectuée alors que votre abonnement touche à sa fin (ou est déjà expiré) ne pourra pas être examinée au regard de la présente politique.',
      ],
      en: [
        'Any refund claim made when your subscription is coming to its end (or has already expired) cannot be examined under this policy.',
      ],
    },
  },
  '9.1': {
    title: { fr: 'Contrôle de l’Environnement Technique', en: 'Checking the technical environment' },
    text: {
      fr: [
        'Vous devez vous assurer que votre système (téléviseur, box Android, ordinateur, smartphone, etc.) est compatible et que votre débit internet est suffisant. L’abonnement iptv 4K, par exemple, requiert idéalement 25 Mb/s ou plus pour fonctionner correctement.',
      ],
      en: [
        'You must make sure that your system (television, Android box, computer, smartphone, etc.) is compatible and that your internet bandwidth is sufficient. The iptv 4K subscription, for example, ideally requires 25 Mb/s or more to work properly.',
      ],
    },
  },
  '9.4': {
    title: { fr: 'Signalement Rapide', en: 'Prompt reporting' },
    text: {
      fr: [
        'Pour tout problème rencontré, un signalement rapide au support est indispensable. Plus vous attendez pour déclarer un dysfonctionnement, plus il sera difficile de prouver la panne ou l’indisponibilité du service sur la période concernée.',
      ],
      en: [
        'For any problem encountered, prompt reporting to support is essential. The longer you wait to report a malfunction, the harder it will be to prove the outage or the unavailability of the service over the period concerned.',
      ],
    },
  },
  '10': {
    title: {
      fr: 'Garanties Supplémentaires : Service Après-Vente et Support Technique',
      en: 'Additional guarantees: after-sales service and technical support',
    },
    text: {
      fr: [
        'Bien que la présente Politique De Remboursement encadre de manière stricte les cas où un remboursement est possible, notre priorité demeure la satisfaction client. C’est pourquoi nous mettons à votre disposition :',
        'Dans bien des cas, un dysfonctionnement passager peut se résoudre en quelques minutes grâce à un diagnostic minutieux. Nous vous invitons donc à dialoguer avec nos conseillers avant d’envisager une demande de remboursement, car il existe souvent des solutions plus rapides et plus avantageuses pour vous (changement de serveur, prolongation gracieuse de l’abonnement, etc.).',
      ],
      en: [
        'Although this Refund Policy strictly limits the cases in which a refund is possible, our priority remains customer satisfaction. This is why we make available to you:',
        'In many cases, a passing malfunction can be solved in a few minutes thanks to a careful diagnosis. We therefore invite you to talk to our advisers before considering a refund claim, because there are often solutions that are faster and more advantageous for you (change of server, free extension of the subscription, etc.).',
      ],
    },
  },
  '11': {
    title: {
      fr: 'Situation de Force Majeure et Imprévus Techniques',
      en: 'Force majeure and unforeseen technical events',
    },
    text: {
      fr: [
        'La notion de force majeure renvoie à des circonstances exceptionnelles et imprévisibles, échappant à notre contrôle, et qui empêchent l’exécution normale de nos obligations (catastrophes naturelles, pannes réseau généralisées, conflits armés, etc.). En cas de force majeure, il n’est pas possible de réclamer un remboursement si l’interruption de service est directement liée à cet événement imprévisible.',
        'De même, certains imprévus techniques (pannes globales chez nos fournisseurs, hacking de grande ampleur, etc.) peuvent survenir et nous contraindre à interrompre temporairement l’accès à l’Abonnement IPTV. Nous mettons tout en œuvre pour rétablir le service dans les plus brefs délais, mais cette situation ne donne pas systématiquement lieu à un remboursement, sauf si l’interruption devient anormalement longue et que nous sommes dans l’incapacité de proposer une solution de remplacement.',
      ],
      en: [
        'The notion of force majeure refers to exceptional and unforeseeable circumstances that are beyond our control and prevent the normal performance of our obligations (natural disasters, widespread network failures, armed conflicts, etc.). In the event of force majeure, it is not possible to claim a refund if the interruption of service is directly linked to that unforeseeable event.',
        'Likewise, certain unforeseen technical events (general outages at our suppliers, large-scale hacking, etc.) may occur and force us to interrupt access to the IPTV subscription temporarily. We do everything we can to restore the service as soon as possible, but this situation does not systematically give rise to a refund, unless the interruption becomes abnormally long and we are unable to offer a replacement solution.',
      ],
    },
  },
  '12': {
    title: { fr: 'Modifications de la Politique De Remboursement', en: 'Changes to the refund policy' },
    text: {
      fr: [
        'Nous nous réservons le droit de modifier, à tout moment et sans préavis, les termes de la présente Politique De Remboursement afin de :',
        'Toute modification prendra effet dès sa publication sur le Site. Vous êtes donc invité(e) à consulter régulièrement cette page pour vous tenir informé(e) des éventuelles évolutions.',
      ],
      en: [
        'We reserve the right to change the terms of this Refund Policy, at any time and without notice, in order to:',
        'Any change will take effect as soon as it is published on the Site. You are therefore invited to consult this page regularly to keep informed of any developments.',
      ],
    },
  },
  '13.1': {
    title: { fr: 'Réclamation Interne', en: 'Internal complaint' },
    text: {
      fr: [
        'Si vous estimez que votre demande de remboursement n’a pas été traitée équitablement, vous pouvez adresser un courrier électronique à notre service dédié aux réclamations. Veillez à préciser l’intégralité des échanges précédents et votre numéro de dossier.',
      ],
      en: [
        'If you consider that your refund claim has not been handled fairly, you may send an e-mail to our dedicated complaints department. Be sure to set out all the previous exchanges and your file number.',
      ],
    },
  },
  '13.2': {
    title: { fr: 'Médiation', en: 'Mediation' },
    text: {
      fr: [
        'Dans l’hypothèse où vous ne seriez pas satisfait(e) de la réponse apportée par notre service client, vous pouvez recourir à un médiateur de la consommation (s’il en existe un compétent dans votre pays ou région).',
        'Ce médiateur, tiers et indépendant, vous aidera à trouver un accord amiable avec nous.',
      ],
      en: [
        'Should you not be satisfied with the answer given by our customer service, you may turn to a consumer mediator (if a competent one exists in your country or region).',
        'This mediator, a third party and independent, will help you reach an amicable agreement with us.',
      ],
    },
  },
  '13.3': {
    title: { fr: 'Voie Judiciaire', en: 'Court proceedings' },
    text: {
      fr: [
        'En dernier recours, si aucune solution amiable n’a été trouvée, les tribunaux compétents selon nos Conditions Générales pourront être saisis.',
      ],
      en: [
        'As a last resort, if no amicable solution has been found, the matter may be brought before the courts that have jurisdiction under our Terms and Conditions.',
      ],
    },
  },
  '15': {
    title: { fr: 'Coordonnées et Contact', en: 'Contact details' },
    text: {
      fr: [
        'Pour toute question, réclamation ou demande de remboursement, vous pouvez nous joindre via :',
        'E-mail : L’adresse de contact officielle est indiquée dans la section « Nous contacter » du Site.',
        'Téléphone : Les détails sont fournis sur la page d’accueil.',
        'Formulaire en ligne : Accessible sur la page « Contact » du Site.',
        'Nos équipes s’efforcent de vous répondre dans les plus brefs délais, généralement sous 24 à 48 heures ouvrées',
      ],
      en: [
        'For any question, complaint or refund claim, you can reach us by:',
        'E-mail: the official contact address is given in the “Contact us” section of the Site.',
        'Telephone: the details are given on the home page.',
        'Online form: available on the “Contact” page of the Site.',
        'Our teams strive to answer you as soon as possible, generally within 24 to 48 business hours',
      ],
    },
  },
} satisfies Record<string, Article>;
