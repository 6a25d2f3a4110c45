package org.calends.feed.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.obligation.model.SampleObligations.anObligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.model.Obligation;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class RenderedEventsTest {

    private static final int MANY = 10_000;
    private static final long USUAL_BYTES = 64 << 20;
    private static final CalendarStyle STYLE = CalendarStyle.event(Locale.ENGLISH, "https://calends.example");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RenderedEvents events = new RenderedEvents(USUAL_BYTES, meters);

    @Test
    void a_change_of_one_of_ten_thousand_renders_one() {
        List<Obligation> obligations = new ArrayList<>(
                IntStream.rangeClosed(1, MANY).mapToObj(number -> anObligation().numbered(number).written()).toList());
        obligations.forEach(each -> events.of(each, STYLE));
        assertThat(events.rendered()).isEqualTo(MANY);

        obligations.set(4711, anObligation().numbered(4712).inVersion(1).called("Changed").written());

        assertThat(obligations.stream().map(each -> new String(events.of(each, STYLE)))
                .filter(text -> text.contains("SUMMARY:Changed"))).hasSize(1);
        assertThat(events.rendered()).isEqualTo(MANY + 1);
        assertThat(meters.get("calends.feed.events.rendered").functionCounter().count()).isEqualTo(MANY + 1);
    }
}
