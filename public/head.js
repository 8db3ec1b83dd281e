// Runs before anything is painted, in every browser that there is: no syntax of after 2009. It says in which language the page is
// going to be, which a screen reader must know from the start, and what the page needs and does not find.
(function () {
  var root = document.documentElement;
  var asked = /[?&]lang=(fr|en)/i.exec(location.search);
  var chosen;
  try {
    for (var at = 0; at < localStorage.length; at += 1) {
      var key = localStorage.key(at) || '';
      if (/^recevable\b.*:draft$/.test(key)) chosen = chosen || /"language":"(fr|en)"/.exec(localStorage.getItem(key));
    }
    // oxlint-disable-next-line no-unused-vars -- the syntax of 2009 has no catch without it
  } catch (error) {
    // Nothing is kept here, then.
  }
  var spoken = /\b(fr|en)/i.exec((navigator.languages || [navigator.language || '']).join(','));
  var language = chosen || asked || spoken;
  if (language) root.lang = language[1].toLowerCase();

  function has(test) {
    try {
      return Boolean(test());
      // oxlint-disable-next-line no-unused-vars -- as above
    } catch (error) {
      return false;
    }
  }
  var isNew =
    has(function () {
      return 'noModule' in document.createElement('script');
    }) &&
    has(function () {
      return [].toSorted && [].with && Object.hasOwn && structuredClone;
    }) &&
    has(function () {
      return document.adoptedStyleSheets.push && new CSSStyleSheet();
    }) &&
    has(function () {
      return new RegExp('(?<=a)b');
    }) &&
    has(function () {
      return HTMLDialogElement;
    });
  if (!isNew) root.className += ' too-old';
  for (var name in {}) {
    root.className += ' meddled';
    if (window.console)
      console.error('Recevable: a script of this page puts "' + name + '" into every object (Object.prototype).');
    break;
  }
})();
