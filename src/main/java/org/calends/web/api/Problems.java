package org.calends.web.api;

import java.util.List;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.input.RequestRefusedException;
import org.calends.input.UnknownResourceException;
import org.calends.input.UnreadableJson;
import org.calends.input.VersionConflictException;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.language.LocalizableMessage;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Turns what was thrown into what the caller is told. Nothing of our inside leaves: no stack, no class name, no SQL. */
public final class Problems {

    private static final LocalizableMessage MEANWHILE = LocalizableMessage.of("request.changed-meanwhile");

    private Problems() {
    }

    /** @return the problem, with status 500 for everything that is our fault */
    public static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return thrown instanceof WebApplicationException http ? ofFramework(http.getResponse().getStatus())
                : Problem.of(500, "request.internal-error");
    }

    private static Problem known(Throwable cause) {
        if (cause instanceof InvalidInputException invalidInputException) {
            return Problem.ofFaults(invalidInputException.violations(), invalidInputException.faults());
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Problem.ofFaults(invalid.getConstraintViolations().stream().<Violation> map(Violation::of).toList(),
                    invalid.getConstraintViolations().size());
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return of(UnreadableJson.asInvalid(unreadable));
        }
        if (MalformedForm.is(cause)) {
            return ofWhole(400, LocalizableMessage.of("request.form.unreadable"));
        }
        if (cause instanceof UnreadableDocumentException unreadable) {
            return Problem.of(statusOf(unreadable.reason()), unreadable.refusal(),
                    List.of(new Violation("file", unreadable.refusal())));
        }
        if (cause instanceof VersionConflictException versionConflictException) {
            return Problem.of(412, versionConflictException.refusal());
        }
        if (cause instanceof ConflictException conflictException) {
            return Problem.of(409, conflictException.refusal());
        }
        if (cause instanceof UnknownResourceException unknown) {
            return Problem.of(404, unknown.refusal());
        }
        if (cause instanceof RequestRefusedException refused) {
            return ofStatus(statusOf(refused.ground()), refused.refusal());
        }
        if (cause instanceof OptimisticLockException || cause instanceof PersistenceException && isCollision(cause)) {
            return Problem.of(409, MEANWHILE);
        }
        if (DatabaseAway.is(cause)) {
            return Problem.of(503,
                    "request.database-away");
        }
        return null;
    }

    private static int statusOf(UnreadableDocumentException.Reason reason) {
        return switch (reason) {
            case EMPTY -> 400;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case BUSY -> 503;
            case TOO_DEEP, TOO_SLOW, ENCRYPTED, BROKEN, NO_TEXT -> 422;
        };
    }

    private static int statusOf(RequestRefusedException.Ground ground) {
        return switch (ground) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case TOO_MANY -> 429;
            case BUSY -> 503;
        };
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof org.hibernate.exception.ConstraintViolationException violation
                && violation.getKind() == ConstraintKind.UNIQUE;
    }

    private static Problem ofStatus(int status, LocalizableMessage why) {
        return status == 400 ? ofWhole(status, why) : Problem.of(status, why);
    }

    /** What is wrong with the request as a whole is a violation of no field. */
    private static Problem ofWhole(int status, LocalizableMessage why) {
        return Problem.of(status, why, List.of(new Violation("", why)));
    }

    /** The messages that the framework makes up only repeat the status. */
    private static Problem ofFramework(int status) {
        return ofStatus(status, switch (status) {
            case 400 -> LocalizableMessage.of("request.unreadable");
            case 404 -> LocalizableMessage.of("request.not-found");
            case 405 -> LocalizableMessage.of("request.method-not-allowed");
            case 406 -> LocalizableMessage.of("request.not-acceptable");
            case 413 -> LocalizableMessage.of("request.too-large");
            case 415 -> LocalizableMessage.of("request.media-type.unknown");
            default -> null;
        });
    }
}
