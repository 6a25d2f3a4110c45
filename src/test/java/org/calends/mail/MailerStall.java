package org.calends.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;

/**
 * Counts how many mails hang when the client behind quarkus-mailer has met refused recipients (decision record 0015). A
 * program, not a test: run its {@code main} with the test class path when the version changes, and compare with the record.
 */
final class MailerStall {

    private static final int MAILS = 600;
    private static final long PATIENCE_SECONDS = 15;

    private final Vertx vertx = Vertx.vertx();
    private int good;
    private int goodHung;
    private int refusedHung;

    private MailerStall() {
    }

    public static void main(String[] arguments) throws Exception {
        for (int pool : List.of(1, 2, 10)) {
            for (boolean keepAlive : List.of(true, false)) {
                new MailerStall().run(pool, keepAlive);
            }
        }
    }

    private void run(int pool, boolean keepAlive) throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().atRecipient("gone@example.com", "550 5.1.1 no such user")) {
            MailClient client = MailClient.create(vertx, new MailConfig().setHostname("127.0.0.1").setPort(server.port())
                    .setMaxPoolSize(pool).setKeepAlive(keepAlive));
            for (int begun = 0; begun < MAILS && goodHung < 10; begun += pool) {
                together(client, begun, pool);
            }
            System.out.printf("pool %d, keep-alive %b: %d good mails tried, %d hung; %d refused ones hung; %d arrived%n", pool,
                    keepAlive, good, goodHung, refusedHung, server.mails().size());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** As many at a time as there are connections, refused and good ones in turn. */
    private void together(MailClient client, int begun, int pool) throws InterruptedException {
        List<CompletableFuture<?>> sends = new ArrayList<>();
        for (int i = begun; i < begun + pool; i++) {
            sends.add(client.sendMail(new MailMessage("calends@example.org", recipient(i), "Reminder", "By Wednesday."))
                    .toCompletionStage().toCompletableFuture());
        }
        for (int i = 0; i < pool; i++) {
            note(recipient(begun + i).startsWith("wang"), isHung(sends.get(i)));
        }
    }

    private static String recipient(int number) {
        return number % 2 == 0 ? "gone@example.com" : "wang@example.com";
    }

    private void note(boolean isGood, boolean isHung) {
        good += isGood ? 1 : 0;
        goodHung += isGood && isHung ? 1 : 0;
        refusedHung += !isGood && isHung ? 1 : 0;
    }

    private static boolean isHung(CompletableFuture<?> send) throws InterruptedException {
        try {
            send.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return false;
        } catch (ExecutionException refused) {
            return false;
        } catch (TimeoutException hung) {
            return true;
        }
    }
}
