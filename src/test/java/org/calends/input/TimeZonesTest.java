package org.calends.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

class TimeZonesTest {

    @Test
    void places_that_a_library_keeps_for_zones_of_files_are_no_zones() {
        TimeZoneRegistryFactory.getInstance().createRegistry();

        assertThat(TimeZones.ids()).contains("Asia/Shanghai", "Europe/Berlin", "UTC").hasSizeBetween(500, 700)
                .allSatisfy(id -> assertThat(ZoneId.of(id).getRules()).isNotNull());
    }
}
