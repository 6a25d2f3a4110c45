package org.calends.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.calends.input.RequestRefusedException;
import org.junit.jupiter.api.Test;

class LargeImportsTest {

    private static final long LARGE = LargeImports.SMALL + 1;

    private final LargeImports imports = new LargeImports();
    private int run;

    private ImportReport count() {
        run++;
        return null;
    }

    @Test
    void beside_a_large_one_small_ones_run_and_another_large_one_is_told_to_come_again() throws IOException {
        imports.take(LARGE, () -> {
            imports.take(LargeImports.SMALL, this::count);
            assertThatExceptionOfType(RequestRefusedException.class).isThrownBy(() -> imports.take(LARGE, this::count))
                    .satisfies(busy -> assertThat(busy.retryAfterSeconds()).hasValue(60));
            return count();
        });

        assertThat(run).isEqualTo(2);
    }

    @Test
    void after_a_large_one_that_failed_there_is_room_for_the_next() throws IOException {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> imports.take(LARGE, () -> {
            throw new IOException("unreadable");
        }));

        imports.take(LARGE, this::count);

        assertThat(run).isEqualTo(1);
    }

    @Test
    void who_does_not_wait_for_the_answer_takes_its_turn_when_it_comes() throws IOException {
        int[] waited = new int[1];

        imports.takeInTurn(() -> waited[0]++, this::count);

        assertThat(run).isEqualTo(1);
        assertThat(waited[0]).isZero();
    }

    @Test
    void who_waits_can_be_stopped_and_leaves_the_turn_to_others() throws IOException {
        imports.take(LARGE, () -> {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> imports.takeInTurn(() -> {
                throw new CancellationException();
            }, this::count));
            return null;
        });

        imports.take(LARGE, this::count);

        assertThat(run).isEqualTo(1);
    }
}
