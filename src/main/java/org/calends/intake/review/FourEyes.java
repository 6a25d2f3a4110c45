package org.calends.intake.review;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.calends.input.ConflictException;
import org.calends.intake.upload.IntakeSettings;

/**
 * The rule of two people: one types the date out of the sentence without seeing what was read, another one accepts, and
 * both dates must be the same. Off unless {@code calends.intake.four-eyes} says otherwise.
 */
@ApplicationScoped
public class FourEyes {

    private final boolean on;

    @Inject
    FourEyes(IntakeSettings settings) {
        this(settings.fourEyes());
    }

    FourEyes(boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }

    /**
     * Says nothing of the date that was typed, so that nobody can adapt to it.
     *
     * @param date the one that is about to count
     * @throws ConflictException when nobody, the same person or another date stands behind it
     */
    void require(StoredSuggestion suggestion, LocalDate date, String actor) {
        if (!on) {
            return;
        }
        if (suggestion.verifiedBy() == null) {
            throw new ConflictException("suggestion.four-eyes.second-needed");
        }
        if (suggestion.verifiedBy().equals(actor)) {
            throw new ConflictException("suggestion.four-eyes.same-person");
        }
        if (!suggestion.isVerifiedAs(date)) {
            throw new ConflictException("suggestion.four-eyes.other-date", suggestion.verifiedBy(), date);
        }
    }
}
