package org.calends.intake.reception;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.upload.Upload;
import org.calends.intake.upload.UploadReader;
import org.calends.workday.count.WorkingDayCalendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** {@code read FILE...}: prints the suggestions of whole folders of documents, without server, database or configuration. */
public final class ReadCommand {

    /** Every file was read. */
    public static final int DONE = 0;
    /** At least one file could not be read; the others were. */
    public static final int SOME_UNREAD = 1;
    /** The command line makes no sense; nothing was read. */
    public static final int MISUSED = 2;

    static final String USAGE = """
            Usage: read FILE... [--published-on DATE] [--json] [--explain]
              FILE                  PDF, DOCX, HTML, EML, MSG or plain text; a folder stands for the files in it
              --published-on DATE   when the documents came out (2021-04-26, 2021-04 or 2021), where they do not say or are wrong
              --json                print JSON: a list with one entry for each file
              --explain             print which rules decided about each date
            Exit status: 0 every file was read, 1 some could not be read, 2 wrong usage.""";

    private final PrintStream out;
    private final PrintStream err;
    private final LocalDate today;
    private final UploadReader reader = new UploadReader(new WorkingDayCalendars());
    private final List<Path> files = new ArrayList<>();
    private String publishedOn;
    private boolean json;
    private boolean explained;
    private boolean someUnread;

    public ReadCommand(PrintStream out, PrintStream err, LocalDate today) {
        this.out = out;
        this.err = err;
        this.today = today;
    }

    /** One file's entry in the JSON. */
    record Entry(String file, DocumentView document) {
    }

    /**
     * @param arguments what follows the word read
     * @return the exit status
     */
    public int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.println(USAGE);
            return DONE;
        }
        String complaint = understand(arguments);
        if (complaint != null) {
            err.println(complaint);
            err.println(USAGE);
            return MISUSED;
        }
        print(files.stream().flatMap(this::inside).flatMap(this::read));
        return someUnread ? SOME_UNREAD : DONE;
    }

    private String understand(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--explain")) {
                explained = true;
            } else if (argument.startsWith("--published-on=")) {
                publishedOn = argument.substring("--published-on=".length());
            } else if (argument.equals("--published-on")) {
                publishedOn = ++i < arguments.size() ? arguments.get(i) : "";
            } else if (argument.startsWith("--")) {
                return "There is no option " + argument + ".";
            } else {
                files.add(Path.of(argument));
            }
        }
        return files.isEmpty() ? "Which file?" : complaintAboutDate();
    }

    private String complaintAboutDate() {
        try {
            if (publishedOn != null) {
                PublicationDate.sensible(publishedOn);
            }
            return null;
        } catch (DateTimeException unreadable) {
            return "--published-on " + PublicationDate.ACCEPTED + ".";
        }
    }

    private Stream<Path> inside(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted().toList().stream();
        } catch (IOException unreadable) {
            return failed(path, "The folder cannot be opened.");
        }
    }

    private Stream<Entry> read(Path file) {
        try {
            if (Files.size(file) > DocumentLimits.DEFAULTS.bytes()) {
                return failed(file, "The document is larger than " + (DocumentLimits.DEFAULTS.bytes() >> 20) + " MB.");
            }
            Upload upload = new Upload(Files.readAllBytes(file), file.getFileName().toString(), null, null, publishedOn, null,
                    null);
            PublicationDate published = publishedOn == null ? null : PublicationDate.sensible(publishedOn);
            return Stream.of(
                    new Entry(file.toString(), DocumentView.of(reader.read(upload, published, today, explained), Map.of())));
        } catch (IOException missing) {
            return failed(file, Files.exists(file) ? "The file cannot be opened." : "There is no such file.");
        } catch (UnreadableDocumentException unreadable) {
            return failed(file, unreadable.getMessage());
        }
    }

    private <T> Stream<T> failed(Path file, String why) {
        someUnread = true;
        err.println(file + ": " + why);
        return Stream.empty();
    }

    private void print(Stream<Entry> entries) {
        if (json) {
            out.println(asJson(entries.toList()));
        } else {
            entries.forEach(entry -> out.print(new ReadReport(entry)));
        }
    }

    private static String asJson(List<Entry> entries) {
        ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            return mapper.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own values can be written", e);
        }
    }
}
