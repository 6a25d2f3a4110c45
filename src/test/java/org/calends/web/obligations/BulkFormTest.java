package org.calends.web.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.UUID;

import org.calends.input.RequestRefusedException;
import org.junit.jupiter.api.Test;

class BulkFormTest {

    @Test
    void a_hundred_can_be_chosen_at_once_and_no_more() {
        assertThat(chosen(100).picks()).hasSize(100);

        assertThatExceptionOfType(RequestRefusedException.class).isThrownBy(() -> chosen(101).picks());
    }

    private static BulkForm chosen(int many) {
        return new BulkForm(Collections.nCopies(many, new UUID(0, 1) + "@3"), "TAG", null, "urgent", null, null);
    }
}
