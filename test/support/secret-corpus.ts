/** Numbers from 0 to below 1, the same in each run (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const draw = drawing(20261130);
const digits = (count: number) => Array.from({ length: count }, () => Math.floor(draw() * 10)).join('');
const oneOf = <T>(of: readonly [T, ...T[]]): T => of[Math.floor(draw() * of.length)] ?? of[0];
const letters = (count: number, from = 'abcdefghijkmnpqrstuvwxyz') =>
  Array.from({ length: count }, () => from.charAt(Math.floor(draw() * from.length))).join('');

const luhnSum = (number: string) =>
  [...number].toReversed().reduce((sum, digit, index) => {
    const weighed = index % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
/** The digits with the check digit of Luhn's algorithm after them. */
const withLuhn = (number: string) => `${number}${(10 - (luhnSum(`${number}0`) % 10)) % 10}`;

/** Numbers that the card schemes publish for tests, and the lengths that they allow. */
export const cards: readonly string[] = [
  '4111111111111111',
  '4012888888881881',
  '4222222222222',
  '4242424242424242',
  withLuhn('400000000000000000'),
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  withLuhn('272099000000000'),
  withLuhn('222100000000000'),
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '6011111111111117',
  '6011000990139424',
  withLuhn('644564456445644'),
  '30569309025904',
  '38520000023237',
  withLuhn('360000000000000'),
  '3530111333300000',
  '3566002020360505',
  '6200000000000005',
  withLuhn('620550000000000000'),
  withLuhn('620000000000004'),
];

/** How people write, wrap and copy a number: in fours with something between, or in one. */
export const layouts: Readonly<Record<string, (number: string) => string>> = {
  bare: (number) => number,
  spaces: (number) => inFours(number, ' '),
  hyphens: (number) => inFours(number, '-'),
  dots: (number) => inFours(number, '.'),
  'no-break spaces': (number) => inFours(number, '\u00a0'),
  'narrow no-break spaces': (number) => inFours(number, '\u202f'),
  slashes: (number) => inFours(number, '/'),
  commas: (number) => inFours(number, ', '),
  pluses: (number) => inFours(number, '+'),
  bars: (number) => inFours(number, ' | '),
  minuses: (number) => inFours(number, '\u2212'),
  'four spaces': (number) => inFours(number, '    '),
  wrapped: (number) => inFours(number, '\r\n'),
  'zero-width spaces': (number) => inFours(number, '\u200b'),
  'Arabic digits': (number) => inScript(number, 0x0660),
  'Persian digits': (number) => inScript(number, 0x06f0),
  'full-width digits': (number) => inScript(number, 0xff10),
  'mathematical digits': (number) => inScript(number, 0x1d7ce),
  keycaps: (number) => number.replace(/\d/g, '$&\ufe0f\u20e3'),
  'struck through': (number) => number.replace(/\d/g, '$&\u0336'),
  'circled digits': (number) =>
    number.replace(/\d/g, (digit) => (digit === '0' ? '⓪' : String.fromCodePoint(0x2460 - 1 + Number(digit)))),
  superscripts: (number) => number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))),
  brackets: (number) => `(${inFours(number, ')(')})`,
  quotes: (number) => inFours(number, '" "'),
  'percent-encoded': (number) => inFours(number, '%20'),
  entities: (number) => inFours(number, '&nbsp;'),
  emoji: (number) => inFours(number, '💳'),
};
const inFours = (number: string, mark: string) => number.replace(/(.{4})(?=.)/gs, `$1${mark}`);
const inScript = (number: string, zero: number) =>
  number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const two = (value: number) => String(value).padStart(2, '0');
