// Nothing here is needed to read or to save: it only spares steps.
(function () {
  "use strict";

  function copyButtons(root) {
    root.querySelectorAll("[data-copy]").forEach(function (button) {
      if (!navigator.clipboard) { return; }
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value).then(function () {
          button.textContent = button.dataset.copied;
        });
      });
    });
  }

  function focusProblem(root) {
    var problem = root.querySelector("[data-focus]");
    if (problem) { problem.focus(); }
  }

  function submitOnChange(root) {
    root.querySelectorAll("[data-submit]").forEach(function (field) {
      field.addEventListener("change", function () { field.form.requestSubmit(); });
    });
  }

  copyButtons(document);
  submitOnChange(document);
  focusProblem(document);
})();
