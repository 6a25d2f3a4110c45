package org.calends.start;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The command line: no argument starts the application. */
@QuarkusMain
public class Main {

    public static void main(String[] args) {
        Config config = ConfigProvider.getConfig();
        DatabaseAddress.objection(config.getValue("quarkus.datasource.db-kind", String.class),
                config.getValue(H2Settings.URL, String.class)).ifPresent(Main::refuse);
        Quarkus.run(null, Main::exit, args);
    }

    private static void refuse(String reason) {
        System.err.println("Calends cannot start: " + reason);
        System.exit(2);
    }

    private static void exit(int code, Throwable cause) {
        if (cause != null) {
            System.err.println("Calends cannot start: " + StartFailure.inPlainWords(cause));
        }
        System.exit(code);
    }
}
