package org.calends.web;

import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.containsString;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class MilestonePagesTest {

    @Test
    void a_step_on_the_way_is_added_on_the_page_and_stands_there_with_its_date() {
        String address = "/obligations/" + Samples.enter("{'title': 'Leads here', 'dueDate': '2021-05-26'}");
        Visit visit = Visit.asAdmin();
        visit.get(address).statusCode(200);

        visit.post(address + "/milestones", Map.of("name", "Draft ready", "daysBefore", "10", "workingDays", "false"))
                .statusCode(303);

        visit.get(address).body(allOf(containsString("Draft ready: Leads here"), containsString("16 May 2021")));
    }

    @Test
    void a_step_without_a_number_of_days_is_refused_in_words() {
        String address = "/obligations/" + Samples.enter("{'title': 'Leads there', 'dueDate': '2021-05-26'}");
        Visit visit = Visit.asAdmin();
        visit.get(address).statusCode(200);

        visit.post(address + "/milestones", Map.of("name", "Draft ready", "daysBefore", "soon")).statusCode(400)
                .body(containsString("must be a whole number"));
    }
}
