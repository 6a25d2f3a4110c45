package org.calends.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The command line: no argument starts the application. */
@QuarkusMain
public class Main {

    public static void main(String[] args) {
        Quarkus.run(null, Main::exit, args);
    }

    private static void exit(int code, Throwable cause) {
        if (cause != null) {
            System.err.println("Calends cannot start: " + StartFailure.inPlainWords(cause));
        }
        System.exit(code);
    }
}
