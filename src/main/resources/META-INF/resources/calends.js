// Nothing here is needed to read or to save: it only spares steps.
(function () {
  "use strict";

  var PLACES = { t: "/", o: "/obligations", c: "/calendar", d: "/documents" };
  var KEYS_OFF = "calends.keys-off";
  var goingTo = false;

  function each(root, selector, act) { root.querySelectorAll(selector).forEach(act); }

  function prepare(root) {
    each(root, "[data-scripted]", function (it) { it.hidden = false; });
    each(root, "[data-drop]", prepareDrop);
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

  // What takes longer than a moment says so, and what was sent is not sent twice.
  var MOMENT = 500;
  var slow;

  function busy() {
    clearTimeout(slow);
    slow = setTimeout(function () { each(document, ".busy", function (it) { it.textContent = it.dataset.words; }); }, MOMENT);
  }

  function idle() {
    clearTimeout(slow);
    each(document, ".busy", function (it) { it.textContent = ""; });
    each(document, "main [aria-busy], main[aria-busy]", function (it) { it.removeAttribute("aria-busy"); });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var elsewhere = event.submitter && event.submitter.formTarget === "_blank";
    if (event.defaultPrevented || elsewhere || form.querySelector("option[data-download]:checked")) { return; }
    if (form.getAttribute("aria-busy")) { event.preventDefault(); return; }
    if (form.getAttribute("method") !== "dialog") { form.setAttribute("aria-busy", "true"); busy(); }
  });
  // Who goes on to another page gives up what was still being asked for here: that is no error.
  var leaving = false;
  window.addEventListener("beforeunload", function () {
    leaving = true;
    setTimeout(function () { leaving = false; }, 3000);
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    var request = event.detail.xhr;
    var abort = request.onabort;
    request.onabort = function () { if (!leaving) { abort.apply(request); } };
    if (event.detail.elt.closest("[data-drop]")) { return; }
    event.detail.target.setAttribute("aria-busy", "true");
    busy();
  });
  document.addEventListener("htmx:afterRequest", idle);
  window.addEventListener("pageshow", idle);

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

  // What a key does to the entry that has the focus; else to the page.
  function button(key) {
    var entry = present();
    return (entry && entry.querySelector("[data-key=" + key + "]")) || document.querySelector("[data-page-key=" + key + "]");
  }

  function press(button) {
    button.click();
    var details = button.closest("details");
    var field = details && details.open && details.querySelector("input:not([type=hidden]), textarea, select");
    if (field) { field.focus(); }
  }

  // The sentence of the suggestion that has the focus comes into sight beside it.
  document.addEventListener("focusin", function (event) {
    var entry = event.target.closest("[data-quote]");
    var quote = entry && document.getElementById(entry.dataset.quote);
    var pane = quote && quote.closest(".paper-text");
    if (!pane) { return; }
    each(pane, ".shown", function (it) { it.classList.remove("shown"); });
    (quote.closest("mark") || quote).classList.add("shown");
    if (pane.scrollHeight > pane.clientHeight) {
      pane.scrollTop += quote.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    }
  });

  // Files may be dropped on a form; how much has been sent is shown; a refusal is a page like any other.
  function dropOn(form) { return function (event) {
    event.preventDefault();
    form.classList.toggle("over", event.type === "dragover");
    if (event.type === "drop" && event.dataTransfer.files.length) {
      form.querySelector("input[type=file]").files = event.dataTransfer.files;
      form.requestSubmit();
    }
  }; }

  function prepareDrop(form) {
    ["dragover", "dragleave", "drop"].forEach(function (type) { form.addEventListener(type, dropOn(form)); });
    form.addEventListener("submit", function (event) {
      var files = Array.prototype.slice.call(form.querySelector("input[type=file]").files);
      var tooLarge = files.some(function (file) { return file.size > Number(form.dataset.most); });
      form.querySelector("[data-progress]").textContent = tooLarge ? form.dataset.tooLarge : form.dataset.busy;
      if (tooLarge) { event.preventDefault(); event.stopImmediatePropagation(); }
    }, true);
    form.addEventListener("htmx:xhr:progress", function (event) {
      var bar = form.querySelector("progress");
      bar.hidden = false;
      if (event.detail.lengthComputable) { bar.value = event.detail.loaded / event.detail.total; }
    });
  }

  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.requestConfig.elt.closest("[data-drop]")) { event.detail.shouldSwap = true; }
  });

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
    var here = /^[a-z]$/.test(event.key) && !goingTo && button(event.key);
    if (here) { event.preventDefault(); press(here); return; }
    var act = ACTS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  prepare(document);
})();
