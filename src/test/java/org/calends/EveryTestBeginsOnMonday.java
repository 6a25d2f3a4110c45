package org.calends;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Whatever the test before did to the clock: every test of the running application begins at the same moment. */
public class EveryTestBeginsOnMonday implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Arc.container().instance(MovableClock.class).get().reset();
    }
}
