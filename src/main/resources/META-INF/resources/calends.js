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

  function dropFiles(root) {
    root.querySelectorAll("[data-drop]").forEach(function (form) {
      var field = form.querySelector("input[type=file]");
      ["dragenter", "dragover"].forEach(function (type) {
        form.addEventListener(type, function (event) { event.preventDefault(); form.classList.add("over"); });
      });
      form.addEventListener("dragleave", function () { form.classList.remove("over"); });
      form.addEventListener("drop", function (event) {
        event.preventDefault();
        form.classList.remove("over");
        if (event.dataTransfer.files.length) { field.files = event.dataTransfer.files; }
      });
      form.addEventListener("submit", function () {
        form.querySelector("progress").hidden = false;
        form.querySelector("[role=status]").textContent = form.dataset.busy;
      });
    });
  }

  copyButtons(document);
  dropFiles(document);
  submitOnChange(document);
  focusProblem(document);
})();
