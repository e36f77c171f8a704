(function () {
  "use strict";
  function key(cell) {
    var sort = cell.getAttribute("data-sort");
    var text = sort === null ? cell.textContent.trim() : sort;
    var number = text === "" ? NaN : Number(text.replace(/,/g, ""));
    return { text: text.toLowerCase(), number: number };
  }
  function compare(a, b) {
    if (a.text === "" || b.text === "") {
      return a.text === b.text ? 0 : a.text === "" ? 1 : -1;
    }
    if (!isNaN(a.number) && !isNaN(b.number)) {
      return a.number - b.number;
    }
    return a.text.localeCompare(b.text, "en");
  }
  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    var heads = table.tHead.rows[0].cells;
    Array.prototype.forEach.call(heads, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.innerHTML = head.innerHTML;
      head.innerHTML = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        Array.prototype.forEach.call(heads, function (h) { h.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        var body = table.tBodies[0];
        Array.prototype.slice.call(body.rows)
          .map(function (row) { return { row: row, key: key(row.cells[column]) }; })
          .sort(function (a, b) {
            var empty = (a.key.text === "") !== (b.key.text === "");
            return up || empty ? compare(a.key, b.key) : compare(b.key, a.key);
          })
          .forEach(function (entry) { body.appendChild(entry.row); });
      });
    });
  });
  document.querySelectorAll("input[data-filters]").forEach(function (input) {
    var table = document.getElementById(input.getAttribute("data-filters"));
    var said = document.getElementById(input.id + "-said");
    input.closest("p").hidden = false;
    input.addEventListener("input", function () {
      var words = input.value.trim().toLowerCase();
      var shown = 0;
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        row.hidden = words !== "" && row.textContent.toLowerCase().indexOf(words) < 0;
        shown += row.hidden ? 0 : 1;
      });
      said.textContent = shown + (shown === 1 ? " row" : " rows");
    });
  });
})();
