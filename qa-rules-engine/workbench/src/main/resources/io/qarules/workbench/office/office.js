'use strict';
(function () {
  var sheets = Array.from(document.querySelectorAll('details.sheet'));
  var tools = document.querySelector('.sheet-tools');
  var closed = [];

  function open(some, isOpen) {
    some.forEach(function (one) {
      one.open = isOpen;
    });
  }

  if (tools) {
    tools.hidden = false;
    document.getElementById('open-all').addEventListener('click', function () {
      open(sheets, true);
    });
    document.getElementById('close-all').addEventListener('click', function () {
      open(sheets, false);
    });
  }

  // A link to a sheet opens it; in print all sheets are open.
  function openTarget() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', openTarget);
  openTarget();
  window.addEventListener('beforeprint', function () {
    closed = sheets.filter(function (one) {
      return !one.open;
    });
    open(sheets, true);
  });
  window.addEventListener('afterprint', function () {
    open(closed, false);
    closed = [];
  });
})();
