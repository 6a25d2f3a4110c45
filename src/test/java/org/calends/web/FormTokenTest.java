package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class FormTokenTest {

    @Test
    void every_form_of_every_page_is_refused_without_the_token_and_with_a_wrong_one() {
        List<String> forms = forms();
        assertThat(forms).contains("/obligations", "/login", "/obligations/{id}/completion");
        Visit visit = Visit.asAdmin();
        for (String form : forms) {
            String address = form.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            visit.postWithToken(address, Map.of("title", "x"), null).statusCode(403);
            visit.postWithToken(address, Map.of("title", "x"), "wrong").statusCode(403);
        }
    }

    @Test
    void another_visitors_token_does_not_do() {
        Visit other = Visit.asAdmin();
        other.get("/");
        Visit visit = Visit.asAdmin();

        visit.postWithToken("/obligations", Map.of("title", "Forged", "dueDate", "2021-05-26"), other.token())
                .statusCode(403).body(containsString("This is not open to you"));
    }

    /** Every unsafe method of the pages; a page that forgets {@link ForBrowsers} fails here. */
    private static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes/org/calends/web")) {
            for (JavaMethod method : type.getMethods()) {
                if (List.of(POST.class, PUT.class, PATCH.class, DELETE.class).stream().anyMatch(method::isAnnotatedWith)) {
                    forms.add(addressOf(type, method));
                }
            }
        }
        return forms;
    }

    private static String addressOf(JavaClass type, JavaMethod method) {
        String base = type.getAnnotationOfType(Path.class).value();
        String rest = method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
        return (base + "/" + rest).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
