// Nothing here is needed to read or to save: it only spares steps.
(function () {
  "use strict";

  var PLACES = { t: "/", o: "/obligations", c: "/calendar" };
  var KEYS_OFF = "calends.keys-off";
  var goingTo = false;

  function each(root, selector, act) { root.querySelectorAll(selector).forEach(act); }

  function prepare(root) {
    each(root, "[data-scripted]", function (it) { it.hidden = false; });
    each(root, "[data-copy]", function (button) { button.hidden = !navigator.clipboard; });
    each(root, "[data-keys-on]", function (box) { box.checked = keysAreOn(); });
    var here = root.querySelector(".bar nav [aria-current]");
    if (here) { here.parentNode.scrollLeft = here.offsetLeft - (here.parentNode.clientWidth - here.offsetWidth) / 2; }
    var problem = root.querySelector("[data-focus]");
    if (problem) { problem.focus(); }
  }

  function keysAreOn() { return localStorage.getItem(KEYS_OFF) === null; }

  function copy(button) {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value).then(function () {
      button.textContent = button.dataset.copied;
    });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy], [data-open]");
    if (!button) { return; }
    if (button.dataset.copy) { copy(button); } else { document.getElementById(button.dataset.open).showModal(); }
  });

  document.addEventListener("change", function (event) {
    var field = event.target;
    if ("submit" in field.dataset) { field.form.requestSubmit(); }
    if (field.dataset.all) {
      each(document, "input[name=" + field.dataset.all + "]", function (box) { box.checked = field.checked; });
    }
    if ("keysOn" in field.dataset) {
      if (field.checked) { localStorage.removeItem(KEYS_OFF); } else { localStorage.setItem(KEYS_OFF, "true"); }
    }
  });

  // An address that names only what was filled in can be read and sent to others.
  document.addEventListener("htmx:configRequest", function (event) {
    if (event.detail.verb !== "get") { return; }
    var parameters = event.detail.parameters;
    Object.keys(parameters).forEach(function (name) { if (parameters[name] === "") { delete parameters[name]; } });
  });
  document.addEventListener("htmx:afterSettle", function (event) { prepare(event.target); });

  function isWriting(element) {
    return element.isContentEditable || element.closest("select, textarea, dialog") !== null
        || (element.tagName === "INPUT" && element.type !== "checkbox");
  }

  function rows() { return Array.prototype.slice.call(document.querySelectorAll("[data-keys] > li")); }

  function present() { return document.activeElement.closest("[data-keys] > li"); }

  function move(by) {
    var all = rows();
    var next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(present()) + by))];
    if (next) { next.querySelector("a").focus(); }
  }

  function choose() {
    var box = present() && present().querySelector("input[type=checkbox]");
    if (box) { box.checked = !box.checked; box.dispatchEvent(new Event("change", { bubbles: true })); }
  }

  function follow(selector) {
    var link = document.querySelector(selector);
    if (link) { link.click(); }
  }

  var ACTS = {
    "?": function () { document.getElementById("keys").showModal(); },
    "/": function () { var search = document.querySelector("input[type=search]"); if (search) { search.focus(); } },
    n: function () { follow("a[href='/obligations/new']"); },
    e: function () { follow("[data-key=e]"); },
    j: function () { move(1); },
    k: function () { move(-1); },
    o: function () { if (present()) { present().querySelector("a").click(); } },
    x: choose,
    g: function () { goingTo = true; setTimeout(function () { goingTo = false; }, 1500); }
  };

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !keysAreOn()) { return; }
    if (!document.getElementById("keys")) { return; }
    if (goingTo && PLACES[event.key]) { location.assign(PLACES[event.key]); return; }
    var act = ACTS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  prepare(document);
})();
