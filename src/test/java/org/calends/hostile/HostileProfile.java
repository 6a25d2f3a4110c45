package org.calends.hostile;

import java.util.List;
import java.util.Map;

import org.calends.TestDatabase;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application of their own, with a database of its own: what these tests leave behind is in nobody's way. */
public class HostileProfile implements QuarkusTestProfile {

    private static final boolean ON_POSTGRESQL = "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return ON_POSTGRESQL ? List.of(new TestResourceEntry(TestDatabase.class)) : List.of();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return ON_POSTGRESQL ? Map.of() : Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1");
    }
}
