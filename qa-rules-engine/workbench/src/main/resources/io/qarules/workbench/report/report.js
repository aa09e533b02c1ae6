'use strict';
(function () {
  var root = document.documentElement;
  var languages = document.querySelector('.languages');
  languages.hidden = false;
  document.querySelectorAll('.hint').forEach(function (hint) {
    hint.hidden = false;
  });

  languages.addEventListener('click', function (event) {
    var chosen = event.target.closest('button');
    if (!chosen) {
      return;
    }
    root.dataset.lang = chosen.value;
    languages.querySelectorAll('button').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button === chosen));
    });
  });

  document.querySelectorAll('table.sortable').forEach(function (table) {
    var headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach(function (heading, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', function () {
        var down = heading.getAttribute('aria-sort') === 'ascending';
        headings.forEach(function (other) {
          other.removeAttribute('aria-sort');
        });
        heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        sort(table.tBodies[0], column, down ? -1 : 1);
      });
    });
  });

  // What is unknown stays at the end, whichever way the others go.
  function sort(body, column, direction) {
    var rows = Array.from(body.rows).map(function (row) {
      return { row: row, value: value(row.cells[column]) };
    });
    rows.sort(function (a, b) {
      if (a.value === null || b.value === null) {
        return (a.value === null) - (b.value === null);
      }
      return direction * (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
    });
    body.append(...rows.map(function (item) {
      return item.row;
    }));
  }

  function value(cell) {
    var text = (cell.dataset.v === undefined ? cell.textContent : cell.dataset.v).trim();
    if (text === '' || text === '–') {
      return null;
    }
    var number = Number(text.replace(/,/g, ''));
    return Number.isNaN(number) ? text : number;
  }
})();