const below = (count: number) => Math.floor(draw() * count);
function article(): string {
  const body = digits(12);
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** What has many digits and is no card. */
export const ordinaryNumbers: Readonly<Record<string, () => string>> = {
  'order numbers': () =>
    oneOf([`CMD-${digits(5)}`, `#${digits(6)}`, `WC-2026-${digits(6)}`, digits(10), `FR${digits(11)}`]),
  'epoch milliseconds': () => String(1_500_000_000_000 + below(400_000_000_000)),
  dates: () =>
    `20${two(10 + below(20))}-${two(1 + below(12))}-${two(1 + below(28))} ${two(below(24))}:${two(below(60))}:${two(below(60))}`,
  'article numbers': article,
  'device numbers': () => withLuhn(`${oneOf(['35', '86', '01', '99'])}${digits(12)}`),
  'company numbers': () => {
    const company = withLuhn(digits(8));
    const office = digits(4);
    return withLuhn(`${company}${office}`);
  },
  'French telephones': () =>
    oneOf([`0${1 + below(9)}`, `+33 ${1 + below(9)}`]) + [1, 2, 3, 4].map(() => ` ${digits(2)}`).join(''),
  'foreign telephones': () => `+${1 + below(9)}${digits(1)} ${digits(3)} ${digits(4)} ${digits(4)}`,
  'tracking numbers': () => oneOf([`6A${digits(11)}`, `1Z${digits(16)}`, `XY${digits(9)}FR`, `7${digits(11)}`]),
  identifiers: () => [8, 4, 4, 4, 12].map((count) => letters(count, '0123456789abcdef')).join('-'),
};
/** Of these, one in forty has the issuer, the length and the check digit of a card by chance. */
export const anySixteenDigits = (): string => digits(16);

const word = () => letters(4 + below(5));
const host = () => `${word()}.${oneOf(['tv', 'me', 'xyz', 'top', 'cc'])}:${oneOf(['80', '8080', '2086', '25461'])}`;
const name = () => `${word()}${digits(2)}`;
const password = () => `${letters(3, 'ABCDEFGHJKLMN')}${word()}${digits(3)}`;
const mac = (mark: string) => ['00', '1A', '79', ...[1, 2, 3].map(() => letters(2, '0123456789ABCDEF'))].join(mark);

/** A sentence that gives a secret away, and the secret, by kind. */
export const giveaways: Readonly<Record<string, () => readonly [text: string, secret: string]>> = {
  'Xtream address': () => {
    const secret = password();
    return [`Voici mon lien http://${host()}/get.php?username=${name()}&password=${secret}&type=m3u_plus`, secret];
  },
  'player interface': () => {
    const secret = password();
    return [`http://${host()}/player_api.php?username=${name()}&password=${secret}`, secret];
  },
  'live path': () => {
    const secret = password();
    return [`${host()}/live/${name()}/${secret}/${digits(4)}.ts ne marche pas`, secret];
  },
  'short path': () => {
    const secret = password();
    return [`the stream http://${host()}/${name()}/${secret}/${digits(5)} stops`, secret];
  },
  'name before the host': () => {
    const secret = password();
    return [`http://${name()}:${secret}@${host()}/c/`, secret];
  },
  'Stalker portal': () => {
    const secret = mac(':');
    return [`http://${host()}/portal.php?type=stb&mac=${secret}`, secret];
  },
  playlist: () => {
    const secret = `${letters(4)}${digits(6)}`;
    return [`ma liste : http://${word()}.me/${secret}.m3u8`, secret];
  },
  'hardware address': () => {
    const secret = mac(oneOf([':', '-']));
    return [oneOf([`L’adresse MAC de ma box est ${secret}`, `MAC: ${secret}, please check`]), secret];
  },
  'password in French': () => {
    const secret = password();
    return [
      oneOf(['mot de passe : ', 'Mon mdp c’est ', 'mot de passe est ', 'MDP ', 'mot de passe était ']) + secret,
      secret,
    ];
  },
  'password in English': () => {
    const secret = password();
    return [oneOf(['password: ', 'my password is ', 'pwd=', 'Pass : ', 'the password was ']) + secret, secret];
  },
  'name and password': () => {
    const secret = password();
    return [oneOf(['login: ', 'Identifiants : ', 'username=']) + `${name()} / ${secret}`, secret];
  },
  'activation code': () => {
    const secret = `${letters(4, 'ABCDEFGH')}-${digits(4)}-${letters(4, 'ABCDEFGH')}`;
    return [
      oneOf(['code d’activation : ', 'Activation code ', 'mon code d’accès est ', 'licence key: ']) + secret,
      secret,
    ];
  },
  'security code': () => {
    const secret = digits(3);
    return [oneOf(['cvv ', 'CVC : ', 'cryptogramme visuel ', 'security code is ']) + secret, secret];
  },
};

/** Names that promise a secret, in sentences that give none, and addresses without one. */
export const harmless: readonly string[] = [
  'https://bein.example/live/football/ligue1/',
  'https://example.com/live/sport/match/12',
  'the season pass 2026',
  'mot de passe Wi‑Fi correct',
  'promo code SUMMER20',
  'code postal 75011',
  'code client 48213',
  'Code erreur 500 puis 502',
  'Mon mot de passe est refusé depuis hier.',
  'Le mot de passe c’est toujours le même.',
  'My password was refused twice.',
  'Compte : premium / annuel',
  'login: ok, mais rien ne démarre',
  'Mon mot de passe ne marche plus, que faire ?',
  'mot de passe : oublié',
  'Le mot de passe que vous m’avez envoyé est faux.',
  'J’ai demandé un nouveau mot de passe trois fois.',
  'My password is wrong, it says.',
  'I changed my password and nothing happened.',
  'Password reset e-mail never came.',
  'password: unknown',
  'Le code d’activation ne marche pas.',
  'Je n’ai jamais reçu de code d’activation, ni de code d’accès.',
  'The activation code never arrived.',
  'activation code not received',
  'Erreur 503, puis code erreur 1001 sur toutes les chaînes.',
  'Error code 4011 on every channel.',
  'Je passe mes soirées devant un écran noir.',
  'Passe encore pour le son, mais l’image se fige.',
  'Le code promo ETE2026 n’a pas été pris.',
  'Commande CMD-48213 du 17/11/2026 à 20:00, 59,99 €.',
  'J’ai payé 59,99 € le 03/08/2026 avec ma carte Visa.',
  'Ma carte a été débitée deux fois de 59,99 €.',
  'Transaction PayPal 8XY12345AB678901C',
  'https://shop.example/help/orders/123',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://shop.example/aide/remboursement?lang=fr',
  'Rien sur TF1/M6/W9, ni en HD ni en 4K.',
  'Samsung TV UE55/60 de 2021/2022, Tizen 6.5',
  'Android TV 12, box Xiaomi Mi Box S, version 4.0.3',
  'Adresse IP 192.168.1.24, box fibre',
  'Débit de 92,4 Mb/s en descente, 45 en montée, 12 ms',
  'Coupure de 20:30:15 à 21:45:30 hier soir.',
  'Le support a répondu le 18/11 : « patientez ».',
  'Call me on +44 20 7946 0958 after 18:00.',
  'Appelez-moi au 06 12 34 56 78 ou au 01 23 45 67 89.',
  'SIRET 732 829 320 00074',
  'The picture freezes every 10 to 15 seconds since 16 November 2026.',
  'Is the pin on the remote?',
  'Le fichier m3u ne s’ouvre pas.',
  'L’application demande un code parental.',
  'I use IPTV Smarters Pro on a Fire TV Stick 4K Max.',
];

/** Account numbers of several countries. */
export const accountNumbers: readonly string[] = [
  'FR76 3000 6000 0112 3456 7890 189',
  'FR1420041010050500013M02606',
  'DE89 3704 0044 0532 0130 00',
  'GB29NWBK60161331926819',
  'BE68 5390 0754 7034',
  'ES91 2100 0418 4502 0005 1332',
  'IT60 X054 2811 1010 0000 0123 456',
  'CH93 0076 2011 6238 5295 7',
  'LU28 0019 4006 4475 0000',
  'PT50 0002 0123 1234 5678 9015 4',
  'MA64 0115 1900 0001 2050 0053 4921',
  'TN59 1000 6035 1835 9847 8831',
];
