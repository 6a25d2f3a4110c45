package org.calends.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.history.History;
import org.calends.intake.row.ImportOptions;
import org.calends.obligation.model.Obligation;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What an import costs the database: rows go in by the hundred, not one by one. */
@QuarkusTest
@Tag("database")
class ImportCostTest {

    /** Owners, tags, history, the id in the file and the announcement included. */
    private static final double STATEMENTS_FOR_A_ROW = 0.25;

    @Inject
    CleanSlate slate;

    @Inject
    Imports imports;

    @Inject
    History history;

    @Inject
    SessionFactory sessions;

    @TempDir
    Path folder;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @Test
    void a_row_costs_a_fraction_of_a_statement_however_many_there_are() throws IOException {
        statements(200);
        long some = statements(600);
        long more = statements(1_400);

        assertThat((more - some) / 800.0).isLessThan(STATEMENTS_FOR_A_ROW);
    }

    @Test
    void what_was_imported_has_its_record_like_everything_else() throws IOException {
        statements(3);

        QuarkusTransaction.requiringNew().run(() -> assertThat(Obligation.<Obligation> listAll()).hasSize(3)
                .allSatisfy(each -> assertThat(history.isIntact(each.id())).isTrue())
                .allSatisfy(each -> assertThat(history.of(each.id())).singleElement()
                        .satisfies(entry -> assertThat(entry.action()).isEqualTo("REGISTERED"))));
    }

    private long statements(int rows) throws IOException {
        StringBuilder table = new StringBuilder("id,title,due,kind,authority,owner,tags\n");
        for (int i = 0; i < rows; i++) {
            table.append("T-").append(rows).append('-').append(i).append(",Report ").append(i)
                    .append(",2021-05-26,filing,MIIT,owner").append(i % 7).append("@example.com,\"apps, minors\"\n");
        }
        Path file = Files.writeString(folder.resolve(rows + ".csv"), table);
        long before = sessions.getStatistics().getPrepareStatementCount();
        ImportReport report = imports.take(new ImportFile(file, ImportFile.Format.CSV, null, ImportOptions.NONE), false,
                "admin");
        assertThat(report.created()).isEqualTo(rows);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
