package org.calends.intake.reception;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.calends.intake.document.DocumentKind;
import org.calends.intake.review.StoredDocument;

/** How an original leaves the house again: as a file to keep, under a name that cannot be anything but a name. */
public final class Download {

    private Download() {
    }

    /** @return the answer that carries the original; no browser shows it or runs what is in it */
    public static Response of(StoredDocument document, byte[] original) {
        return Response.ok(original, document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document))
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }

    /** @return a Content-Disposition (RFC 6266) with the name in ASCII and in UTF-8 (RFC 8187) */
    private static String disposition(StoredDocument document) {
        String name = document.fileName() == null || document.fileName().isBlank() ? nameFor(document.id(),
                document.mediaType()) : document.fileName();
        String ascii = name.replaceAll("[^ -~]|[\"\\\\%;]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static String nameFor(UUID id, String mediaType) {
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.mediaType().equals(mediaType)) {
                return id + kind.extension();
            }
        }
        return id.toString();
    }
}
