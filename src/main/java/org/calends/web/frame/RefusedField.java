package org.calends.web.frame;

import org.calends.input.InvalidInputException.Violation;

import io.quarkus.qute.TemplateExtension;

/** For templates: {@code {violation.plainField}} is the field that a person filled in, without what only the API's JSON has. */
@TemplateExtension
final class RefusedField {

    private RefusedField() {
    }

    static String plainField(Violation violation) {
        return violation.field().replaceAll("\\[\\d+\\]", "").replaceFirst("^filter\\.", "");
    }
}
