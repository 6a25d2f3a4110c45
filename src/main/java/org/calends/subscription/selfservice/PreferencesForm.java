package org.calends.subscription.selfservice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Validator;

import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.SubscriptionDraftBuilder;
import org.calends.subscription.wish.SubscriptionStatus;
import org.jboss.resteasy.reactive.RestForm;

/** A subscription as its owner changes it: what stands in the fields of the form. Every field may be null. */
record PreferencesForm(@RestForm String locale, @RestForm String delivery, @RestForm String sendAt, @RestForm String zone,
        @RestForm boolean workingDaysOnly, @RestForm String leadDays, @RestForm boolean paused, @RestForm String pausedUntil,
        @RestForm String deputy, @RestForm String awayUntil) {

    /** Another thing than what is left empty. */
    private static final String NONE = "-";

    static PreferencesForm of(Subscription present, LocalDate today) {
        boolean paused = present.statusOn(today) == SubscriptionStatus.PAUSED;
        boolean away = present.awayUntil() != null && present.awayUntil().isAfter(today);
        return new PreferencesForm(present.locale().toLanguageTag(), present.delivery().name(), text(present.sendAt()),
                present.zone().getId(), present.workingDaysOnly(),
                present.leadDays() == null ? ""
                        : present.leadDays().isEmpty() ? NONE
                                : present.leadDays().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                paused, paused ? text(present.pausedUntil()) : "", text(present.deputy()),
                away ? text(present.awayUntil()) : "");
    }

    /** @return the names of the fields that cannot be saved as they are */
    Set<String> wrongFields(SubscriptionDraft present, LocalDate today, Validator validator) {
        Set<String> wrong = new HashSet<>();
        note(wrong, "delivery", delivery, Delivery::valueOf);
        note(wrong, "sendAt", sendAt, LocalTime::parse);
        note(wrong, "leadDays", leadDays, PreferencesForm::numbers);
        note(wrong, "pausedUntil", paused ? pausedUntil : null, day -> after(today, day));
        note(wrong, "awayUntil", awayUntil, day -> after(today, day));
        if (wrong.isEmpty()) {
            validator.validate(appliedTo(present)).forEach(each -> wrong
                    .add(each.getPropertyPath().iterator().next().getName()));
        }
        return wrong;
    }

    private static void note(Set<String> wrong, String name, String value, Function<String, ?> reader) {
        try {
            read(value, reader);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            wrong.add(name);
        }
    }

    private static LocalDate after(LocalDate today, String day) {
        LocalDate read = LocalDate.parse(day);
        if (!read.isAfter(today)) {
            throw new IllegalArgumentException("is over");
        }
        return read;
    }

    /** Call only when no field is wrong. Lead times in working days give way to lead days that are written here. */
    SubscriptionDraft appliedTo(SubscriptionDraft present) {
        List<Integer> days = read(leadDays, PreferencesForm::numbers);
        SubscriptionDraftBuilder applied = present.toBuilder().leadDays(days)
                .leadWorkingDays(days == null ? present.leadWorkingDays() : null)
                .sendAt(read(sendAt, LocalTime::parse)).workingDaysOnly(workingDaysOnly)
                .status(paused ? SubscriptionStatus.PAUSED : SubscriptionStatus.ACTIVE)
                .pausedUntil(paused ? read(pausedUntil, LocalDate::parse) : null)
                .deputy(filled(deputy)).awayUntil(read(awayUntil, LocalDate::parse));
        if (filled(locale) != null) {
            applied.locale(locale);
        }
        if (filled(zone) != null) {
            applied.zone(zone.strip());
        }
        if (filled(delivery) != null) {
            applied.delivery(Delivery.valueOf(delivery));
        }
        return applied.build();
    }

    public boolean hasDelivery(Delivery other) {
        return other.name().equals(delivery);
    }

    private static <T> T read(String field, Function<String, T> reader) {
        return filled(field) == null ? null : reader.apply(field.strip());
    }

    private static List<Integer> numbers(String text) {
        return text.equals(NONE) ? List.of() : Stream.of(text.split("[\\s,，、;]+")).map(Integer::valueOf).toList();
    }

    private static String filled(String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
